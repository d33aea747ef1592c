import LineEditor
import PassageKit
import SessionKit

extension Review {
  /// So many passages have a digit.
  static let mostPassages = 9

  /// Looks for passages for the current claim and shows them under it.
  mutating func showPassages(on desk: inout Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let shown = try desk.passages(for: claim.id, limit: Self.mostPassages)
    mode = .passages(PassagePanel(shown: shown))
    message = desk.remarks(on: shown.missing)
  }

  /// Does what a key means while passages are shown: a digit opens one, and a letter cites the open one.
  mutating func press(_ key: Key, in panel: PassagePanel, on desk: inout Desk) -> Effect {
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber && digit != "0":
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.open(digit.wholeNumberValue ?? 0, of: panel, on: &desk)
      }
    case .character("s"), .character("r"), .character("c"):
      guard let opened = panel.opened, case .character(let letter) = key else { break }
      let stance: Evidence.Stance = letter == "s" ? .supports : letter == "r" ? .refutes : .context
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.run("cite passage \(opened.number) \(stance.rawValue) \(panel.shown.claim)", on: &desk)
        if !review.failed, case .passages(var list) = review.mode {
          list.opened = nil
          review.mode = .passages(list)
        }
      }
    case .escape, .interrupted, .character("q"), .character("e"), .enter:
      if panel.opened == nil || key == .character("e") {
        mode = .browsing
      } else {
        mode = .passages(PassagePanel(shown: panel.shown))
      }
      message = []
    case .character(let other):
      return attempt(on: &desk) { (_, _) throws(WorkbenchError) in throw .unknownKey(String(other)) }
    default: break
    }
    return .show
  }

  private mutating func open(_ number: Int, of panel: PassagePanel, on desk: inout Desk) throws(WorkbenchError) {
    let passage = try panel.shown.passage(number)
    let (before, after) = try desk.context(of: passage, in: panel.shown)
    mode = .passages(
      PassagePanel(shown: panel.shown, opened: .init(number: number, before: before, after: after)))
  }

  /// The passages in words, where there is no screen to draw.
  func passageFacts(_ panel: PassagePanel) -> [StyledText] {
    let passages = panel.shown.passages
    guard let opened = panel.opened else {
      return passages.isEmpty
        ? [StyledText(Self.nothingFound(panel))]
        : passages.enumerated().map { StyledText("\($0 + 1). \($1.name), \($1.locator.words): \($1.text.inOneLine)") }
    }
    let passage = passages[opened.number - 1]
    return [StyledText("\(passage.name), \(passage.locator.words): \(passage.text.inOneLine)")]
      + ComparisonWords(passage.comparison).lines.map { StyledText($0) }
      + [StyledText("s supports, r refutes, c context, Escape goes back.")]
  }

  /// What is said where there is no passage.
  static func nothingFound(_ panel: PassagePanel) -> String {
    PassageLines.nothingFound(documents: panel.shown.documents.count, unread: panel.shown.missing.count)
      .uppercasedFirst + "."
  }
}
