import Foundation
import ReaderTrial

/// Which of the mutators made a mutant.
enum MutantKind: String, CaseIterable, Sendable {
  case random, compound, records, zip, xml
}

/// A workbook and the mutants that can be made of it.
struct MutantSource {
  private let original: [UInt8]
  /// The parts of a package, if it can be taken apart.
  private let entries: [(name: String, bytes: [UInt8])]?
  let isPackage: Bool
  private let isOld: Bool

  init(_ path: String) throws {
    original = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    isPackage = original.begins(with: [0x50, 0x4B])
    isOld = original.begins(with: CompoundFileMutator.signature) || original.begins(with: [0x09, 0x08])
    entries = isPackage ? try? StoredPackage.entries(of: original) : nil
  }

  /// The kinds in turn: every other mutant is a random one.
  func kind(_ number: Int) -> MutantKind {
    switch number % 4 {
    case 1 where isPackage: .zip
    case 3 where isPackage: .xml
    case 1 where isOld: .compound
    case 3 where isOld: .records
    default: .random
    }
  }

  func mutant(_ kind: MutantKind, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(state: seed)
    switch kind {
    case .compound: return CompoundFileMutator.mutate(original, &random)
    case .records: return RecordMutator.mutate(original, &random)
    case .zip:
      // Without compression more of what is changed is read.
      let stored = random.once(in: 2) ? entries.map { StoredPackage.pack($0) } : nil
      return ZipMutator.mutate(stored ?? original, &random)
    case .xml where entries != nil: return SheetXMLMutator.mutate(entries ?? [], &random)
    case .xml, .random: return anywhere(&random)
    }
  }

  /// Random changes to the file, or within one part of a package, behind its compression and checksum.
  private func anywhere(_ random: inout SeededGenerator) -> [UInt8] {
    guard var parts = entries, !parts.isEmpty, random.once(in: 2) else {
      return RandomMutator.mutate(original, &random)
    }
    let part = random.below(parts.count)
    parts[part].bytes = RandomMutator.mutate(parts[part].bytes, &random)
    return StoredPackage.pack(parts)
  }
}
