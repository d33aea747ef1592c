import ArticleKit
import SessionKit

/// Claims in columns: which is the current one, number, verdict, who says so, and the words.
struct ClaimListView {
  let claims: [Claim]
  /// The text that the claims are in.
  let index: CodePointIndex
  let current: ClaimID?
  let width: Int
  let linear: Bool
  /// Words to be marked in a claim.
  var marked: String?
  /// Whether claims are shown in their words or as sentences that can stand alone.
  var wording = Settings.Wording.words

  private static let markerWidth = 2
  private static let gap = 2
  private static let widestSpeaker = 20
  /// Below so many columns the words go under the other facts.
  private static let narrow = 60
  /// And so they do where fewer than these would be left to them.
  private static let fewestForWords = 32

  /// The lines of each claim.
  var entries: [[StyledText]] {
    let rows = claims.map { Row(claim: $0, telling: Telling($0, in: index)) }
    let columns = columns(of: rows)
    return rows.map { linear ? linearEntry($0) : entry($0, columns) }
  }

  /// A claim and its wording.
  private struct Row {
    let claim: Claim
    let telling: Telling
  }

  /// The columns that the facts before the words take, measured once over all claims.
  private struct Columns {
    var id: Int
    var mark: Int
    var speaker: Int
  }

  private func columns(of rows: [Row]) -> Columns {
    Columns(
      id: claims.map { label($0).columns }.max() ?? 0,
      mark: claims.map { VerdictMark.text(for: $0).columns }.max() ?? 0,
      speaker: min(Self.widestSpeaker, rows.map { speaker($0).columns }.max() ?? 0))
  }

  private func entry(_ row: Row, _ columns: Columns) -> [StyledText] {
    let claim = row.claim
    let marker = StyledText(claim.id == current ? "›" : "", .strong).padded(to: Self.markerWidth)
    let missing = columns.id - label(claim).columns
    let id = StyledText(String(repeating: " ", count: missing)) + label(claim)
    let mark = VerdictMark.text(for: claim).padded(to: columns.mark)
    let gap = StyledText(String(repeating: " ", count: Self.gap))
    let left = Self.markerWidth + columns.id + Self.gap + columns.mark + Self.gap + columns.speaker + Self.gap
    guard width >= Self.narrow, width - left >= Self.fewestForWords else {
      let indent = StyledText(String(repeating: " ", count: Self.markerWidth + columns.id + Self.gap))
      let words = bodyLines(row, width - indent.columns)
      return [marker + id + gap + mark + gap + speaker(row)].flatMap { $0.wrapped(to: width) }
        + words.map { indent + $0 }
    }
    let speakers = speaker(row).wrapped(to: columns.speaker)
    let words = bodyLines(row, width - left)
    return (0..<max(speakers.count, words.count)).map { line in
      let head =
        line == 0
        ? marker + id + gap + mark + gap
        : StyledText(String(repeating: " ", count: left - columns.speaker - Self.gap))
      let speaker = line < speakers.count ? speakers[line] : StyledText()
      return line < words.count ? head + speaker.padded(to: columns.speaker) + gap + words[line] : head + speaker
    }
  }

  private func linearEntry(_ row: Row) -> [StyledText] {
    let (claim, telling) = (row.claim, row.telling)
    var facts = ["Claim \(claim.id)\(claim.id == current ? ", the current one" : "")."]
    facts.append("\(telling.isDenial ? "Denies" : "Says"): \(telling.speaker.inOneLine).")
    facts += Self.linearMarks(of: claim)
    if let hold = claim.hold { facts.append("On hold: \(hold.words).") }
    let reading = reading(row).map { [StyledText("Reading: ") + $0] } ?? []
    return facts.map { StyledText($0) } + [StyledText("Words: ") + words(row)] + reading
  }

  /// The words of a claim, and under them its reading, and until when and why it is held.
  private func bodyLines(_ row: Row, _ width: Int) -> [StyledText] {
    let reading = reading(row).map { (StyledText("= ", .dim) + $0).wrapped(to: width) } ?? []
    return words(row).wrapped(to: width) + reading
      + (row.claim.hold.map { StyledText($0.words, .dim).wrapped(to: width) } ?? [])
  }

  /// The status of a claim, one fact per line: its verdict, or why it has none, and what else marks it.
  static func linearMarks(of claim: Claim) -> [String] {
    var facts: [String] = []
    if let tag = claim.tag {
      facts.append("Verdict: \(tag.told)\(claim.isToConfirm ? ", to be confirmed" : "").")
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

  private func speaker(_ row: Row) -> StyledText {
    StyledText(row.telling.speaker.inOneLine, row.telling.voice == .named ? .speaker : .dim)
  }

  /// The words of a claim, after what negates them or passes them on.
  private func words(_ row: Row) -> StyledText {
    let reading = wording == .reading ? row.claim.restated : nil
    let words = StyledText((reading ?? row.telling.words).inOneLine, textStyle(row.claim))
    return StyledText(row.telling.manner, .strong) + (marked.map { words.marking($0) } ?? words)
  }

  /// The claim as a sentence that can stand alone, where it is shown below the words; who denies it, it says too.
  private func reading(_ row: Row) -> StyledText? {
    guard wording == .both, let restated = row.claim.restated else { return nil }
    return StyledText(row.telling.manner + restated.inOneLine, .dim)
  }

  private func textStyle(_ claim: Claim) -> Style {
    claim.excluded || (!claim.checkable && claim.tag == nil) ? .dim : .plain
  }
}
