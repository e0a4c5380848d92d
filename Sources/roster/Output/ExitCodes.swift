import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

/// Every exit code of the program (design section 2; the numbers above 1 are those of sysexits.h).
enum ExitCodes {
  /// Every row is in, or there was nothing to do.
  static let success: Int32 = 0
  /// Finished, but some rows or files failed.
  static let someFailed: Int32 = 1
  static let usage: Int32 = 64
  /// No file could be read.
  static let nothingReadable: Int32 = 65
  static let cannotWrite: Int32 = 73
  static let inputOutput: Int32 = 74
  /// Another run holds the database; try again.
  static let locked: Int32 = 75

  /// Ended by a signal, as shells count: 130 for SIGINT, 143 for SIGTERM.
  static func stopped(by signal: Int32) -> Int32 { 128 + signal }

  static func code(for outcome: RunOutcome) -> Int32 {
    if outcome.filesLeft > 0, let signal = Interruption.signal { return stopped(by: signal) }
    if outcome.leavesFilesBehind { return cannotWrite }
    if outcome.couldReadNothing { return nothingReadable }
    return outcome.hasFailures ? someFailed : success
  }

  /// 1 when something stays or nothing could be taken back.
  static func code(for plan: UndoPlan) -> Int32 {
    plan.isRefused || !plan.stays.isEmpty ? someFailed : success
  }

  static func code(for error: any Error) -> Int32 {
    switch error {
    case StoreError.locked: locked
    case PipelineError.cannotWrite: cannotWrite
    case PipelineError.usage: usage
    case PipelineError.stopped: stopped(by: Interruption.signal ?? SIGTERM)
    case PipelineError.planDiffers, PipelineError.releaseRefused: someFailed
    default: inputOutput
    }
  }

  /// SQLite waits for a lock to the end of its time, also when a signal comes meanwhile: then it was the signal.
  static func cause(of error: any Error) -> any Error {
    if case StoreError.locked = error, Interruption.signal != nil { PipelineError.stopped } else { error }
  }

  /// Runs `body`; an error becomes one line on stderr and its exit code.
  static func reporting(_ body: () throws -> Int32) throws {
    Interruption.handle()
    let code: Int32
    do {
      code = try body()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      let error = cause(of: error)
      Console.error("roster: " + Explanation(describing: error).text(in: SpokenLanguage.chosen))
      code = self.code(for: error)
    }
    if code != success { throw ExitCode(code) }
  }
}
