/// The text of a PDF document, as the program `pdftotext` of the Poppler tools writes it.
///
/// ArticleKit starts no programs: who loads a document hands over a ``Tool``.
public struct PDFText: Sendable {
  /// Runs the program on a document's bytes (`pdftotext -enc UTF-8 -nopgbrk - -`) and returns what it writes.
  ///
  /// Where the program is missing it throws `LoadError.toolMissing`, where it fails `.toolFailed`.
  public typealias Tool = @Sendable (_ document: [UInt8]) throws(LoadError) -> [UInt8]

  /// The name of the program.
  public static let program = "pdftotext"
  /// What the program is given: UTF-8, reading order, from standard input to standard output.
  public static let arguments = ["-enc", "UTF-8", "-", "-"]

  private let output: [UInt8]

  /// Takes what the program wrote; form feeds part the pages.
  public init(_ output: [UInt8]) {
    self.output = output
  }

  /// What the program outputs for a document; its errors name the document.
  static func read(_ document: [UInt8], by tool: Tool, name: String) throws(LoadError) -> [UInt8] {
    do throws(LoadError) {
      return try tool(document)
    } catch {
      switch error {
      case .toolMissing(_, let tool): throw .toolMissing(path: name, tool: tool)
      case .toolFailed(_, let tool, let reason): throw .toolFailed(path: name, tool: tool, reason: reason)
      default: throw error
      }
    }
  }

  /// The article: lines of a paragraph joined, words split at line ends made whole, page numbers and running heads out,
  /// footnotes after the text.
  func article(source: ArticleSource) throws(LoadError) -> Article {
    let text = String(decoding: output, as: UTF8.self)
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, lines: $1.split(separator: "\n", omittingEmptySubsequences: false)) }
      .filter { $0.lines != [""] }
    let parted = Self.withoutRunningHeads(pages.map(\.lines)).map(PageNotes.init)
    let lines = zip(pages, parted).flatMap { page, parts in
      parts.text.map { Reflow.Line(text: $0, page: page.number) }
    }
    // A sentence goes on from page to page; the notes of all pages are after the text.
    let notes = zip(pages, parted).flatMap { page, parts in
      parts.notes.flatMap { note in
        note.enumerated().map { Reflow.Line(text: $1, page: page.number, isFirst: $0 == 0) }
      }
    }
    let (paragraphs, starts) = Reflow.paragraphs(of: lines + notes)
    // Where the program writes pages without a word, they are pictures.
    guard !paragraphs.isEmpty else { throw .scanned(path: source.name) }
    var article = try TextLoader().article(Array((paragraphs.joined(separator: "\n\n") + "\n").utf8), path: source.name)
    // Only where the text is what was joined here do the places in it hold.
    if article.text.utf8.count == paragraphs.joined(separator: "\n\n").utf8.count + 1 { article.pages = starts }
    article.finish(source: source)
    return article
  }

  /// Whether a browser printed the line above or below a page: a day and a time in front, or at the end the page's
  /// number
  /// of all pages after an address.
  private static func isPrinted(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last else { return false }
    func isNumbers(_ word: Substring, _ mark: Character, _ counts: ClosedRange<Int>) -> Bool {
      let parts = word.split(separator: mark, omittingEmptySubsequences: false)
      return counts.contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }
    if first.hasSuffix(","), isNumbers(first.dropLast(), "/", 3...3), words.count > 1 {
      return isNumbers(words[1], ":", 2...3)
    }
    return first.contains("://") && isNumbers(last, "/", 2...2)
  }

  /// Whether a line is a page's number: "Page 1 of 2", "- 3 -", "4/12".
  private static func isPageNumber(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard (1...4).contains(words.count), words.contains(where: { $0.allSatisfy(\.isNumber) }) else { return false }
    let around: Set<Substring> = [
      "page", "p", "pg", "of", "seite", "von", "pagina", "página", "de", "sur", "side", "sida",
    ]
    return words.count > 1 && words.allSatisfy { word in word.allSatisfy(\.isNumber) || around.contains(word) }
      && words.contains { around.contains($0) }
  }

  /// The lines of all pages without page numbers and the lines that are at the top or bottom of most pages.
  private static func withoutRunningHeads(_ pages: [[Substring]]) -> [[Substring]] {
    var counts: [String: Int] = [:]
    let edges = pages.map { page -> [Int] in
      let filled = page.indices.filter { !page[$0].allSatisfy(\.isWhitespace) }
      return Array(Set(filled.prefix(2) + filled.suffix(2)))
    }
    let key = { (line: Substring) in TextKey.key(line.filter { !$0.isNumber }) }
    let title = edges.first?.min().map { key(pages[0][$0]) } ?? ""
    for (page, edge) in zip(pages, edges) {
      for line in Set(edge.map { key(page[$0]) }) { counts[line, default: 0] += 1 }
    }
    return pages.indices.map { number -> [Substring] in
      let (page, edge) = (pages[number], edges[number])
      return page.enumerated().filter { index, line in
        guard edge.contains(index) else { return true }
        // A number above the last line may be that of a footnote.
        if index != edge.max(), PageNotes.isNumber(line, ofMarkIn: page[..<index]) { return true }
        let words = key(line)
        if Self.isPrinted(line) || Self.isPageNumber(line) { return false }
        // The title comes again above each page, with the paper's name after it.
        if number > 0, title.utf8.count > 12, index == edge.min(), words.hasPrefix(title) { return false }
        return words.isEmpty
          ? line.allSatisfy(\.isWhitespace) : pages.count < 3 || counts[words, default: 0] * 2 < pages.count
      }.map(\.element)
    }
  }
}
