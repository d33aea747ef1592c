/// Keys and what they do, side by side.
struct KeyBar {
  /// The keys, those that narrow screens can do without last.
  let keys: [ReviewKey]
  /// The keys in fewer words, for screens where not all of them fit otherwise.
  var compact: [ReviewKey] = []
  /// The keys that are shown on every screen.
  let always: [ReviewKey]

  /// As many of the keys as fit on so many lines; closer together, or with fewer words, where all of them fit that way.
  func lines(width: Int, atMost count: Int) -> [StyledText] {
    let last = always.map(Self.item)
    for (keys, gap) in [(keys, 3), (keys, 2), (compact, 2)] where !keys.isEmpty {
      let lines = Self.filled(keys.map(Self.item) + last, width: width, gap: gap)
      if lines.count <= count { return lines }
    }
    let items = (compact.isEmpty ? keys : compact).map(Self.item)
    for shown in stride(from: items.count, through: 0, by: -1) {
      let lines = Self.filled(items.prefix(shown) + last, width: width, gap: 2)
      if lines.count <= count { return lines }
    }
    return Array(Self.filled(last, width: width, gap: 2).prefix(count))
  }

  private static func item(_ key: ReviewKey) -> (text: StyledText, columns: Int) {
    let text = StyledText(key.keys, .accent) + StyledText(key.label.isEmpty ? "" : " \(key.label)")
    return (text, text.columns)
  }

  private static func filled(_ items: [(text: StyledText, columns: Int)], width: Int, gap: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var used = 0
    for item in items {
      if !lines.isEmpty, used + gap + item.columns <= width {
        lines[lines.count - 1] += StyledText(String(repeating: " ", count: gap)) + item.text
        used += gap + item.columns
      } else {
        lines.append(item.text)
        used = item.columns
      }
    }
    return lines
  }
}
