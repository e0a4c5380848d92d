import Foundation
import Pipeline
import RosterModel
import Store

/// A backup as JSON (schema 1).
struct BackupReport: Encodable {
  let schema = 1
  let file: String
  let bytes: Int
  let persons: Int
  let organizations: Int
  let runs: Int

  init(_ backup: BackupFile) {
    file = backup.place.path
    bytes = backup.bytes
    (persons, organizations) = (backup.contents.persons, backup.contents.organizations)
    runs = backup.contents.runs
  }

  static func line(for backup: BackupFile, _ language: Language) -> String {
    let contents = backup.contents
    switch language {
    case .zh:
      return
        "已备份到 \(backup.place.path)：\(backup.bytes) 字节，\(contents.persons) 人，"
        + "\(contents.organizations) 个组织，\(contents.runs) 次运行"
    case .en:
      return
        "backed up to \(backup.place.path): \(backup.bytes) bytes, persons: \(contents.persons), "
        + "organisations: \(contents.organizations), runs: \(contents.runs)"
    }
  }
}
