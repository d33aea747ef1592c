/// What a person should know about how an article was read.
public enum LoadNotice: Hashable, Sendable {
  /// The encoding was not declared, or the declared one did not fit.
  case encoding(TextEncoding.Decision)
  /// The text was encoded twice, and `repaired` is what it would read if that were undone.
  case mojibake(example: String, repaired: String)
  /// The page is too large or too deeply nested: only its beginning was read.
  case cut
  /// The page itself holds no text; it was taken from the data that the page carries for search engines.
  case fromPageData
  /// The page says that its text is not free to read; a part may be missing.
  case paywall
  /// The article is not in English; `name` is its language in English.
  case language(tag: String, name: String)
  /// So many words are split by a hyphen at the end of a line, as in scanned pages; they stay split in the text.
  case partedWords(count: Int)
  /// The archive holds further records; `number` of `count` was read.
  case record(number: Int, count: Int)
  /// So many records of the archive were not as long as they say; each was read up to the next one.
  case recordsRepaired(count: Int)
  /// So many records only say that a page had not changed since it was kept elsewhere.
  case revisits(count: Int)
  /// So many members of the packed file are damaged; the others were read.
  case damagedMembers(count: Int)
  /// A part of a message is packed in a way that Stet does not read.
  case packedPart(format: String)
  /// So many tracked insertions of a draft were taken, and so many deletions left out.
  case trackedChanges(insertions: Int, deletions: Int)
  /// So many tables were read row by row.
  case tables(count: Int)
  /// The number of comments, notes and links that accompany the text; `sources` of them name where the author found
  /// something.
  case remarks(comments: Int, notes: Int, links: Int, sources: Int)
  /// So many headers and footers with words, and so many pictures of a draft were not read.
  case unread(headers: Int, footers: Int, pictures: Int)
  /// The document holds macros, which are never run.
  case macros
}

extension LoadNotice: CustomStringConvertible {
  /// The notice in one sentence without a full stop.
  public var description: String {
    switch self {
    case .encoding(let decision):
      if decision.replaced > 0 {
        "read as \(decision.encoding); \(decision.replaced) invalid bytes are shown as \u{FFFD}"
      } else if let refused = decision.refused {
        "read as \(decision.encoding), although it claims to be \(refused)"
      } else {
        "read as \(decision.encoding), the best fit; no encoding is declared"
      }
    case .mojibake(let example, let repaired):
      "the text seems to be encoded twice: “\(example)” should read “\(repaired)”"
    case .cut: "only the beginning of the page was read: it is nested too deeply or has too many elements"
    case .fromPageData: "the page itself shows no text; the text was taken from its data for search engines"
    case .paywall: "the page is behind a paywall; part of the text may be missing"
    case .language(_, let name): "the article is in \(name): each sentence is one claim"
    case .partedWords(let count):
      "\(count) \(count == 1 ? "word is" : "words are") split by a hyphen at the end of a line"
    case .recordsRepaired(let count):
      "\(count) \(count == 1 ? "record is" : "records are") not as long as declared; read up to the next one"
    case .revisits(let count):
      "\(count) \(count == 1 ? "record refers" : "records refer") to a copy in another archive, which is not read"
    case .damagedMembers(let count):
      "\(count) \(count == 1 ? "part" : "parts") of the archive \(count == 1 ? "is" : "are") damaged; the others were read"
    case .packedPart(let format): "part of the message is packed as \(format) and was not read"
    case .trackedChanges(let insertions, let deletions):
      "changes are tracked: \(Self.count(insertions, "insertion")) taken, \(Self.count(deletions, "deletion")) left out"
    case .tables(let count):
      "\(Self.count(count, "table")) \(count == 1 ? "is" : "are") read row by row, with bars between the cells"
    case .remarks(let comments, let notes, let links, let sources):
      "also found: "
        + [(comments, "comment"), (notes, "note"), (links, "link")].filter { $0.0 > 0 }
        .map { Self.count($0.0, $0.1) }.joined(separator: ", ")
        + (sources > 0 ? "; \(Self.count(sources, "source")) cited by the author, not opened" : "")
    case .unread(let headers, let footers, let pictures):
      "not read: "
        + [(headers, "header"), (footers, "footer"), (pictures, "picture")].filter { $0.0 > 0 }
        .map { Self.count($0.0, $0.1) }.joined(separator: ", ")
    case .macros: "it contains macros, which were not run"
    case .record(let number, let count): "record \(number) of \(count); for another, add #NUMBER to the file name"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
