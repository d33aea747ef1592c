import SessionKit

extension Hold {
  /// Until when a claim waits and for what, in a few words.
  var words: String { (until.map { "until \($0)" } ?? "for now") + (why.map { ": \($0)" } ?? "") }
}
