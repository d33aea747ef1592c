import SessionKit

/// What there is to say of a session file that was opened.
struct OpeningReport {
  /// Whether its seal fits.
  var isSealed: Bool
  /// Whether everything else in it holds together.
  var isSound: Bool
  /// How many events its journal held that the file did not.
  var recovered: Int
  /// What is wrong with its journal.
  var fault: JournalFault?
  /// Where the journal was set aside.
  var journalAside: String?
  /// Whether the journal ended in the middle of a step.
  var isTorn: Bool
  /// Why it can only be read; nil where steps are kept in it.
  var obstacle: SessionError?

  /// Whether another process keeps it.
  var isHeld: Bool {
    if case .held? = obstacle { return true }
    return false
  }

  init(_ opening: SessionOpening, in file: KeptFile) {
    isSealed = opening.isSealed
    isSound = opening.findings.allSatisfy { $0 == .sealBroken }
    recovered = opening.recovered.count
    fault = opening.fault
    journalAside = file.keeper?.journalAside
    isTorn = opening.tornBytes > 0
    obstacle = file.obstacle
  }
}
