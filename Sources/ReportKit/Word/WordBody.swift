import ArticleKit

/// The paragraphs of a Word document that is written afresh, cut where comments and changes begin and end.
struct WordBody {
  private struct Deletion {
    var span: TextSpan
    var author: WordMark.Author
  }

  private let blocks: [TextSpan]
  private let index: CodePointIndex
  private let ticks: TickedWords
  private var numbers = WordNumbers(after: -1)
  private var cuts: [Int: WordCut] = [:]
  private var deletions: [Deletion] = []
  private static let reference = "<w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>"
  /// The comments, as their part is to hold them.
  private(set) var comments: [String] = []

  /// Begins with the blocks of a text, and its ticked words.
  init(_ blocks: [TextSpan], index: CodePointIndex, ticks: TickedWords) {
    (self.blocks, self.index, self.ticks) = (blocks, index, ticks)
  }

  /// Adds a mark; without words in a block it is about the first block.
  mutating func add(_ mark: WordMark) {
    guard let span = placed(mark.span) ?? blocks.first else { return }
    let id = numbers.next()
    comments.append(WordMarkup.comment(mark.comment, id: id))
    cuts[span.start, default: WordCut()].starts += WordMarkup.rangeStart(id)
    cuts[span.end, default: WordCut()].ends += WordMarkup.rangeEnd(id, style: Self.reference)
    if let change = mark.change { add(change) }
  }

  private mutating func add(_ change: WordMark.Change) {
    let span = change.span
    guard !deletions.contains(where: { $0.span.overlaps(span) || $0.span == span }) else { return }
    deletions.append(Deletion(span: span, author: change.author))
    var closing = ""
    if span.count > 0 {
      cuts[span.start, default: WordCut()].opening += WordMarkup.opening("del", change.author, id: numbers.next())
      closing = "</w:del>"
    }
    if !change.words.isEmpty {
      closing +=
        WordMarkup.opening("ins", change.author, id: numbers.next()) + WordMarkup.run(change.words) + "</w:ins>"
    }
    cuts[span.end, default: WordCut()].closing += closing
  }

  /// A span without the white space between blocks at its edges; nil where no block has words of it.
  private func placed(_ span: TextSpan) -> TextSpan? {
    let touched = blocks.filter { $0.overlaps(span) }
    guard let first = touched.first, let last = touched.last else { return nil }
    return TextSpan(max(span.start, first.start), min(span.end, last.end))
  }

  /// The paragraph of a block.
  mutating func paragraph(at block: TextSpan, style: String?) -> String {
    var xml = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    var cursor = block.start
    let places = cuts.keys.filter { block.start <= $0 && $0 <= block.end }.sorted()
    for place in places + [block.end] {
      xml += run(TextSpan(cursor, place))
      cursor = place
      guard var cut = cuts[place] else { continue }
      // Where blocks touch, one ends what the other does not begin.
      if place == block.start { (cut.closing, cut.ends) = ("", "") }
      if place == block.end { (cut.starts, cut.opening) = ("", "") }
      xml += around(cut, at: place)
      if place == block.end { break }
    }
    return "<w:p>\(xml)</w:p>"
  }

  /// A comment must not go with words that are deleted around its reference.
  private mutating func around(_ cut: WordCut, at place: Int) -> String {
    guard let deletion = deletions.first(where: { $0.span.start < place && place < $0.span.end }) else {
      return cut.xml
    }
    return "</w:del>\(cut.xml)" + WordMarkup.opening("del", deletion.author, id: numbers.next())
  }

  private func run(_ span: TextSpan) -> String {
    guard span.count > 0 else { return "" }
    let isDeleted = deletions.contains { $0.span.contains(span) }
    return ticks.pieces(of: span, in: index).map { piece in
      WordMarkup.run(
        SafeText.visible(piece.text), properties: Self.properties(of: piece.ticked), isDeleted: isDeleted)
    }.joined()
  }

  private static func properties(of ticked: Ticked) -> String {
    switch ticked {
    case .not: ""
    case .ticked: "<w:rPr><w:rStyle w:val=\"Ticked\"/></w:rPr>"
    case .onAuthor: "<w:rPr><w:rStyle w:val=\"TickedOnAuthor\"/></w:rPr>"
    }
  }
}
