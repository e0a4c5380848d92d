import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// Posts as they were before the run, wherever they came from.
@Suite struct UndoPostTests {
  private let post: [Field] = [.isCadre, .duty, .dutySince, .cadreNature]

  private func cadre(_ trial: UndoTrial, _ entry: PersonEntry) throws {
    try trial.seed.join(entry, trial.session)
    let person = try trial.number(entry)
    for (place, row) in [(trial.seed.branch, 31), (trial.seed.committee, 32)] {
      try trial.session.putPost(
        person: person, organization: place, entry, from: Provenance(file: trial.seed.file, row: row))
    }
  }

  @Test func aPostChanged() throws {
    let old = try Invented.cadre()
    try expectTakenBack(prepare: { try cadre($0, old) }, counts: counts(fields: 3)) { trial, file in
      var new = old
      (new.duty, new.dutySince, new.cadreNature) = (.deputySecretary, PartialDate(iso: "2024-01"), .fullTime)
      try trial.update(new, [.duty, .dutySince, .cadreNature], file: file)
    }
  }

  @Test func aPostLaidDown() throws {
    let old = try Invented.cadre()
    var new = old
    (new.isCadre, new.duty, new.dutySince, new.cadreNature) = (false, nil, nil, nil)
    for changed in [[Field.isCadre], post] {
      try expectTakenBack(prepare: { try cadre($0, old) }, counts: counts(postsRestored: 1)) { trial, file in
        try trial.update(new, changed, file: file)
      }
    }
  }

  @Test func aPostTakenUp() throws {
    let old = try Invented.member()
    try expectTakenBack(prepare: { _ = try $0.seed.join(old, $0.session) }, counts: counts(posts: 1)) { trial, file in
      try trial.update(Invented.cadre(), post, file: file)
    }
  }

  /// Every way through a post within one run.
  @Test func postsBackAndForth() throws {
    let (member, old) = (try Invented.member(), try Invented.cadre())
    var new = old
    new.duty = .deputySecretary
    var last = old
    last.dutySince = PartialDate(iso: "2025-01")
    try expectTakenBack(prepare: { try cadre($0, old) }, counts: counts(posts: 1, postsRestored: 1)) { trial, file in
      try trial.update(new, [.duty], file: file)
      try trial.update(member, [.isCadre], file: file)
      try trial.update(last, post, file: file)
    }
    try expectTakenBack(prepare: { _ = try $0.seed.join(member, $0.session) }, counts: counts(posts: 1)) {
      trial, file in
      try trial.update(old, post, file: file)
      try trial.update(member, [.isCadre], file: file)
      try trial.update(new, post, file: file)
    }
    // Brought in without a before-image, then laid down and taken up again.
    try expectTakenBack(prepare: { _ = try $0.seed.join(member, $0.session) }, counts: counts(posts: 1)) {
      trial, file in
      let person = try trial.number(member)
      try trial.session.putPost(
        person: person, organization: trial.seed.branch, old, from: Provenance(file: file, row: 3))
      try trial.update(member, [.isCadre], file: file)
      try trial.update(new, post, file: file)
      try trial.update(last, [.duty, .dutySince], file: file)
    }
  }
}
