import Groundwork

/// Reads the hints of elements; equal class names are read once.
struct PageHints {
  private var known: [UInt64: PageHint] = [:]

  /// What an element's attributes say.
  mutating func hints(of node: Int, in tree: PageTree) -> PageHint {
    var hints: PageHint = []
    let first = Int(tree.firstAttributes[node])
    let last = node + 1 < tree.count ? Int(tree.firstAttributes[node + 1]) : tree.attributes.count
    for attribute in tree.attributes[first..<last] {
      let range = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
      switch attribute.kind {
      case .class, .id: hints.formUnion(names(tree.bytes, range))
      case .hidden: hints.formUnion([.hidden, .unseen])
      case .ariaHidden where tree.bytes[range].elementsEqual("true".utf8): hints.insert(.hidden)
      case .style where Self.hides(tree.bytes[range]): hints.formUnion([.hidden, .unseen])
      case .role: hints.formUnion(Self.role(tree.bytes[range]))
      case .itemprop:
        let value = tree.bytes[range]
        if value.elementsEqual("articleBody".utf8) { hints.insert(.body) }
        if value.elementsEqual("author".utf8) { hints.insert(.author) }
        if value.elementsEqual("liveBlogUpdate".utf8) { hints.insert(.liveEntry) }
      default: break
      }
    }
    return hints
  }

  /// What a class or id says: the words of each of its names, joined.
  private mutating func names(_ bytes: [UInt8], _ range: Range<Int>) -> PageHint {
    guard !range.isEmpty else { return [] }
    let key = FNV1a.hash(bytes[range])
    if let known = known[key] { return known }
    var hints: PageHint = []
    var isShownSomewhere = false
    for name in bytes[range].split(whereSeparator: \.isWhiteSpace) {
      // `md:hidden`, `lg:flex`: how the element looks on some screens, and no word for what it is.
      if name.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }) {
        isShownSomewhere = isShownSomewhere || Self.shows(name)
      } else {
        isShownSomewhere = isShownSomewhere || Self.isScreenClass(name)
        hints.formUnion(Self.hints(ofName: name))
      }
    }
    if isShownSomewhere { hints.remove(.hidden) }
    known[key] = hints
    return hints
  }

  /// What the words of one name say; a phrase that says nothing removes what its last word says.
  private static func hints(ofName name: ArraySlice<UInt8>) -> PageHint {
    if PageWords.hiddenNames.contains(FNV1a.hash(name.lazy.map(\.lowered))) { return .hidden }
    var hints: PageHint = []
    var before: UInt64?
    var word: [UInt8] = []
    var touchesDigit = false
    func end() {
      // "ad7f" is a number in base 16, and says nothing of advertising.
      guard !word.isEmpty, !(touchesDigit && word.count < 4) else { return }
      let phrase = before.map { PageWords.hints[append(word: word, to: $0)] ?? [] } ?? []
      if !phrase.contains(.nothing) { hints.formUnion(PageWords.hints[FNV1a.hash(word)] ?? []) }
      hints.formUnion(phrase.subtracting(.nothing))
    }
    for position in name.indices {
      let byte = name[position]
      let isLetter = byte.isLower || byte.isUpper
      let beginsWord = byte.isUpper && position > name.startIndex && name[position - 1].isLower
      if !isLetter || beginsWord {
        if byte.isDigit { touchesDigit = true }
        end()
        if !word.isEmpty { before = FNV1a.hash(word) }
        touchesDigit = byte.isDigit
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(byte.lowered) }
    }
    end()
    return hints
  }

  /// Whether a conditional class shows the element on some screens: `md:block`, `lg:flex`.
  private static func shows(_ name: ArraySlice<UInt8>) -> Bool {
    let value = name.split(separator: UInt8(ascii: ":")).last ?? []
    return displays.contains { value.elementsEqual($0) || value.starts(with: $0 + [UInt8(ascii: "-")]) }
  }

  /// Whether a class shows the element on some screens in the manner of Bootstrap: `d-md-block`, `visible-xs`.
  private static func isScreenClass(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "-"))
    guard parts.count >= 2 else { return false }
    if parts[0].elementsEqual("visible".utf8) { return true }
    return parts.count == 3 && parts[0].elementsEqual("d".utf8) && displays.contains { parts[2].elementsEqual($0) }
  }

  private static let displays: [[UInt8]] = ["block", "flex", "grid", "inline", "table", "visible"].map {
    Array($0.utf8)
  }

  private static func append(word: [UInt8], to before: UInt64) -> UInt64 {
    FNV1a.hash(word, from: FNV1a.adding(UInt64(UInt8(ascii: "-")), to: before))
  }

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: style.filter { !$0.isWhiteSpace }, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  private static func role(_ role: ArraySlice<UInt8>) -> PageHint {
    switch String(decoding: role, as: UTF8.self) {
    case "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
      "tablist", "button", "form", "complementary", "tooltip":
      .foreign
    default: []
    }
  }
}
