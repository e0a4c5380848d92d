/// The files of a run, and what was named to get them: what is taken and what a later run resumes cannot differ.
public struct InputList: Sendable {
  enum Origin: Sendable {
    /// Everything that lies in the workspace's Inbox.
    case inbox
    /// Files and folders as named on the command line, at least one.
    case named([String])
  }

  public let files: [InputFile]
  let origin: Origin
}

extension InputList: RandomAccessCollection {
  public var startIndex: Int { files.startIndex }

  public var endIndex: Int { files.endIndex }

  public subscript(position: Int) -> InputFile { files[position] }
}
