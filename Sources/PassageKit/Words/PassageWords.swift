import CLanguageModel

/// Words by which passages and quotations are compared, by what they are.
struct PassageWords: Sendable {
  /// What a word may be.
  enum Kind: String {
    /// It denies, or nearly so.
    case negation
    /// A word that begins with it denies the rest.
    case negating
    /// It begins a condition.
    case condition
    /// It stands in front of a name.
    case title
    /// It stands for somebody.
    case pronoun
    /// It names nothing.
    case function
    /// It may stand inside a name.
    case joining
  }

  private let words: [String: Set<String>]

  /// The embedded lexicon, read once.
  static let embedded = PassageWords()

  private init() {
    let bytes = stet_lexicon_passages()
    let text = String(decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.length), as: UTF8.self)
    var words: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard let kind = fields.first else { continue }
      words[kind, default: []].formUnion(fields.dropFirst())
    }
    self.words = words
  }

  /// All words of a kind, small.
  subscript(kind: Kind) -> Set<String> { words[kind.rawValue] ?? [] }
}
