import ArticleKit
import SessionKit

/// Two texts word by word: `[-removed-]` and `{+inserted+}`, as GNU wdiff marks them, in colour besides.
struct MarkedDifference {
  private let old: CodePointIndex
  private let new: CodePointIndex
  private let difference: WordDiff

  /// Compares two texts.
  init(_ old: String, _ new: String, _ difference: WordDiff? = nil) {
    self.old = CodePointIndex(old)
    self.new = CodePointIndex(new)
    self.difference = difference ?? WordDiff(old, new)
  }

  /// The words of both texts in order, on the lines that the texts have.
  var text: StyledText {
    var text = StyledText()
    var (oldEnd, newEnd) = (0, 0)
    for (number, run) in difference.runs.enumerated() {
      let gaps = [
        run.old.map { old.text(of: TextSpan(oldEnd, $0.start)) },
        run.new.map { new.text(of: TextSpan(newEnd, $0.start)) },
      ].compactMap(\.self)
      if number > 0 { text += StyledText(Self.space(gaps)) }
      switch run.kind {
      case .equal: text += StyledText(words(run.new, in: new))
      case .removed: text += Self.marked(words(run.old, in: old), "[-", "-]", .removed)
      case .inserted: text += Self.marked(words(run.new, in: new), "{+", "+}", .inserted)
      }
      (oldEnd, newEnd) = (run.old?.end ?? oldEnd, run.new?.end ?? newEnd)
    }
    return text
  }

  /// The lines on which something changed, at a width; for lines in between it is said how many there are.
  func changedLines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var same = 0
    func tellSame() {
      if same > 0 { lines.append(StyledText("… \(same.counted("line")) unchanged …", .dim)) }
      same = 0
    }
    for line in text.lines {
      if line.runs.allSatisfy({ $0.style == .plain }) {
        // Empty lines part paragraphs and are no news.
        if !line.plain.isEmpty { same += 1 }
      } else {
        tellSame()
        lines += line.wrapped(to: width)
      }
    }
    tellSame()
    return lines
  }

  private func words(_ span: TextSpan?, in index: CodePointIndex) -> String { span.map(index.text(of:)) ?? "" }

  private static func space(_ gaps: [String]) -> String {
    if gaps.contains(where: { $0.contains("\n") }) { return "\n" }
    return gaps.allSatisfy(\.isEmpty) ? "" : " "
  }

  /// Every line of the words gets its own marks, so that no line is marked by colour alone.
  private static func marked(_ words: String, _ before: String, _ after: String, _ style: Style) -> StyledText {
    let lines = words.split(separator: "\n").map { StyledText("\(before)\($0)\(after)", style) }
    return lines.dropFirst().reduce(lines.first ?? StyledText()) { $0 + StyledText("\n") + $1 }
  }
}

extension StyledText {
  /// The lines of the text.
  fileprivate var lines: [StyledText] {
    var lines = [StyledText()]
    for run in runs {
      for (number, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { lines.append(StyledText()) }
        lines[lines.count - 1] += StyledText(String(part), run.style)
      }
    }
    return lines
  }
}
