import SessionKit

/// What a tick rests on.
enum TickBasis: Hashable {
  /// Nothing is named.
  case unnamed
  /// A piece of evidence.
  case evidence(EvidenceID)
  /// The author's word alone.
  case author

  /// What a tick rests on.
  init(_ tick: Tick) { self = tick.isOnAuthor ? .author : tick.evidence.map { .evidence($0) } ?? .unnamed }

  /// The words after “ticked”, with a blank in front; empty where nothing is named.
  var words: String {
    switch self {
    case .unnamed: ""
    case .evidence(let id): " on \(id)"
    case .author: " on the author’s word"
    }
  }
}

extension Tick.Manner? {
  /// What was done, in one word: `ticked`, `heard` or `translated`.
  var word: String { self?.rawValue ?? "ticked" }
}

extension Tick {
  /// The sign of a tick; one on the author's word has its own.
  var symbol: String { isOnAuthor ? "✎" : "✓" }
}
