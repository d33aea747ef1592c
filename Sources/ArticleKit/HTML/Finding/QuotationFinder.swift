import Groundwork

/// A block quotation with the line that names its speaker.
struct BlockQuotation {
  /// The blocks of the element.
  var blocks: Range<Int>
  /// The blocks of the line.
  var line: Range<Int>
  /// The line without a dash in front; empty where the name is at the end of the quotation's last block.
  var words: String
  /// The speaker's name, which is in the line.
  var name: String
}

/// Finds who says the words of a block quotation, where the page names the speaker in it or below it.
struct QuotationFinder {
  /// Nodes at the end of a quotation in which its speaker is looked for, and bytes that the line has at most.
  private static let most = (nodes: 200, line: 200)

  let finder: ArticleFinder

  private var tree: PageTree { finder.tree }

  /// The quotation in an element; nil where the page names nobody.
  func quotation(in node: Int) -> BlockQuotation? {
    guard let line = line(in: node) ?? caption(of: node) else { return signed(node) }
    guard let words = PageFacts.clean(tree.text(of: line)).map(Self.withoutDash), words.utf8.count <= Self.most.line
    else { return nil }
    let cite = tree.subtree(line).first { tree.tags[$0] == .cite }
    let name =
      cite.flatMap { PageFacts.clean(tree.text(of: $0)) }.map(Self.withoutDash)
      ?? String(words.prefix { !",(;|".contains($0) }).trimmed
    guard ArticleFinder.hasWord(name), words.contains(name) else { return nil }
    let (inside, start) = (finder.blocks(in: node), Int(finder.gathered.blocksBefore[line]))
    let place = tree.tags[line].isBlock ? finder.blocks(in: line) : start..<start + 1
    guard place != inside else { return nil }
    return BlockQuotation(blocks: inside, line: place, words: words, name: name)
  }

  /// A quotation whose last block ends with a `cite` after a sentence or a dash.
  private func signed(_ quotation: Int) -> BlockQuotation? {
    let (inside, nodes) = (finder.blocks(in: quotation), tree.subtree(quotation).suffix(Self.most.nodes))
    guard let cite = nodes.last(where: { tree.tags[$0] == .cite }), let last = inside.last,
      let name = PageFacts.clean(tree.text(of: cite)).map(Self.withoutDash), ArticleFinder.hasWord(name)
    else { return nil }
    let words = finder.words(of: last)
    guard words.utf8.reversed().starts(with: name.utf8.reversed()),
      let before = words.dropLast(name.count).last(where: { !$0.isWhitespace }),
      ".!?”\"—–-―".contains(before)
    else { return nil }
    return BlockQuotation(blocks: inside, line: inside.upperBound..<inside.upperBound, words: "", name: name)
  }

  /// The last line of a quotation, if it is a `footer` or begins with a `cite`.
  private func line(in quotation: Int) -> Int? {
    let nodes = tree.subtree(quotation).dropFirst().suffix(Self.most.nodes)
    if let footer = nodes.first(where: { tree.tags[$0] == .footer }) { return footer }
    guard let cite = nodes.last(where: { tree.tags[$0] == .cite }) else { return nil }
    var line = cite
    while Int(tree.parents[line]) > quotation, !tree.tags[line].isBlock { line = Int(tree.parents[line]) }
    guard line != cite else { return isWholeBlock(cite) ? cite : nil }
    let before = (line..<cite).filter { tree.tags[$0] == .text }
    return before.contains { node in
      let text = tree.texts[node]
      return String(decoding: tree.bytes[Int(text.lowerBound)..<Int(text.upperBound)], as: UTF8.self)
        .contains { $0.isLetter || $0.isNumber }
    } ? nil : line
  }

  /// Whether an element inside lines has one to itself.
  private func isWholeBlock(_ node: Int) -> Bool {
    let index = Int(finder.gathered.blocksBefore[node])
    return index < finder.gathered.blocks.count && PageFacts.clean(tree.text(of: node)) == finder.words(of: index)
  }

  /// The caption of the figure that a quotation is in.
  private func caption(of quotation: Int) -> Int? {
    let figure = Int(tree.parents[quotation])
    guard figure >= 0, tree.tags[figure] == .figure else { return nil }
    return finder.children(of: figure).first { tree.tags[$0] == .figcaption }
  }

  private static func withoutDash(_ words: String) -> String {
    String(words.drop { "—–-~― ".contains($0) }).trimmed
  }
}
