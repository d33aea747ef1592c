import LineEditor

extension StyledText {
  /// The text cut to `columns`, an ellipsis in the place of what is left out.
  func clipped(to columns: Int) -> StyledText {
    guard columns > 0 else { return StyledText() }
    let (head, isWhole) = prefix(columns: columns)
    guard !isWhole else { return head }
    let (shorter, _) = prefix(columns: columns - 1)
    return shorter + StyledText("…", .dim)
  }

  /// The text on at most `count` lines of `width` columns, an ellipsis in the place of what is left out.
  ///
  /// What cannot be shown is not looked at, however long it is.
  func wrapped(to width: Int, atMost count: Int) -> [StyledText] {
    guard count > 0, width > 0 else { return [] }
    var room = (count + 1) * width
    var head = StyledText()
    for run in runs where room > 0 {
      let scalars = run.text.unicodeScalars.prefix(room)
      room -= scalars.count
      head += StyledText(String(String.UnicodeScalarView(scalars)), run.style)
    }
    let lines = head.wrapped(to: width)
    guard lines.count > count || room <= 0 else { return lines }
    guard let last = lines.prefix(count).last else { return [] }
    return lines.prefix(count - 1) + [last.clipped(to: width - 2) + StyledText(" …", .dim)]
  }

  /// As much of the text as fits into so many columns, in a form that is safe to show, and whether that is all.
  private func prefix(columns: Int) -> (StyledText, isWhole: Bool) {
    var head = StyledText()
    var used = 0
    for run in runs {
      var text = String.UnicodeScalarView()
      for scalar in Printable.escaped(run.text).unicodeScalars {
        let width = TextWidth.columns(of: scalar)
        guard used + width <= columns else { return (head + StyledText(String(text), run.style), false) }
        used += width
        text.append(scalar)
      }
      head += StyledText(String(text), run.style)
    }
    return (head, true)
  }
}
