import ArticleKit

extension ReviewFrame {
  /// A list that typing narrows, the marked line in sight.
  func pickLines(_ picker: Picker, rows: Int) -> [StyledText] {
    let title: String
    switch picker.purpose {
    case .speaker(let id): title = "Who says claim \(id)?"
    case .evidence(let id): title = "Evidence for claim \(id)"
    case .claim: title = "Go to claim"
    }
    let matches = picker.matches
    let head = [
      StyledText(title, .heading), StyledText("> ", .accent) + StyledText(picker.query) + StyledText("▏", .accent),
    ]
    guard !matches.isEmpty else {
      let isNew = if case .speaker = picker.purpose { true } else { false }
      return head + [StyledText(isNew ? "  a new name: press Enter to use it" : "  no match", .dim)]
    }
    let room = max(1, rows - head.count)
    let top = max(0, min(picker.cursor - room / 2, matches.count - room))
    return head
      + matches.indices[top...].prefix(room).map { place in
        let isMarked = place == picker.cursor
        return StyledText(isMarked ? "› " : "  ", .accent)
          + StyledText(matches[place].label, isMarked ? .strong : .plain).clipped(to: width - 2)
      }
  }

  /// The sentence with the words chosen between brackets, the edge that moves marked.
  func trimLines(_ editor: TrimEditor, rows: Int) -> [StyledText] {
    let title = editor.claim.map { "Trimming claim \($0)" } ?? "Adding a claim"
    var text = StyledText()
    for word in editor.words.indices {
      if word > 0 { text += StyledText(" ") }
      let isFirst = word == editor.range.lowerBound
      let isLast = word == editor.range.upperBound
      if isFirst { text += StyledText("[", editor.movesEnd ? .dim : .accent) }
      let words = review.index.text(of: editor.words[word])
      let isChosen = editor.range.contains(word) && !editor.omitted.contains(word)
      let isEdge = editor.movesEnd ? isLast : isFirst
      text += StyledText(words, isEdge ? .accent : isChosen ? .strong : .dim)
      if isLast { text += StyledText("]", editor.movesEnd ? .accent : .dim) }
    }
    let edge = editor.movesEnd ? "The end moves." : "The beginning moves."
    let lines = text.wrapped(to: max(1, width - 2)).map { StyledText("  ") + $0 }
    let room = max(1, rows - 3)
    let marked = lines.firstIndex { $0.runs.contains { $0.style == .accent } } ?? 0
    let top = max(0, min(marked - room / 2, lines.count - room))
    return [StyledText(title, .heading)] + blank(1) + lines[top...].prefix(room) + [StyledText("  \(edge)", .dim)]
  }

  /// What a command said that was run from the review.
  func answerLines(_ answer: [StyledText], from first: Int, rows: Int) -> [StyledText] {
    let lines = answer.flatMap { $0.wrapped(to: width) }
    let start = max(0, min(first, lines.count - rows))
    return Array(lines[start...].prefix(rows))
  }
}
