/// Keys and what they do, side by side.
struct KeyBar {
  /// The keys, those that narrow screens can do without last.
  let keys: [ReviewKey]
  /// The keys that are shown on every screen.
  let always: [ReviewKey]

  /// As many of the keys as fit on so many lines; they stand closer where that lets all of them in.
  func lines(width: Int, atMost count: Int) -> [StyledText] {
    let items = keys.map(Self.item)
    let last = always.map(Self.item)
    let generous = Self.filled(items + last, width: width, gap: 3)
    if generous.count <= count { return generous }
    for shown in stride(from: items.count, through: 0, by: -1) {
      let lines = Self.filled(items.prefix(shown) + last, width: width, gap: 2)
      if lines.count <= count { return lines }
    }
    return Array(Self.filled(last, width: width, gap: 2).prefix(count))
  }

  private static func item(_ key: ReviewKey) -> (text: StyledText, columns: Int) {
    let text = StyledText(key.keys, .accent) + StyledText(" \(key.label)")
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
