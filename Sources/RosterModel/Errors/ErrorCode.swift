/// Everything that the program says when it cannot do its job. What is wrong with a roster is a `FindingCode` instead.
public enum ErrorCode: String, Sendable, CaseIterable {
  // The database.
  case databaseLocked, database, databaseOfLaterVersion, databaseOfSomethingElse, databaseEmpty, noSuchDatabase
  case brokenReferences
  case unknownCategoryStored, personWithoutID, noResult, backupKeepsJournal, backupOfDamaged
  case sqliteFull, sqliteInputOutput, sqliteCorrupt, sqliteNotADatabase, sqliteReadOnly, sqliteCannotOpen
  case sqliteConstraint, sqliteOther
  // Files and folders.
  case cannotWrite, cannotRead, standardOutput, fileExists, fileExistsForce, takenAway, noSuchFolder, noSuchFile
  case noSuchFileOrFolder, databaseItself, databaseThere, inputItself, folderOfTheProgram, databaseInUseThere, notAFile,
    symbolicLink, somethingElse
  case workbookNotCreated, workbookRefused, workbookRowWidth, workbookClosed
  // What the system says.
  case noSpace, noQuota, fileTooLarge, noPermission, notPermitted, noSuchPlace, alreadyThere, readOnlyFileSystem
  case isFolder, isNoFolder, inputOutput, nameTooLong, tooManyOpen, linksInCircles, systemOther
  // Policy files.
  case policyPlace, policyFile, policyFileMissing, policyFileEmpty, policyFileUnknown, policyFolderEmpty
  case policyNoYAML, policyNotUTF8, policyUnreadable, mustBeMapping, mustBeList, mustBeText
  case mustBeWholeNumber, mustBeTrueOrFalse, mustBeDate, mustBeWord, mustBeOneOf, keysMustBeWords, unknownKey
  case doubledKey, missingKey, noProvince, unknownRegion, endsBeforeBeginning, noPeriodForAll, lastPeriodEnds
  case regionsOverlap, periodsOverlap, periodsGap, digitsOrMore, segmentOrder
  // What was asked for.
  case planDiffers, releaseSpent, releaseStale, releaseUnknown
  case noWorkspace, noWorkspaceToLookOver, noWorkspaceMade, notAWorkspace, workspaceOrDatabase
  case nightlyNeedsWorkspace, databaseHasNoInbox, databaseHasNoReports, exportNeedsPlace, waitRange, clockIsWrong
  case noOrganization, noOrganizationNearest, severalOrganizations, noOrganizations, workbookEnding
  case checkNeedsFiles, storedTakesNoFiles, storedTakesNoFileOptions, planAfterDryRun, previewNeedsDryRun
  case applyNeedsAgainst, releaseNeedsApply, releaseDigest, sinceForPeriods, eachForTodo, sinceAfterAsOf
  case limitFromOne, againAsItIs, noBatch, batchAnswered, noExportDay, noRun, notAnImport, beforeInFuture, noCode
  // Ends.
  case stopped

  /// The sentence; `{0}`, `{1}` … stand for its arguments.
  public var sentence: LocalizedText {
    ErrorCatalogue.sentences[self] ?? LocalizedText(zh: rawValue, en: rawValue)
  }
}

/// The sentences of all errors, one file a family. A test holds it to having each once.
public enum ErrorCatalogue {
  /// A code with its sentence in Chinese and English.
  public typealias Entry = (code: ErrorCode, zh: String, en: String)

  public static let entries: [Entry] = ofDatabase + ofFiles + ofSystem + ofPolicy + ofUsage

  static let sentences = Dictionary(
    entries.map { ($0.code, LocalizedText(zh: $0.zh, en: $0.en)) }, uniquingKeysWith: { first, _ in first })
}
