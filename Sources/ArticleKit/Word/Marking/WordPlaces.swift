/// Where words of the text stand in the part of a Word document that they come from, and how a run is cut there.
struct WordPlaces {
  /// A place between two elements, which a run may have to be cut for.
  struct Place {
    /// The byte of the part.
    var byte: Int
    /// The end of the run that is cut; empty where none is.
    var before = ""
    /// The start of the run that goes on after the place.
    var after = ""
    /// The element of words that is cut; nil where none is.
    var words: Int?
  }

  let tree: XMLTree
  let bytes: [UInt8]
  let pieces: [DraftWriter.Piece]
  private let parents: [Int]
  /// Elements of a paragraph that hold runs and may hold marks.
  private static let holders: Set<String> = [
    "w:hyperlink", "w:ins", "w:moveTo", "w:sdt", "w:sdtContent", "w:fldSimple", "w:smartTag", "w:customXml", "w:dir",
    "w:bdo",
  ]

  init(_ tree: XMLTree, bytes: [UInt8], pieces: [DraftWriter.Piece]) {
    (self.tree, self.bytes, self.pieces) = (tree, bytes, pieces)
    var parents = [Int](repeating: 0, count: tree.nodes.count)
    for (number, node) in tree.nodes.enumerated() { for child in node.children { parents[child] = number } }
    self.parents = parents
  }

  /// Where words begin and end, given in bytes of the text; nil where none of them is in the part.
  func places(of words: Range<Int>) -> (start: Place, end: Place)? {
    guard let first = pieces.firstIndex(where: { $0.range.upperBound > words.lowerBound }),
      let last = pieces.lastIndex(where: { $0.range.lowerBound < words.upperBound }), first <= last,
      let start = place(in: pieces[first], at: max(words.lowerBound, pieces[first].range.lowerBound), isEnd: false),
      let end = place(in: pieces[last], at: min(words.upperBound, pieces[last].range.upperBound), isEnd: true)
    else { return nil }
    if start.byte < end.byte { return (start, end) }
    // Words of notes and text boxes stand elsewhere than the text has them.
    return place(in: pieces[first], at: pieces[first].range.upperBound, isEnd: true).map { (start, $0) }
  }

  /// The runs of words that a change may take away or come after: each in an element of its own that nothing else is
  /// in; nil where that is not so.
  func changeable(_ words: Range<Int>) -> [DraftWriter.Piece]? {
    let found = pieces.filter {
      words.isEmpty
        ? $0.range.lowerBound < words.lowerBound && words.lowerBound <= $0.range.upperBound : $0.range.overlaps(words)
    }
    var cursor = words.lowerBound
    for piece in found {
      guard piece.range.lowerBound <= cursor, tree[piece.node].name == "w:t", let atom = atom(of: piece.node),
        parents[piece.node] == atom, !isInChange(atom)
      else { return nil }
      cursor = piece.range.upperBound
    }
    return found.isEmpty || cursor < words.upperBound ? nil : found
  }

  /// The place in a piece of the text at a byte of the text.
  func place(in piece: DraftWriter.Piece, at byte: Int, isEnd: Bool) -> Place? {
    guard let atom = atom(of: piece.node) else { return nil }
    guard tree[atom].name == "w:r", parents[piece.node] == atom else {
      return Place(byte: isEnd ? tree[atom].range.upperBound : tree[atom].tag.lowerBound)
    }
    if tree[piece.node].name == "w:t", piece.range.lowerBound < byte, byte < piece.range.upperBound,
      let raw = raw(piece.offset + byte - piece.range.lowerBound, in: piece.node)
    {
      return Place(byte: raw, before: "</w:r>", after: opening(of: atom), words: piece.node)
    }
    return isEnd && byte > piece.range.lowerBound || byte >= piece.range.upperBound
      ? behind(piece.node, in: atom) : before(piece.node, in: atom)
  }

  /// The properties of the run that an element is in.
  func properties(of node: Int) -> String {
    tree.first("w:rPr", in: parents[node]).map { text(tree[$0].range) } ?? ""
  }

  private func before(_ child: Int, in run: Int) -> Place {
    let first = tree.elements(of: run).first { tree[$0].name != "w:rPr" }
    if child == first { return Place(byte: tree[run].tag.lowerBound) }
    return Place(byte: tree[child].tag.lowerBound, before: "</w:r>", after: opening(of: run))
  }

  private func behind(_ child: Int, in run: Int) -> Place {
    if child == tree.elements(of: run).last { return Place(byte: tree[run].range.upperBound) }
    return Place(byte: tree[child].range.upperBound, before: "</w:r>", after: opening(of: run))
  }

  /// The start tag of a run and its properties.
  private func opening(of run: Int) -> String {
    text(tree[run].tag) + (tree.first("w:rPr", in: run).map { text(tree[$0].range) } ?? "")
  }

  /// The outermost element in the outermost paragraph around a node that marks can stand beside.
  private func atom(of node: Int) -> Int? {
    var path = [node]
    while let last = path.last, last != 0 { path.append(parents[last]) }
    guard let paragraph = path.lastIndex(where: { tree[$0].name == "w:p" }) else { return nil }
    return path[..<paragraph].last { !Self.holders.contains(tree[$0].name) }
  }

  private func isInChange(_ node: Int) -> Bool {
    var node = node
    while node != 0 {
      if ["w:ins", "w:moveTo"].contains(tree[node].name) { return true }
      node = parents[node]
    }
    return false
  }

  /// The byte of the part at which so many bytes of an element's words have been; nil where they are written in a way
  /// that must not be cut.
  private func raw(_ count: Int, in node: Int) -> Int? {
    let inside = tree[node].inside
    guard !bytes[inside].contains(UInt8(ascii: "<")) else { return nil }
    var (byte, passed) = (inside.lowerBound, 0)
    while passed < count, byte < inside.upperBound {
      if bytes[byte] == UInt8(ascii: "&") {
        guard let end = bytes[byte..<inside.upperBound].firstIndex(of: UInt8(ascii: ";")),
          let length = Self.length(ofEntity: text(byte + 1..<end))
        else { return nil }
        passed += length
        byte = end + 1
      } else {
        // A carriage return in front of a line feed is no character of its own.
        if !(bytes[byte] == 0x0D && byte + 1 < inside.upperBound && bytes[byte + 1] == 0x0A) { passed += 1 }
        byte += 1
      }
    }
    return passed == count ? byte : nil
  }

  /// Bytes of what an entity stands for; a document has only XML's own.
  private static func length(ofEntity name: String) -> Int? {
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return 1 }
    guard name.hasPrefix("#") else { return nil }
    let value = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return value.flatMap(Unicode.Scalar.init).map { UTF8.width($0) }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
