import ArticleKit
import SessionKit

/// What became of the claims when the article was reloaded.
struct ReloadView {
  let report: ReloadReport
  let width: Int
  var linear = false

  var lines: [StyledText] {
    var lines = StyledText(counts, .heading).wrapped(to: width)
    lines += section("moved", report.moved.map { ($0, Self.told($0)) })
    lines += section("reworded", report.reworded.map { ($0.claim, words(of: $0)) }, isStale: true)
    lines += section("gone", report.gone.map { ($0, Self.told($0, .removed)) })
    lines += section("new", report.new.map { ($0, Self.told($0)) })
    if !report.returned.isEmpty {
      lines += StyledText("restored: \(EventSummary.list(report.returned))").wrapped(to: width)
    }
    return lines + hints.flatMap { StyledText($0, .dim).wrapped(to: width) }
  }

  private var counts: String {
    let counts = [
      (report.unchanged.count, "unchanged"), (report.moved.count, "moved"), (report.reworded.count, "reworded"),
      (report.gone.count, "gone"), (report.new.count, "new"),
    ]
    return counts.filter { $0.0 > 0 || $0.1 == "unchanged" }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func section(
    _ name: String, _ claims: [(claim: Claim, words: StyledText)], isStale: Bool = false
  ) -> [StyledText] {
    guard !claims.isEmpty else { return [] }
    guard !linear else {
      return claims.map { claim, words in
        let verdict = claim.tag.map { " (\(isStale ? "to be confirmed: " : "")\($0.told))" } ?? ""
        return StyledText("\(name.uppercasedFirst): \(claim.id)\(verdict): ") + words
      }
    }
    return [StyledText(name, .strong)]
      + claims.flatMap { claim, words in
        var claim = claim
        if isStale { claim.tag?.stale = true }
        let mark =
          claim.tag == nil && claim.reason == nil ? StyledText() : VerdictMark.text(for: claim) + StyledText("  ")
        return (StyledText("  \(claim.id)  ") + mark).hanging(words, width: width)
      }
  }

  /// A claim's words, a denial with who denies it.
  private static func told(_ claim: Claim, _ style: Style = .plain) -> StyledText {
    let telling = Telling(claim)
    return StyledText((telling.isDenial ? telling.line : claim.text).inOneLine, style)
  }

  private func words(of rewording: ReloadReport.Rewording) -> StyledText {
    let words = MarkedDifference(rewording.before, rewording.after, rewording.difference).text
    return rewording.part == .words ? words : StyledText("around it: ", .dim) + words
  }

  private var hints: [String] {
    var hints: [String] = []
    let stale = report.reworded.filter(\.isTagged).map(\.claim.id)
    if let first = stale.first {
      let verdicts =
        stale.count == 1 ? "The verdict on \(first) was" : "The verdicts on \(EventSummary.list(stale)) were"
      hints.append(
        "\(verdicts) given for other words. To keep \(stale.count == 1 ? "it" : "them"): "
          + "confirm \(EventSummary.list(stale).replacing(" ", with: "")). To replace \(first): verified \(first) …")
    }
    let corrected = report.reworded.map(\.claim).filter { $0.correction == .sent || $0.correction == .acknowledged }
    if let first = corrected.first {
      let ids = EventSummary.list(corrected.map(\.id))
      hints.append("A correction of \(ids) was requested. If this is it: correction \(first.id) made")
    }
    if !report.gone.isEmpty {
      hints.append("Claims that are gone are kept, with their verdicts: “list gone”.")
    }
    return hints
  }
}
