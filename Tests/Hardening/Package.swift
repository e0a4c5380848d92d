// swift-tools-version: 6.2
import PackageDescription

/// The reader against files of strangers: whole folders of them, mutants of the fixtures, and the fuzzer. A package of
/// its own, so that the product is built without instruments; the reader's sources are linked in.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// libFuzzer brings the `main` of its targets with it, so they can be built only with `--sanitize=fuzzer`.
let fuzzers: [Target] =
  Context.environment["HARDENING_FUZZ"] == nil
  ? []
  : ["fuzz-xlsx", "fuzz-xls", "fuzz-sheet"].map { name in
    .executableTarget(
      name: name, dependencies: ["ReaderTrial", "WorkbookReader"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  }

let package = Package(
  name: "hardening",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Sources/CSystem/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibZip", path: "Sources/CSystem/CLibZip", pkgConfig: "libzip"),
    .target(
      name: "Ciphers",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "WorkbookReader", dependencies: ["CLibXML2", "CLibZip", "Ciphers"],
      swiftSettings: strict + [.strictMemorySafety(), .unsafeFlags(["-enable-testing"])]),
    .target(name: "ReaderTrial", dependencies: ["WorkbookReader"], swiftSettings: strict),
    .executableTarget(name: "corpus", dependencies: ["ReaderTrial", "WorkbookReader"], swiftSettings: strict),
    .executableTarget(name: "mutate", dependencies: ["ReaderTrial", "WorkbookReader"], swiftSettings: strict),
  ] + fuzzers
)
