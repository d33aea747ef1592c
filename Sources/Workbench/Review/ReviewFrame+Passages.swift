import PassageKit

extension ReviewFrame {
  /// The passages for a claim under its words, or the one that is open in its document.
  func passageLines(_ panel: PassagePanel, rows: Int) -> [StyledText] {
    guard let claim = desk.session?.state.claims[panel.shown.claim] else { return [] }
    let gap = isRoomy ? 1 : 0
    let words = StyledText("  ").hanging(StyledText(claim.text.inOneLine, .strong), width: width).prefix(3)
    let head = [StyledText("Passages for claim \(claim.id)", .heading)] + words + blank(gap)
    let room = rows - head.count
    guard let opened = panel.opened, panel.shown.passages.indices.contains(opened.number - 1) else {
      return head + list(panel, rows: room)
    }
    return head + page(of: panel.shown.passages[opened.number - 1], opened, rows: room)
  }

  /// As many passages as there is room for, each with its words and how it compares.
  private func list(_ panel: PassagePanel, rows: Int) -> [StyledText] {
    let passages = panel.shown.passages
    guard !passages.isEmpty else { return StyledText(Review.nothingFound(panel)).wrapped(to: width) }
    var lines: [StyledText] = []
    for (place, passage) in passages.enumerated() {
      let entry = entry(passage, number: place + 1)
      let isLast = place == passages.count - 1
      guard lines.count + entry.count <= rows - (isLast ? 0 : 1) else {
        let rest = passages.count - place
        lines.append(StyledText("    … \(rest) more, opened by digit as well", .dim))
        break
      }
      lines += entry
    }
    return Array(lines.prefix(rows))
  }

  private func entry(_ passage: Passage, number: Int) -> [StyledText] {
    let place = StyledText("\(passage.name), \(passage.locator.words)", .dim)
    let label = StyledText("  ") + StyledText("\(number)", .accent) + StyledText(" ")
    let words = StyledText(passage.text.inOneLine).wrapped(to: width - 4, atMost: 2).map { StyledText("    ") + $0 }
    return [(label + place).clipped(to: width)] + words + comparison(passage, atMost: 2)
  }

  private func comparison(_ passage: Passage, atMost count: Int) -> [StyledText] {
    let lines = ComparisonWords(passage.comparison).lines
    // What differs comes first: it must not be cut off.
    let ordered = lines.filter { !$0.hasPrefix("same:") } + lines.filter { $0.hasPrefix("same:") }
    return ordered.prefix(count).map { line in
      StyledText("    ") + StyledText(line, line.hasPrefix("same:") ? .dim : .hint).clipped(to: width - 4)
    }
  }

  /// A passage inside its document, and how it compares.
  private func page(of passage: Passage, _ opened: PassagePanel.Opened, rows: Int) -> [StyledText] {
    let head = [StyledText("\(passage.name), \(passage.locator.words)", .accent).clipped(to: width)]
    let facts = ComparisonWords(passage.comparison).lines.flatMap {
      StyledText($0, .hint).wrapped(to: width, atMost: 2)
    }
    let room = max(1, rows - head.count - facts.count - 2)
    let reach = room * width
    let text =
      StyledText(String(opened.before.suffix(reach)), .dim) + StyledText("[", .accent)
      + StyledText(passage.text, .strong) + StyledText("]", .accent)
      + StyledText(String(opened.after.prefix(reach)), .dim)
    let lines = text.wrapped(to: width - 2)
    let marked = lines.indices.filter { lines[$0].runs.contains { $0.style == .strong } }
    let (first, last) = (marked.first ?? 0, marked.last ?? 0)
    let top = max(0, min(first - max(0, room - (last - first + 1)) / 2, lines.count - room))
    let shown = lines[top...].prefix(room).map { StyledText("  ") + $0 }
    return Array((head + blank(1) + shown + blank(1) + facts).prefix(rows))
  }
}
