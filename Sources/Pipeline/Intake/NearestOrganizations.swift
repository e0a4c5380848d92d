import RosterModel
import Store

extension StoreSession {
  /// The organisations that a folder or a stamp may have meant by a name that is none, in words behind the sentence that
  /// says so. Depends on nothing but what is stored: a run that was cut off says the same when it goes on.
  func nearestWords(to name: String, below superior: Organization?) throws -> LocalizedText {
    let names = try organizationNames(near: name, below: superior)
    return NearestWords.of(NearestNames.among(names, to: name, limit: NearestWords.most))
  }
}
