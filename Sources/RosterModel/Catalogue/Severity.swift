/// How much a finding weighs: only a failure keeps its row (or its file) out.
public enum Severity: String, Sendable, CaseIterable {
  case failure
  case warning
  case notice
}
