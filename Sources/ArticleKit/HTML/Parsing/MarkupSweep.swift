/// Cuts from a page what no article needs before the parser sees it: comments, scripts, styles, drawings, and every
/// attribute but the few of ``PageAttribute``.
///
/// Tags are reported from text as the HTML standard's tokenizer does it (WHATWG HTML, 13.2.5), so nothing that a browser
/// would show is lost. Most of a news page goes here at the speed of a byte search; what is left has no attribute twice
/// and no tag of a million attributes, on which the parser would take quadratic time.
struct MarkupSweep {
  /// What is left of the page.
  private(set) var bytes: [UInt8] = []
  /// The contents of `application/ld+json` scripts, in order.
  private(set) var linkedData: [Range<Int>] = []
  /// How many end tags are left.
  private(set) var endTags = 0

  /// Bytes of the scripts that were cut.
  private(set) var scriptBytes = 0

  /// Elements whose contents are cut; those of the first line are read by browsers as text up to the end tag.
  private static let cut: Set<UInt64> = Set(
    [
      "script", "style", "iframe", "textarea", "xmp", "noframes", "svg", "noscript", "template", "button", "select",
      "canvas", "video", "audio",
    ].map { NameKey.key($0.utf8) })
  /// Elements and comments whose end was sought and is nowhere in the rest of the page: it is not sought again.
  private var unclosed: Set<UInt64> = []
  private static let comment = NameKey.key("!--".utf8)

  private static let script = NameKey.key("script".utf8)
  /// The parser would read all that follows as part of a button in which an element is not closed.
  private static let button = NameKey.key("button".utf8)
  /// Whether the sweep is inside a heading, where a button's words are the heading's.
  private var isInHeading = false
  /// Attribute values longer than this are cut: none that says something about text is.
  private static let longestValue = 4_000
  private static let longestStyle = 300

  private static let noscript = NameKey.key("noscript".utf8)
  private let readsNoscript: Bool
  /// Bytes that are in `noscript` elements.
  private(set) var noscriptBytes = 0

  /// Sweeps a page in UTF-8.
  /// - Parameter readsNoscript: whether what is there for browsers without scripts is kept.
  init(_ page: [UInt8], readsNoscript: Bool = false) {
    self.readsNoscript = readsNoscript
    bytes.reserveCapacity(page.count / 3)
    page.withUnsafeBufferPointer { sweep($0) }
  }

  private mutating func sweep(_ page: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < page.count {
      let tag = ByteSearch.find(UInt8(ascii: "<"), in: page, from: position) ?? page.count
      bytes.append(contentsOf: page[position..<tag])
      guard tag + 1 < page.count else {
        if tag < page.count { bytes.append(contentsOf: Array("&lt;".utf8)) }
        return
      }
      switch page[tag + 1] {
      case UInt8(ascii: "!"):
        position = endOfDeclaration(page, from: tag)
      case UInt8(ascii: "?"):
        position = ByteSearch.find(UInt8(ascii: ">"), in: page, from: tag).map { $0 + 1 } ?? page.count
      case UInt8(ascii: "/"):
        position = endTag(page, from: tag)
      case let letter where (letter | 0x20).isLower:
        position = startTag(page, from: tag)
      default:
        bytes.append(contentsOf: Array("&lt;".utf8))
        position = tag + 1
      }
    }
  }

  private mutating func endOfDeclaration(_ page: UnsafeBufferPointer<UInt8>, from tag: Int) -> Int {
    guard tag + 3 < page.count, page[tag + 2] == UInt8(ascii: "-"), page[tag + 3] == UInt8(ascii: "-") else {
      return ByteSearch.find(UInt8(ascii: ">"), in: page, from: tag).map { $0 + 1 } ?? page.count
    }
    guard !unclosed.contains(Self.comment) else { return tag + 4 }
    var position = tag + 2
    while let end = ByteSearch.find(UInt8(ascii: ">"), in: page, from: position + 1) {
      if page[end - 1] == UInt8(ascii: "-"), page[end - 2] == UInt8(ascii: "-") { return end + 1 }
      if end >= tag + 7, page[end - 1] == UInt8(ascii: "!"), page[end - 2] == UInt8(ascii: "-"),
        page[end - 3] == UInt8(ascii: "-")
      {
        return end + 1
      }
      position = end
    }
    // A comment that never ends would swallow the rest of the page: its opening alone is cut.
    unclosed.insert(Self.comment)
    return tag + 4
  }

  private mutating func endTag(_ page: UnsafeBufferPointer<UInt8>, from tag: Int) -> Int {
    let end = ByteSearch.find(UInt8(ascii: ">"), in: page, from: tag) ?? page.count
    var name = tag + 2
    while name < end, page[name].isNameByte { name += 1 }
    let key = NameKey.key(page[(tag + 2)..<name].lazy.map(\.lowered))
    if name - tag == 4, Self.isHeading(page[(tag + 2)..<name]) { isInHeading = false }
    if name > tag + 2, name - tag < 40, !(readsNoscript && key == Self.noscript), key != Self.button {
      bytes.append(contentsOf: page[tag..<name])
      bytes.append(UInt8(ascii: ">"))
      endTags += 1
    }
    return min(end + 1, page.count)
  }

  private mutating func startTag(_ page: UnsafeBufferPointer<UInt8>, from tag: Int) -> Int {
    var position = tag + 1
    while position < page.count, page[position].isNameByte { position += 1 }
    let name = page[(tag + 1)..<position]
    let key = NameKey.key(name.lazy.map(\.lowered))
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.prefix(40))
    var seen: UInt32 = 0
    var isLinkedData = false
    while position < page.count, page[position] != UInt8(ascii: ">") {
      if page[position].isWhiteSpace || page[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let attribute = attribute(page, from: position)
      position = attribute.end
      guard let kind = attribute.kind, seen & 1 << UInt32(kind.rawValue) == 0 else { continue }
      seen |= 1 << UInt32(kind.rawValue)
      if kind == .type, key == Self.script { isLinkedData = isLinkedDataType(page[attribute.value]) }
      let limit = kind == .style ? Self.longestStyle : kind == .src ? 300 : Self.longestValue
      guard attribute.value.count <= limit, let shown = attribute.shown else { continue }
      bytes.append(0x20)
      bytes.append(contentsOf: page[shown])
    }
    bytes.append(UInt8(ascii: ">"))
    position = min(position + 1, page.count)
    if name.count == 2, Self.isHeading(name) { isInHeading = true }
    guard Self.cut.contains(key) else { return position }
    bytes.removeSubrange(start...)
    if key == Self.noscript && readsNoscript || key == Self.button && isInHeading { return position }
    guard key == Self.script || !unclosed.contains(key) else { return position }
    let end = endOfElement(page, name: name, from: position)
    if end.isMissing { unclosed.insert(key) }
    if key == Self.script { scriptBytes += end.contents - position }
    if key == Self.noscript { noscriptBytes += end.contents - position }
    if isLinkedData {
      linkedData.append(position..<end.contents)
    } else if end.isMissing, key != Self.script {
      return position
    }
    return end.tag
  }

  private struct Attribute {
    var kind: PageAttribute?
    var value: Range<Int>
    /// Name and value as written; nil if the value is not closed.
    var shown: Range<Int>?
    var end: Int
  }

  private func attribute(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Attribute {
    var position = start + 1
    while position < page.count, !page[position].endsAttributeName { position += 1 }
    let name = start..<position
    let kind = name.count <= 24 ? PageAttribute(name: page[name].lazy.map(\.lowered)) : nil
    var equals = position
    while equals < page.count, page[equals].isWhiteSpace { equals += 1 }
    guard equals < page.count, page[equals] == UInt8(ascii: "=") else {
      return Attribute(kind: kind, value: position..<position, shown: name, end: position)
    }
    position = equals + 1
    while position < page.count, page[position].isWhiteSpace { position += 1 }
    guard position < page.count else { return Attribute(kind: nil, value: name, shown: nil, end: position) }
    let quote = page[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = ByteSearch.find(quote, in: page, from: position + 1) else {
        // The quote is never closed: what follows is read as if it were not there.
        let end = ByteSearch.find(UInt8(ascii: ">"), in: page, from: position) ?? page.count
        return Attribute(kind: nil, value: name, shown: nil, end: end)
      }
      return Attribute(kind: kind, value: (position + 1)..<close, shown: start..<(close + 1), end: close + 1)
    }
    let value = position
    while position < page.count, !page[position].isWhiteSpace, page[position] != UInt8(ascii: ">") { position += 1 }
    return Attribute(kind: kind, value: value..<position, shown: start..<position, end: position)
  }

  private static func isHeading(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name[name.startIndex] | 0x20 == UInt8(ascii: "h") && (0x31...0x36).contains(name[name.startIndex + 1])
  }

  private func isLinkedDataType(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let type = "application/ld+json".utf8
    return value.count >= type.count && zip(value.drop(while: \.isWhiteSpace), type).allSatisfy { $0.lowered == $1 }
  }

  /// Where an element whose contents are cut ends.
  private func endOfElement(
    _ page: UnsafeBufferPointer<UInt8>, name: Slice<UnsafeBufferPointer<UInt8>>, from start: Int
  ) -> (contents: Int, tag: Int, isMissing: Bool) {
    var position = start
    let isButton = NameKey.key(name.lazy.map(\.lowered)) == Self.button
    while let tag = ByteSearch.find(UInt8(ascii: "<"), in: page, from: position) {
      position = tag + 1
      guard tag + 1 + name.count < page.count else { continue }
      if isButton, page[(tag + 1)..<(tag + 1 + name.count)].elementsEqual(name, by: { $0.lowered == $1.lowered }) {
        // A button holds no other: the first one was never closed.
        return (tag, tag, false)
      }
      guard page[tag + 1] == UInt8(ascii: "/"), tag + 2 + name.count <= page.count else { continue }
      let end = page[(tag + 2)..<(tag + 2 + name.count)]
      guard end.elementsEqual(name, by: { $0.lowered == $1.lowered }) else { continue }
      let after = tag + 2 + name.count
      guard after >= page.count || !page[after].isNameByte else { continue }
      let close = ByteSearch.find(UInt8(ascii: ">"), in: page, from: after).map { $0 + 1 } ?? page.count
      return (tag, close, false)
    }
    return (page.count, page.count, true)
  }
}

extension UInt8 {
  /// The byte in lower case, where it is a letter of ASCII.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
  fileprivate var isNameByte: Bool { !isWhiteSpace && self != 0x2F && self != 0x3E && self != 0x3C }
  fileprivate var endsAttributeName: Bool { isWhiteSpace || self == 0x2F || self == 0x3E || self == 0x3D }
}
