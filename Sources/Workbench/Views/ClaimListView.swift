import SessionKit

/// Claims in columns: which is the current one, number, verdict, who says so, and the words.
struct ClaimListView {
  let claims: [Claim]
  let current: ClaimID?
  let width: Int
  let linear: Bool
  /// Words to be marked where they stand in a claim.
  var marked: String?

  private static let markerWidth = 2
  private static let gap = 2
  private static let widestSpeaker = 20
  /// Below so many columns the words go under the other facts.
  private static let narrow = 60
  /// And so they do where fewer than these would be left to them.
  private static let fewestForWords = 32

  /// The lines of each claim.
  var entries: [[StyledText]] {
    let columns = columns
    return claims.map { linear ? linearEntry($0) : entry($0, columns) }
  }

  /// The columns that the facts before the words take, measured once over all claims.
  private struct Columns {
    var id: Int
    var mark: Int
    var speaker: Int
  }

  private var columns: Columns {
    Columns(
      id: claims.map { label($0).columns }.max() ?? 0,
      mark: claims.map { VerdictMark.text(for: $0).columns }.max() ?? 0,
      speaker: min(Self.widestSpeaker, claims.map { speaker($0).columns }.max() ?? 0))
  }

  private func entry(_ claim: Claim, _ columns: Columns) -> [StyledText] {
    let marker = StyledText(claim.id == current ? "›" : "", .strong).padded(to: Self.markerWidth)
    let missing = columns.id - label(claim).columns
    let id = StyledText(String(repeating: " ", count: missing)) + label(claim)
    let mark = VerdictMark.text(for: claim).padded(to: columns.mark)
    let gap = StyledText(String(repeating: " ", count: Self.gap))
    let left = Self.markerWidth + columns.id + Self.gap + columns.mark + Self.gap + columns.speaker + Self.gap
    guard width >= Self.narrow, width - left >= Self.fewestForWords else {
      let indent = StyledText(String(repeating: " ", count: Self.markerWidth + columns.id + Self.gap))
      let words = bodyLines(claim, width - indent.columns)
      return [marker + id + gap + mark + gap + speaker(claim)].flatMap { $0.wrapped(to: width) }
        + words.map { indent + $0 }
    }
    let speakers = speaker(claim).wrapped(to: columns.speaker)
    let words = bodyLines(claim, width - left)
    return (0..<max(speakers.count, words.count)).map { row in
      let head =
        row == 0
        ? marker + id + gap + mark + gap
        : StyledText(String(repeating: " ", count: left - columns.speaker - Self.gap))
      let speaker = row < speakers.count ? speakers[row] : StyledText()
      return row < words.count ? head + speaker.padded(to: columns.speaker) + gap + words[row] : head + speaker
    }
  }

  private func linearEntry(_ claim: Claim) -> [StyledText] {
    var facts = ["Claim \(claim.id)\(claim.id == current ? ", the current one" : "")."]
    let source = claim.source.map { claim.polarity == .denied ? "\($0.name), denying" : $0.name }
    facts.append("Says: \(source ?? "the article").")
    facts += Self.linearMarks(of: claim)
    if let hold = claim.hold { facts.append("Waits: \(hold.words).") }
    return facts.map { StyledText($0) } + [StyledText("Words: ") + words(claim)]
  }

  /// The words of a claim, and under them until when and why it is held.
  private func bodyLines(_ claim: Claim, _ width: Int) -> [StyledText] {
    words(claim).wrapped(to: width) + (claim.hold.map { StyledText($0.words, .dim).wrapped(to: width) } ?? [])
  }

  /// Where a claim stands, one fact a line: its verdict, or why it has none, and what else marks it.
  static func linearMarks(of claim: Claim) -> [String] {
    var facts: [String] = []
    if let tag = claim.tag {
      facts.append("Verdict: \(tag.verdict.rawValue)\(tag.stale == true ? ", to be confirmed" : "").")
    } else {
      facts.append(claim.reason.map { "Not checkable: \($0.rawValue)." } ?? "Untagged.")
    }
    if claim.isContested { facts.append("Contested.") }
    if claim.signature != nil { facts.append("Signed.") }
    if claim.hold != nil { facts.append("Held.") }
    if claim.flagged { facts.append("Flagged.") }
    if claim.excluded { facts.append("Excluded.") }
    return facts
  }

  private func label(_ claim: Claim) -> StyledText {
    StyledText(claim.flagged ? "⚑\(claim.id)" : "\(claim.id)", claim.id == current ? .strong : .plain)
  }

  private func speaker(_ claim: Claim) -> StyledText {
    guard let source = claim.source else { return StyledText("the article", .dim) }
    let name = source.name.inOneLine + (claim.polarity == .denied ? ", denying" : "")
    return StyledText(name, .speaker)
  }

  private func words(_ claim: Claim) -> StyledText {
    let words = StyledText(claim.text.inOneLine, textStyle(claim))
    return marked.map { words.marking($0) } ?? words
  }

  private func textStyle(_ claim: Claim) -> Style {
    claim.excluded || (!claim.checkable && claim.tag == nil) ? .dim : .plain
  }
}
