import Foundation

/// The file that a session is kept in, as it was read or written last.
struct KeptFile: Hashable {
  /// Where it is.
  let path: String
  /// Its bytes; where the file has others, somebody else changed it.
  var bytes: Data
  /// Whether Stet chose the place, so that `save FILE` moves the session away from it.
  var isPlanned: Bool
  /// Whether it holds together; what does not is left alone until the person decides.
  var isSound = true
}
