import FigureKit

/// A quotation as its writer made it: runs of words with omissions and insertions between them.
struct QuotedParts: Sendable {
  /// What parts two runs of words.
  enum Break: Hashable, Sendable {
    /// Words were left out, and marked: "…".
    case omission
    /// Words were put in brackets: added, or in place of others.
    case insertion
  }

  /// The runs of words; none is empty.
  private(set) var runs: [[QuotedWord]] = []
  /// What is between each run and the next.
  private(set) var breaks: [Break] = []
  /// Whether anything was put in or left out, at the edges too.
  private(set) var isMarked = false

  /// All words, in order.
  var words: [QuotedWord] { runs.flatMap { $0 } }

  /// Reads the words of a quotation.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    var pending: Break?
    var index = 0
    func add(to end: Int) {
      let shift = start
      let words = QuotedWord.all(in: String(decoding: bytes[start..<end], as: UTF8.self)).map { word in
        QuotedWord(
          spelling: word.spelling, form: word.form,
          range: (word.range.lowerBound + shift)..<(word.range.upperBound + shift), startsSentence: word.startsSentence)
      }
      guard !words.isEmpty else { return }
      if !runs.isEmpty { breaks.append(pending ?? .omission) }
      runs.append(words)
      pending = nil
    }
    let tokens = FigureToken.all(in: text)
    while index < tokens.count {
      if let mark = Self.mark(at: index, in: tokens) {
        if mark.kind != nil {
          add(to: tokens[index].range.lowerBound)
          // An omission counts for more than the insertion beside it.
          if pending != .omission { pending = mark.kind }
          isMarked = true
          start = tokens[mark.end - 1].range.upperBound
        }
        index = mark.end
      } else {
        index += 1
      }
    }
    add(to: bytes.count)
  }

  /// The mark that begins at a token, and where it ends; a letter in brackets that begins a word is none.
  private static func mark(at index: Int, in tokens: [FigureToken]) -> (kind: Break?, end: Int)? {
    switch tokens[index].form {
    case "…": return (.omission, index + 1)
    case ".":
      var end = index
      while end < tokens.count, tokens[end].form == "." { end += 1 }
      return end - index >= 3 ? (.omission, end) : nil
    case "[", "(":
      let closing = tokens[index].form == "[" ? "]" : ")"
      guard let end = tokens[index...].prefix(40).firstIndex(where: { $0.form == closing }) else { return nil }
      let inside = tokens[(index + 1)..<end]
      if !inside.isEmpty, inside.allSatisfy({ $0.form == "…" || $0.form == "." }) { return (.omission, end + 1) }
      if QuotedWord.isChangedLetter(at: index, in: tokens) { return (nil, end + 1) }
      return closing == "]" ? (.insertion, end + 1) : nil
    default: return nil
    }
  }
}
