// swift-tools-version: 6.2
import PackageDescription

/// Every target of the product is built under the same strict settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The test code imports freely; only the product's layers are held to one direction.
let strictTests: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "roster",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "roster", targets: ["roster"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CSystem/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Sources/CSystem/CMalloc"),
    .systemLibrary(
      name: "CLibZip", path: "Sources/CSystem/CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", path: "Sources/CSystem/CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CXlsxFiles", path: "Sources/CSystem/CXlsxFiles"),

    .target(name: "Identifiers", swiftSettings: strict),
    .target(name: "RosterModel", dependencies: ["Identifiers"], swiftSettings: strict),
    // Apart from the reader, because swift-crypto brings Foundation, which is kept out of the module with libxml2.
    .target(
      name: "Ciphers",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "WorkbookReader", dependencies: ["CLibXML2", "CLibZip", "Ciphers"], swiftSettings: strict),
    .target(name: "Forms", dependencies: ["Identifiers", "RosterModel", "WorkbookReader"], swiftSettings: strict),
    .target(
      name: "Validation",
      dependencies: ["Identifiers", "RosterModel", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("PolicyFiles")],
      swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: ["Identifiers", "RosterModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "WorkbookWriter", dependencies: ["CXlsxFiles", "CXlsxWriter", "Identifiers"], swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "CMalloc", "Identifiers", "RosterModel", "WorkbookReader", "Forms", "Validation", "Store", "WorkbookWriter",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "roster",
      dependencies: [
        "Identifiers", "RosterModel", "Store", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .testTarget(name: "IdentifiersTests", dependencies: ["Identifiers"], swiftSettings: strictTests),
    .testTarget(name: "RosterModelTests", dependencies: ["RosterModel"], swiftSettings: strictTests),
    .testTarget(name: "CiphersTests", dependencies: ["Ciphers"], swiftSettings: strictTests),
    .testTarget(name: "WorkbookReaderTests", dependencies: ["WorkbookReader"], swiftSettings: strictTests),
    .testTarget(
      name: "FormsTests", dependencies: ["Forms", "Identifiers", "RosterModel", "WorkbookReader"],
      swiftSettings: strictTests),
    .testTarget(
      name: "ValidationTests", dependencies: ["Validation", "Identifiers", "RosterModel"], swiftSettings: strictTests),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Identifiers", "RosterModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strictTests),
    .testTarget(
      name: "WorkbookWriterTests", dependencies: ["CXlsxFiles", "WorkbookWriter", "WorkbookReader"],
      swiftSettings: strictTests),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "roster", "Pipeline", "Forms", "Identifiers", "RosterModel", "Store", "Validation", "WorkbookReader",
        "WorkbookWriter",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "roster", "Pipeline", "RosterModel", "WorkbookReader", "WorkbookWriter",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strictTests),
  ]
)
