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
      case .hidden: hints.insert(.hidden)
      case .ariaHidden where tree.bytes[range].elementsEqual("true".utf8): hints.insert(.hidden)
      case .style where Self.hides(tree.bytes[range]): hints.insert(.hidden)
      case .role: hints.formUnion(Self.role(tree.bytes[range]))
      case .itemprop:
        let value = tree.bytes[range]
        if value.elementsEqual("articleBody".utf8) { hints.insert(.body) }
        if value.elementsEqual("author".utf8) { hints.insert(.author) }
      default: break
      }
    }
    return hints
  }

  private mutating func names(_ bytes: [UInt8], _ range: Range<Int>) -> PageHint {
    guard !range.isEmpty else { return [] }
    let key = WordHash.hash(bytes[range])
    if let known = known[key] { return known }
    var hints: PageHint = []
    var word = WordHash.empty
    var before: UInt64?
    var length = 0
    var touchesDigit = false
    func end() {
      // "ad7f" is a number in base 16, and says nothing of advertising.
      if length > 0, !(touchesDigit && length < 4) {
        hints.formUnion(PageWords.hints[word] ?? [])
        if let before {
          hints.formUnion(PageWords.hints[Self.append(word: currentWord, to: before)] ?? [])
        }
      }
    }
    var currentWord: [UInt8] = []
    for position in range {
      let byte = bytes[position]
      let isLetter = byte.isLower || byte.isUpper
      let beginsWord = byte.isUpper && position > range.lowerBound && bytes[position - 1].isLower
      if !isLetter || beginsWord {
        if byte.isDigit { touchesDigit = true }
        end()
        if byte.isWhiteSpace {
          before = nil
        } else if length > 0 {
          before = word
        }
        (word, length) = (WordHash.empty, 0)
        touchesDigit = byte.isDigit
        currentWord.removeAll(keepingCapacity: true)
      }
      guard isLetter else { continue }
      let letter = byte.lowered
      currentWord.append(letter)
      word = WordHash.hash(CollectionOfOne(letter), from: word)
      length += 1
    }
    end()
    known[key] = hints
    return hints
  }

  private static func append(word: [UInt8], to before: UInt64) -> UInt64 {
    WordHash.hash(word, from: WordHash.hash(CollectionOfOne(UInt8(ascii: "-")), from: before))
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
