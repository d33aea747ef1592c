import SessionKit

/// What there is to say of a session file that was opened.
struct OpenedSession {
  /// Whether its seal fits.
  var isSealed: Bool
  /// Whether everything else in it holds together.
  var isSound: Bool
  /// How many events its journal held that the file did not.
  var recovered: Int
  /// Whether the journal held what does not fit the file, and was set aside.
  var isJournalAside: Bool
  /// Why it can only be read; nil where steps are kept in it.
  var obstacle: SessionError?

  /// Whether another process keeps it.
  var isHeld: Bool {
    if case .held? = obstacle { return true }
    return false
  }

  init(_ opening: SessionOpening, obstacle: SessionError?) {
    isSealed = opening.isSealed
    isSound = opening.findings.allSatisfy { $0 == .sealBroken }
    recovered = opening.recovered.count
    isJournalAside = opening.isJournalAside
    self.obstacle = obstacle
  }
}
