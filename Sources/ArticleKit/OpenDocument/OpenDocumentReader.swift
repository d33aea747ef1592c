import Groundwork

/// Reads the elements of an OpenDocument text in their order.
///
/// What was deleted while changes were tracked stands apart from the text and is left out.
struct OpenDocumentReader {
  let tree: XMLTree
  private let styles: OpenDocumentStyles
  /// The text so far.
  private(set) var writer = DraftWriter()
  /// Comments whose end was never met are about the place where they begin.
  var unendedComments: [Remark] { openComments.values.map(\.remark) }
  /// The notes, in the order of the text; their places count bytes of it.
  private(set) var notes: [Remark] = []
  private var openComments: [String: (remark: Remark, start: Int)] = [:]
  private var frames: [Int] = []
  /// Blanks that a single blank stands for, as in HTML.
  private var needsBlank = false

  /// Reads a tree with the styles of its document.
  init(_ tree: XMLTree, styles: OpenDocumentStyles) {
    self.tree = tree
    self.styles = styles
  }

  // MARK: Blocks

  /// Reads the paragraphs, lists and tables inside an element.
  mutating func readBlocks(in node: Int, isList: Bool = false) {
    for child in tree.elements(of: node) { readBlock(child, isList: isList) }
  }

  private mutating func readBlock(_ node: Int, isList: Bool) {
    switch tree[node].name {
    case "text:p", "text:h": readParagraph(node, isList: isList)
    case "text:list", "text:list-item", "text:list-header": readBlocks(in: node, isList: true)
    case "text:section", "text:numbered-paragraph": readBlocks(in: node, isList: isList)
    case "table:table": readTable(node)
    case "text:tracked-changes": readChanges(node)
    case "text:table-of-content", "text:illustration-index", "text:alphabetical-index": drop(node, because: .navigation)
    case "draw:frame", "draw:text-box": readBlocks(in: node)
    default: break
    }
  }

  private mutating func readParagraph(_ node: Int, isList: Bool) {
    needsBlank = false
    let isHeading = tree[node].name == "text:h"
    for child in tree[node].children { readInline(child) }
    var kind = styles.kind(of: tree[node].attributes["text:style-name"])
    if kind == .headline, !writer.blocks.isEmpty { kind = .heading }
    if isHeading {
      kind = tree[node].attributes["text:outline-level"] == "1" && writer.blocks.isEmpty ? .headline : .heading
    }
    writer.endParagraph(isList && kind == .paragraph ? .listItem : kind)
    let boxes = frames
    frames = []
    for box in boxes { readBlocks(in: box) }
  }

  private mutating func readTable(_ node: Int) {
    writer.startTable()
    readRows(in: node)
  }

  private mutating func readRows(in node: Int) {
    for child in tree.elements(of: node) {
      switch tree[child].name {
      case "table:table-row":
        writer.startRow()
        for cell in tree.elements(of: child) where tree[cell].name == "table:table-cell" {
          writer.startCell()
          readBlocks(in: cell)
        }
        writer.endRow()
      case "table:table-header-rows", "table:table-rows", "table:table-row-group": readRows(in: child)
      default: break
      }
    }
  }

  private mutating func readChanges(_ node: Int) {
    for region in tree.elements(of: node) {
      for change in tree.elements(of: region) {
        switch tree[change].name {
        case "text:insertion": writer.insertions += 1
        case "text:deletion":
          writer.deletions += 1
          drop(change, because: .deleted)
        default: break
        }
      }
    }
  }

  private mutating func drop(_ node: Int, because reason: DroppedText.Reason) {
    let words = ["text:p", "text:h"].flatMap { tree.all($0, below: node) }.map(tree.words).joined(separator: " ")
    if !words.isEmpty { writer.dropped.append(DroppedText(text: words, reason: reason)) }
  }

  // MARK: Inside paragraphs

  private mutating func readInline(_ node: Int) {
    let values = tree[node].attributes
    switch tree[node].name {
    case "": append(tree[node].text, from: node)
    case "text:s":
      let count = min(max(values["text:c"].flatMap(Int.init) ?? 1, 1), 100)
      write(String(repeating: " ", count: count), from: node)
    case "text:tab": write(" ", from: node)
    case "text:line-break": if writer.endsInLineEnd { writer.endParagraph(.paragraph) } else { write("\n", from: node) }
    case "text:a": readLink(node, values["xlink:href"])
    case "text:note": readNote(node)
    case "office:annotation": readComment(node)
    case "office:annotation-end": endComment(values["office:name"])
    case "draw:frame": frames += tree.all("draw:text-box", below: node)
    case "text:ruby": if let base = tree.first("text:ruby-base", in: node) { readInline(base) }
    case "text:tracked-changes", "text:bibliography-mark", "office:event-listeners", "text:soft-page-break": break
    default: for child in tree[node].children { readInline(child) }
    }
  }

  /// Adds characters, in which any white space is one blank.
  private mutating func append(_ words: String, from node: Int) {
    var text = ""
    for scalar in words.unicodeScalars {
      if [" ", "\t", "\n", "\r"].contains(scalar) {
        needsBlank = true
      } else {
        if needsBlank { text.append(" ") }
        needsBlank = false
        text.unicodeScalars.append(scalar)
      }
    }
    writer.append(text, from: node)
  }

  private mutating func write(_ words: String, from node: Int) {
    if needsBlank { writer.append(" ", from: node) }
    needsBlank = false
    writer.append(words, from: node)
  }

  private mutating func readLink(_ node: Int, _ address: String?) {
    let start = writer.text.count
    for child in tree[node].children { readInline(child) }
    guard let address, SourceWords.addresses(in: address) == [address] else { return }
    let place = writer.words(since: start)
    writer.remarks.append(
      Remark(
        kind: .link, text: writer.words(in: place), on: TextSpan(place.lowerBound, place.upperBound),
        addresses: [address], isSource: true))
  }

  private mutating func readNote(_ node: Int) {
    guard let body = tree.first("text:note-body", in: node) else { return }
    let (words, addresses) = words(in: body)
    guard !words.isEmpty else { return }
    let isEndnote = tree[node].attributes["text:note-class"] == "endnote"
    notes.append(
      Remark(
        kind: isEndnote ? .endnote : .footnote, text: words, on: TextSpan(writer.text.count, writer.text.count),
        addresses: addresses, isSource: !addresses.isEmpty || SourceWords.isReference(words)))
  }

  private mutating func readComment(_ node: Int) {
    let (words, addresses) = words(in: node)
    guard !words.isEmpty else { return }
    let start = writer.text.count
    let remark = Remark(
      kind: .comment, text: words, author: value("dc:creator", of: node), at: value("dc:date", of: node),
      on: TextSpan(start, start),
      addresses: addresses, isSource: !addresses.isEmpty || SourceWords.isReference(words))
    if let name = tree[node].attributes["office:name"] {
      openComments[name] = (remark, start)
    } else {
      writer.remarks.append(remark)
    }
  }

  private func value(_ name: String, of comment: Int) -> String? {
    tree.first(name, in: comment).map { tree.words(in: $0).trimmed }
  }

  private mutating func endComment(_ name: String?) {
    guard let name, let (remark, start) = openComments.removeValue(forKey: name) else { return }
    var ended = remark
    let place = writer.words(since: start)
    (ended.start, ended.end) = (place.lowerBound, place.upperBound)
    writer.remarks.append(ended)
  }

  /// The words of the paragraphs in a note or comment, and the addresses in them.
  private func words(in node: Int) -> (words: String, addresses: [String]) {
    var reader = OpenDocumentReader(tree, styles: OpenDocumentStyles([]))
    reader.readBlocks(in: node)
    let words = String(decoding: reader.writer.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let written = SourceWords.addresses(in: words)
    return (words, written + reader.writer.remarks.flatMap { $0.addresses ?? [] }.filter { !written.contains($0) })
  }
}
