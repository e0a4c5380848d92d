/// The closed catalogue of everything Roster can find. A code, once given out, keeps its meaning for ever.
public enum FindingCode: String, Sendable, CaseIterable {
  case notAWorkbook = "FIL-101"
  case encrypted = "FIL-102"
  case damaged = "FIL-103"
  case overLimit = "FIL-104"
  case unsupportedKind = "FIL-105"
  case organizationUnknown = "FIL-106"
  case stampAndFolderDisagree = "FIL-107"
  case handedInBefore = "FIL-108"
  case noDataRows = "FIL-109"
  case changedWhileRead = "FIL-110"
  case nameNotReadable = "FIL-111"
  case placeNotReadable = "FIL-113"
  case symbolicLink = "FIL-114"
  case cannotBeTakenAway = "FIL-115"

  case wrongTemplate = "HDR-101"
  case requiredColumnMissing = "HDR-102"
  case columnTwice = "HDR-103"
  case noHeaderRow = "HDR-104"
  case unknownColumn = "HDR-105"
  case columnsShifted = "HDR-106"
  case sheetNotRead = "HDR-107"
  case otherBranchNamed = "HDR-108"
  case otherBranchInRow = "HDR-109"
  case sheetWithoutHeader = "HDR-110"
  case cellsMerged = "HDR-111"
  case codePageGuessed = "HDR-112"

  case requiredValueMissing = "CEL-101"
  case valueNotAllowed = "CEL-102"
  case notADate = "CEL-103"
  case digitsLost = "CEL-104"
  case errorValue = "CEL-105"
  case tooLong = "CEL-106"
  case cleaned = "CEL-107"
  case formulaWithoutValue = "CEL-108"
  case hiddenRowRead = "CEL-109"
  case notAName = "CEL-110"

  case organizationHeld = "REC-101"
  case noMemberRoster = "REC-102"
  case handEditKept = "REC-201"

  case residentIDLength = "RID-101"
  case residentIDCharacters = "RID-102"
  case residentIDCheckCharacter = "RID-103"
  case residentIDBirthDate = "RID-104"
  case residentIDProvince = "RID-105"
  case sexContradicts = "RID-106"
  case residentIDFifteenDigits = "RID-107"
  case countyUnknown = "RID-201"

  case underMinimumAge = "AGE-101"
  case overAgeWithoutPost = "AGE-102"
  case tooYoungOnJoining = "AGE-103"
  case joinDateInFuture = "AGE-104"
  case joinDateTooEarly = "AGE-105"
  case overAgeOnJoining = "AGE-106"

  case ageWaived = "AGE-201"
  case waiverDoesNotApply = "AGE-202"
  case postElsewhere = "AGE-203"

  case developmentNumberRequired = "DEV-101"
  case developmentNumberFormat = "DEV-102"
  case developmentNumberYear = "DEV-103"
  case developmentNumberSegment = "DEV-104"
  case developmentNumberTwice = "DEV-105"
  case developmentNumberOccupied = "DEV-106"

  case residentIDTwice = "ROW-101"

  case registeredElsewhere = "REG-101"
  case registeredUnderOtherName = "REG-102"
  case branchNotFound = "REG-103"
  case branchAmbiguous = "REG-104"
  case notADirectBranch = "REG-105"
  case notABranch = "REG-106"
  case storedDataDiffer = "REG-107"
  case storedDataKept = "REG-201"

  case cadreIncomplete = "CAD-101"
  case postNotAtThisLevel = "CAD-102"
  case secretaryAlreadyThere = "CAD-103"
  case postNotEntered = "CAD-201"

  case mobile = "CON-101"
  case email = "CON-102"
  case qq = "CON-103"
  case secretaryWithoutMobile = "CON-104"

  case categoryUnknown = "ORG-101"
  case superiorNotFound = "ORG-102"
  case organizationTaken = "ORG-103"
  case notAnOrganization = "ORG-104"
  case categoryNotBelow = "ORG-105"
  case schoolCodeNotHere = "ORG-106"
  case graduationNotHere = "ORG-107"
  case organizationFixed = "ORG-111"

  case ruleNotWaivable = "WAI-101"
  case waiverEndsTooEarly = "WAI-102"
  case waiverTwice = "WAI-103"

  case batchUnknown = "VER-101"
  case batchOfAnotherWorkspace = "VER-102"
  case batchAnsweredBefore = "VER-103"
  case personNotInBatch = "VER-104"
  case nameNotInBatch = "VER-105"
  case answerMissing = "VER-106"
  case personTwiceInAnswer = "VER-107"
  case resultUnknown = "VER-108"
  case causeDoesNotFit = "VER-109"
  case answerContradicts = "VER-110"
  case answerNoLongerApplies = "VER-201"

  case storedNumberMissing = "STD-101"
  case storedNumberFormat = "STD-102"
  case storedNumberLength = "STD-103"
  case storedNumberYear = "STD-104"
  case membershipEnded = "STD-111"
  case membershipEndsSoon = "STD-112"
  case storedResidentIDWrong = "STD-121"
  case identityCheckFailed = "STD-122"
  case identityCheckPending = "STD-123"
  case personIncomplete = "STD-131"
  case branchTooSmall = "STD-201"
  case committeeTooFewCadres = "STD-202"
  case organizationIncomplete = "STD-203"
  case secretaryMissing = "STD-204"
  case secretaryUnreachable = "STD-205"
  case membersOutsideBranch = "STD-206"
  case waitingForTransfer = "STD-207"

  /// What a waiver (情况说明) may be about at all; the policy says which of these it may be about now. AGE-102 is not
  /// among them: a membership ends at 28 (F57), and no statement prolongs it.
  public static let waivable: [FindingCode] = [
    .underMinimumAge, .tooYoungOnJoining, .overAgeOnJoining,
  ]

  /// Texts, severity and source of this code.
  public var entry: CatalogueEntry { Catalogue.entry(for: self) }

  public var severity: Severity { entry.severity }
}

/// How much a finding weighs: only a failure keeps its row (or its file) out.
public enum Severity: String, Sendable, CaseIterable {
  case failure
  case warning
  case notice
}
