import ArticleKit

extension ReviewFrame {
  /// A claim that is being split: its words with the cut, and the two parts as they would be.
  func splitLines(_ editor: SplitEditor, rows: Int) -> [StyledText] {
    let gap = isRoomy ? 1 : 0
    let title = StyledText("Splitting claim \(editor.claim)", .heading)
    let room = rows - 1 - 3 * gap
    let words = wordLines(editor, atMost: max(1, room / 3))
    let each = max(1, (room - words.count) / 2)
    let parts = [true, false].enumerated().map { number, isFirst in
      StyledText("  \(editor.claim.part(number))  ", .strong)
        .hanging(partText(editor, isFirst: isFirst), width: width)
        .prefix(each)
    }
    return Array(([title] + blank(gap) + words + blank(gap) + parts[0] + blank(gap) + parts[1]).prefix(max(0, rows)))
  }

  private func wordLines(_ editor: SplitEditor, atMost count: Int) -> [StyledText] {
    let lineWidth = max(1, width - 2)
    let around = Self.around(editor.cursor, of: editor.words.count, room: count * lineWidth / 2)
    var text = StyledText(around.lowerBound > 0 ? "… " : "", .dim)
    for word in around {
      if word > around.lowerBound { text += StyledText(editor.continues(word) ? " " : " … ") }
      if word == editor.cursor { text += StyledText("│", .accent) + .glue }
      let words = review.index.text(of: editor.words[word])
      text +=
        editor.shared.contains(word)
        ? StyledText("‹\(words)›", .accent) : StyledText(words, word == editor.cursor ? .strong : .plain)
    }
    let lines = text.wrapped(to: lineWidth)
    let cut = lines.firstIndex { $0.runs.contains { $0.style == .accent && $0.text.hasPrefix("│") } } ?? 0
    let top = max(0, min(cut - count / 2, lines.count - count))
    return lines[top...].prefix(count).map { StyledText("  ") + $0 }
  }

  /// The words of a part, as many as can be seen.
  private func partText(_ editor: SplitEditor, isFirst: Bool) -> StyledText {
    var text = StyledText()
    var last: Int?
    let chosen = editor.words.indices.lazy.filter { (($0 < editor.cursor) == isFirst) || editor.shared.contains($0) }
    for word in chosen.prefix(rows * width / 2) {
      if let last { text += StyledText(last + 1 == word && editor.continues(word) ? " " : " … ", .dim) }
      text += StyledText(
        review.index.text(of: editor.words[word]), editor.shared.contains(word) ? .accent : .plain)
      last = word
    }
    return last == nil ? StyledText("nothing yet", .dim) : text
  }

  /// At most `room` words around one.
  private static func around(_ word: Int, of count: Int, room: Int) -> Range<Int> {
    let start = max(0, min(word - room / 2, count - room))
    return start..<min(count, start + max(1, room))
  }
}
