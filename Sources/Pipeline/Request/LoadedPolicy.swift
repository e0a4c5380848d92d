public import Foundation
import RosterModel
public import Validation

/// A policy and the digest of the files it was read from.
public struct LoadedPolicy: Sendable {
  public let policy: Policy
  /// `sha256:` and 64 hexadecimal digits.
  public let digest: String

  /// The edition built into the program.
  public static func builtIn() throws -> LoadedPolicy { try LoadedPolicy(PolicyFiles.builtIn) }

  /// The files of a folder (`--policy DIR`); those it does not have are the built-in ones. What is there must be a
  /// policy file and sound: a slip of the pen must never mean the built-in rules. Throws `PipelineError.usage`.
  public static func read(folder: URL) throws -> LoadedPolicy {
    do {
      return try LoadedPolicy(files(in: folder))
    } catch let error as PolicyError {
      throw PipelineError.usage(error.explanation)
    }
  }

  private static func files(in folder: URL) throws -> PolicyFiles {
    var own: [String: [UInt8]] = [:]
    for name in try names(in: folder) {
      guard PolicyFiles.names.contains(name) else {
        let known = PolicyFiles.names.joined(separator: ", ")
        throw PolicyError(file: name, problem: Explanation(.policyFileUnknown, .text(known)))
      }
      own[name] = try bytes(folder.appendingPathComponent(name))
    }
    guard !own.isEmpty else { throw PolicyError(file: folder.path, problem: Explanation(.policyFolderEmpty)) }
    return PolicyFiles(files: PolicyFiles.builtIn.files.map { ($0.name, own[$0.name] ?? $0.bytes) })
  }

  /// In a fixed order; hidden ones are no part of a policy.
  private static func names(in folder: URL) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw PolicyError(file: folder.path, problem: Explanation(describing: error))
    }
  }

  private static func bytes(_ file: URL) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: file))
    } catch {
      let reason = FindingArgument.explanation(Explanation(describing: error))
      throw PolicyError(file: file.lastPathComponent, problem: Explanation(.policyUnreadable, reason))
    }
  }

  private init(_ files: PolicyFiles) throws {
    policy = try files.policy()
    digest = "sha256:" + FileContent.digest(of: files.files.flatMap { Array($0.name.utf8) + [0] + $0.bytes + [0] })
  }
}
