import Groundwork

/// Reads the elements of a Word document's text in their order.
///
/// Tracked insertions are taken, deletions are left out; nothing is followed out of the document.
struct WordReader {
  /// Where the text refers to a note.
  struct NoteReference {
    var kind: Remark.Kind
    var id: String
    /// The element, and the bytes of the text in front of it.
    var node: Int
    var place: Int
  }

  let tree: XMLTree
  private let styles: WordStyles
  private let links: WordRelationships?
  /// The text so far.
  private(set) var writer = DraftWriter()
  /// The references to notes, in the order of the text.
  private(set) var noteReferences: [NoteReference] = []
  /// Where the words of comments are, by their ids, in bytes of the text.
  private(set) var commentPlaces: [String: Range<Int>] = [:]
  private var openComments: [String: Int] = [:]
  private var textBoxes: [Int] = []
  private var fields = WordFields()

  /// Reads a tree; `links` lead to the addresses of links.
  init(_ tree: XMLTree, styles: WordStyles, links: WordRelationships?) {
    self.tree = tree
    self.styles = styles
    self.links = links
  }

  /// All words in a note or comment, and the addresses in them.
  static func words(_ tree: XMLTree, in node: Int) -> (words: String, addresses: [String]) {
    var reader = WordReader(tree, styles: WordStyles(nil), links: nil)
    reader.readBlocks(in: node)
    let words = String(decoding: reader.writer.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let linked = reader.writer.remarks.flatMap { $0.addresses ?? [] }
    let written = SourceWords.addresses(in: words)
    return (words, written + linked.filter { !written.contains($0) })
  }

  // MARK: Blocks

  /// Reads the paragraphs and tables inside an element.
  mutating func readBlocks(in node: Int) {
    for child in tree.elements(of: node) { readBlock(child) }
  }

  private mutating func readBlock(_ node: Int) {
    switch tree[node].name {
    case "w:p": readParagraph(node)
    case "w:tbl": readTable(node)
    case "w:sdt": if let content = tree.first("w:sdtContent", in: node) { readBlocks(in: content) }
    case "w:customXml", "w:smartTag": readBlocks(in: node)
    case "w:ins", "w:moveTo":
      writer.insertions += 1
      readBlocks(in: node)
    case "w:del", "w:moveFrom": drop(node)
    case "mc:AlternateContent": if let choice = choice(of: node) { readBlocks(in: choice) }
    case "w:commentRangeStart", "w:commentRangeEnd": readMark(node)
    default: break
    }
  }

  private mutating func readParagraph(_ node: Int) {
    let properties = tree.first("w:pPr", in: node)
    let role = styles.role(tree, properties)
    if role == .contents {
      let words = tree.all("w:t", below: node).map(tree.words).joined().trimmed
      if !words.isEmpty { writer.dropped.append(DroppedText(text: words, reason: .navigation)) }
      return
    }
    for child in tree.elements(of: node) { readInline(child) }
    // Where the mark at the end of a paragraph is deleted, the next one goes on in it.
    let mark = properties.flatMap { tree.first("w:rPr", in: $0) }
    if let mark, tree.first("w:del", in: mark) ?? tree.first("w:moveFrom", in: mark) != nil { return }
    writer.endParagraph(kind(of: role))
    let boxes = textBoxes
    textBoxes = []
    for box in boxes { readBlocks(in: box) }
  }

  private func kind(of role: WordStyles.Role) -> Block.Kind {
    let isFirst = writer.blocks.isEmpty
    return switch role {
    case .title: isFirst ? .headline : .heading
    case .heading(let level): level == 1 && isFirst ? .headline : .heading
    case .listItem: .listItem
    case .quote: .quote
    case .caption: .caption
    case .plain, .contents: .paragraph
    }
  }

  private mutating func readTable(_ node: Int) {
    writer.startTable()
    for row in tree.elements(of: node) { readRow(row) }
  }

  private mutating func readRow(_ node: Int) {
    switch tree[node].name {
    case "w:tr":
      if tree.first(["w:trPr", "w:del"], in: node) != nil { return drop(node) }
      writer.startRow()
      for cell in tree.elements(of: node) { readCell(cell) }
      writer.endRow()
    case "w:sdt": for row in tree.first("w:sdtContent", in: node).map(tree.elements) ?? [] { readRow(row) }
    case "w:customXml", "w:ins", "w:moveTo": for row in tree.elements(of: node) { readRow(row) }
    case "w:del", "w:moveFrom": drop(node)
    default: break
    }
  }

  private mutating func readCell(_ node: Int) {
    switch tree[node].name {
    case "w:tc":
      writer.startCell()
      readBlocks(in: node)
    case "w:sdt": for cell in tree.first("w:sdtContent", in: node).map(tree.elements) ?? [] { readCell(cell) }
    case "w:customXml": for cell in tree.elements(of: node) { readCell(cell) }
    default: break
    }
  }

  /// The variant of what comes in several forms that is shown.
  private func choice(of node: Int) -> Int? { tree.first("mc:Choice", in: node) ?? tree.first("mc:Fallback", in: node) }

  // MARK: Inside paragraphs

  private mutating func readInline(_ node: Int) {
    switch tree[node].name {
    case "w:r": readRun(node)
    case "w:hyperlink":
      let start = writer.text.count
      for child in tree.elements(of: node) { readInline(child) }
      addLink(links?.address(tree[node].attributes["r:id"]), since: start)
    case "w:ins", "w:moveTo":
      writer.insertions += 1
      for child in tree.elements(of: node) { readInline(child) }
    case "w:del", "w:moveFrom": drop(node)
    case "w:sdt": for child in tree.first("w:sdtContent", in: node).map(tree.elements) ?? [] { readInline(child) }
    case "w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:rt", "w:rubyBase":
      for child in tree.elements(of: node) { readInline(child) }
    case "m:oMath", "m:oMathPara":
      for words in tree.all("m:t", below: node) { writer.append(tree.words(in: words), from: words) }
    case "mc:AlternateContent": for child in choice(of: node).map(tree.elements) ?? [] { readInline(child) }
    case "w:commentRangeStart", "w:commentRangeEnd": readMark(node)
    default: break
    }
  }

  private mutating func readRun(_ node: Int) {
    if tree.first(["w:rPr", "w:vanish"], in: node) != nil {
      let words = tree.all("w:t", below: node).map(tree.words).joined()
      if !words.isEmpty { writer.dropped.append(DroppedText(text: words, reason: .hidden)) }
      return
    }
    for child in tree.elements(of: node) { readRunContent(child) }
  }

  private mutating func readRunContent(_ node: Int) {
    let values = tree[node].attributes
    switch tree[node].name {
    case "w:t": readText(node)
    case "w:tab", "w:ptab": writer.append(" ", from: node)
    case "w:noBreakHyphen": writer.append("\u{2011}", from: node)
    case "w:cr": breakLine(node)
    case "w:br": if values["w:type"] == nil || values["w:type"] == "textWrapping" { breakLine(node) }
    case "w:sym": writer.append(Self.symbol(values["w:char"]), from: node)
    case "w:footnoteReference": refer(.footnote, node)
    case "w:endnoteReference": refer(.endnote, node)
    case "w:commentReference":
      if let id = values["w:id"], commentPlaces[id] == nil {
        commentPlaces[id] = writer.text.count..<writer.text.count
      }
    case "w:fldChar", "w:instrText":
      if let link = fields.read(values["w:fldCharType"], tree.words(in: node), at: writer.text.count) {
        addLink(link.address, since: link.start)
      }
    case "w:drawing", "w:pict", "w:object": textBoxes += tree.all("w:txbxContent", below: node)
    case "mc:AlternateContent": for child in choice(of: node).map(tree.elements) ?? [] { readRunContent(child) }
    case "w:ruby": for child in tree.first("w:rubyBase", in: node).map(tree.elements) ?? [] { readInline(child) }
    default: break
    }
  }

  /// White space around the words counts only where the draft says so.
  private mutating func readText(_ node: Int) {
    let words = tree.words(in: node)
    guard tree[node].attributes["xml:space"] != "preserve" else { return writer.append(words, from: node) }
    let inner = words.drop(while: \.isWhitespace)
    writer.append(String(inner).trimmed, from: node, offset: words.utf8.count - inner.utf8.count)
  }

  /// A second line end in a row parts paragraphs, as an empty line does.
  private mutating func breakLine(_ node: Int) {
    if writer.endsInLineEnd { writer.endParagraph(.paragraph) } else { writer.append("\n", from: node) }
  }

  /// The character of a symbol by its number; those of fonts of their own have none.
  private static func symbol(_ number: String?) -> String {
    guard let value = number.flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value),
      !(0xE000...0xF8FF).contains(value), value >= 0x20
    else { return "\u{FFFD}" }
    return String(scalar)
  }

  private mutating func refer(_ kind: Remark.Kind, _ node: Int) {
    guard let id = tree[node].attributes["w:id"] else { return }
    noteReferences.append(NoteReference(kind: kind, id: id, node: node, place: writer.text.count))
  }

  private mutating func addLink(_ address: String?, since start: Int) {
    guard let address, SourceWords.addresses(in: address) == [address] else { return }
    let place = writer.words(since: start)
    writer.remarks.append(
      Remark(
        kind: .link, text: writer.words(in: place), on: TextSpan(place.lowerBound, place.upperBound),
        addresses: [address], isSource: true))
  }

  private mutating func readMark(_ node: Int) {
    guard let id = tree[node].attributes["w:id"] else { return }
    if tree[node].name == "w:commentRangeStart" {
      openComments[id] = writer.text.count
    } else if let start = openComments.removeValue(forKey: id) {
      commentPlaces[id] = writer.words(since: start)
    }
  }

  private mutating func drop(_ node: Int) {
    writer.deletions += 1
    let words = ["w:delText", "w:t"].flatMap { tree.all($0, below: node) }.map(tree.words).joined()
    if !words.isEmpty { writer.dropped.append(DroppedText(text: words, reason: .deleted)) }
  }
}
