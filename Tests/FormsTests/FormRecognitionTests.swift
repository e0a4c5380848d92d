import Foundation
import RosterModel
import Testing
import WorkbookReader

@testable import Forms

@Suite struct FormRecognitionTests {
  private func recognise(_ name: String, expected: Form? = nil) throws -> FormRecognition {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Formats")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "forms-\(name).xlsx")))
    return try FormRecognition.recognise(try Workbook.open(bytes), expected: expected)
  }

  private func summary(_ recognised: FormRecognition) -> [String] {
    recognised.layouts.map { "\($0.sheet.name) \($0.header.row)" }
  }

  private func found(_ recognised: FormRecognition) -> [String] {
    recognised.findings.map {
      "\($0.location.sheet ?? "-") \($0.location.columnLetters ?? "-") \($0.field?.key ?? "-") \($0.code.rawValue)"
    }
  }

  @Test func titleLinesAndNotesAbove() throws {
    let recognised = try recognise("titled")
    #expect(recognised.form == .branchMembers)
    #expect(recognised.stamp == nil)
    #expect(summary(recognised) == ["名单 4"])
    #expect(found(recognised) == ["名单 N - HDR-105"])
  }

  @Test(arguments: [
    ("subordinate", Form.subordinateMembers, 1), ("own-cadres", .ownCadres, 1), ("organizations", .organizations, 2),
  ])
  func formsByTheirHeaders(name: String, form: Form, row: Int) throws {
    let recognised = try recognise(name)
    #expect(recognised.form == form)
    #expect(recognised.formByHeaders == form)
    #expect(summary(recognised) == ["Sheet1 \(row)"])
    #expect(found(recognised) == [])
  }

  @Test(arguments: ["no-header", "header-in-row-31"])
  func noHeader(name: String) throws {
    let recognised = try recognise(name)
    #expect(recognised.form == nil)
    #expect(recognised.formByHeaders == nil)
    #expect(summary(recognised) == [])
    #expect(found(recognised) == ["- - - HDR-104"])
    #expect(try recognise(name, expected: .ownCadres).form == .ownCadres)
  }

  @Test func theLastRowLookedAt() throws { #expect(summary(try recognise("header-in-row-30")) == ["Sheet1 30"]) }

  @Test func severalSheetsEachWithItsOwnColumns() throws {
    let recognised = try recognise("several-sheets")
    #expect(summary(recognised) == ["一班 1", "二班 2"])
    #expect(recognised.layouts.map { $0.header.columns.column(of: .name) } == [0, 1])
    #expect(found(recognised) == [])
  }

  @Test func aHiddenSheetCountsWhereNoOtherHasAHeader() throws {
    #expect(summary(try recognise("hidden-sheet")) == ["名单 1"])
  }

  @Test func aFailureWorkbookHandedInAgain() throws {
    let recognised = try recognise("returned")
    #expect(recognised.stamp == Stamp(form: .branchMembers, edition: "2026.1", organization: "000.001.002"))
    #expect(summary(recognised) == ["名单 1"])
    #expect(recognised.layouts.first?.header.originalRowColumn == 16)
    #expect(found(recognised) == [])
  }

  @Test func aStampTheColumnsContradict() throws {
    let recognised = try recognise("stamped-own-cadres-with-branches")
    #expect(recognised.form == .ownCadres)
    #expect(recognised.formByHeaders == .subordinateMembers)
    #expect(found(recognised) == ["- - - HDR-101"])
  }

  @Test func aStampThatNamesNoFormIsNone() throws {
    let recognised = try recognise("unknown-stamp")
    #expect(recognised.stamp == nil)
    #expect(recognised.form == .branchMembers)
  }
}
