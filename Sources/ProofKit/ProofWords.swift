import CLanguageModel

/// The words that the rules look for.
struct ProofWords: Sendable {
  /// Words by what they are: "up", "down", "title".
  private let words: [String: Set<String>]

  /// The embedded lexicon, read once.
  static let embedded = ProofWords()

  private init() {
    let bytes = stet_lexicon_proof()
    let text = String(decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.length), as: UTF8.self)
    var words: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard let kind = fields.first else { continue }
      words[kind, default: []].formUnion(fields.dropFirst())
    }
    let names = stet_lexicon_given_names()
    let list = String(decoding: UnsafeBufferPointer(start: names.bytes, count: names.length), as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      words["given", default: []].formUnion(line.split(separator: " ").dropFirst().map(String.init))
    }
    self.words = words
  }

  /// Whether a small word is of a kind.
  func isOne(_ form: String, of kind: String) -> Bool { words[kind]?.contains(form) ?? false }
}
