import SessionKit

/// The file that a session belongs to, and how it is kept there.
struct KeptFile {
  /// Where it was found; where it is kept now, ask ``path``.
  private let place: String
  /// What keeps every event; nil where the file can only be read, and as long as it was only looked at.
  var keeper: SessionKeeper?
  /// Why the file can only be read.
  var obstacle: SessionError?
  /// Whether Stet chose the place, so that `save FILE` moves the session away from it.
  var isPlanned: Bool

  /// A file that is kept by `keeper`.
  init(_ keeper: SessionKeeper, isPlanned: Bool) {
    place = keeper.path
    self.keeper = keeper
    self.isPlanned = isPlanned
  }

  /// A file that was only looked at: it is taken with the first step, so that looking writes nothing.
  init(lookedAt path: String, isPlanned: Bool) {
    place = path
    self.isPlanned = isPlanned
  }

  /// A file that can only be read.
  init(readOnly path: String, because obstacle: SessionError, isPlanned: Bool) {
    place = path
    self.obstacle = obstacle
    self.isPlanned = isPlanned
  }

  /// The session's file.
  var path: String { keeper?.path ?? place }
}
