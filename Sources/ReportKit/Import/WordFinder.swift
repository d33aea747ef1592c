import ArticleKit
import SessionKit

/// The selectors of one target that Stet understands.
struct Selectors: Sendable {
  var exact: String?
  var prefix = ""
  var suffix = ""
  var start: Int?
  var end: Int?

  init(_ selectors: [JSONValue]) {
    for selector in selectors {
      switch WebAnnotationReader.string(selector["type"]) {
      case "TextQuoteSelector":
        exact = WebAnnotationReader.string(selector["exact"]).map(ImportedText.plain)
        prefix = WebAnnotationReader.string(selector["prefix"]).map(ImportedText.plain) ?? ""
        suffix = WebAnnotationReader.string(selector["suffix"]).map(ImportedText.plain) ?? ""
      case "TextPositionSelector":
        if case .integer(let number)? = selector["start"] { start = number }
        if case .integer(let number)? = selector["end"] { end = number }
      default: break
      }
    }
  }
}

/// Finds the words of annotations in a text.
struct WordFinder: Sendable {
  private let text: ImportedText
  private let bytes: [UInt8]
  private let loose: LooseWords

  init(_ text: ImportedText) {
    self.text = text
    bytes = Array(text.text.utf8)
    loose = LooseWords(text.text)
  }

  /// Where the words are: at the place given, if they do, else where they are between the words around them, else
  /// where they are first.
  func place(of selectors: Selectors) -> TextSpan? {
    if let start = selectors.start, let end = selectors.end {
      let there = text.span(start, end, words: selectors.exact, unit: .codePoints)
      if there != nil || selectors.exact == nil { return there }
    }
    guard let exact = selectors.exact, !exact.isEmpty else { return nil }
    let words = Array(exact.utf8)
    let between = Array(selectors.prefix.utf8) + words + Array(selectors.suffix.utf8)
    if let start = find(between) { return span(start + selectors.prefix.utf8.count, words.count) }
    if let found = find(words) { return span(found, words.count) }
    return loose.place(of: selectors.prefix, exact, selectors.suffix)
  }

  private func span(_ start: Int, _ count: Int) -> TextSpan? { text.index.span(ofBytes: start..<start + count) }

  /// The first place of some bytes in the text.
  private func find(_ wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
    return (0...bytes.count - wanted.count).first { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
