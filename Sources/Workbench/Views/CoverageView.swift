import SessionKit

/// The sentences that contain no claim to check, each with its number and why, as far as that is known.
struct CoverageView {
  let coverage: Coverage
  let width: Int
  let linear: Bool

  var lines: [StyledText] {
    let gaps = coverage.gaps
    let covered = coverage.sentences - gaps.count
    let head = "\(covered) of \(coverage.sentences.counted("sentence")) contain claims to check"
    guard !gaps.isEmpty else { return StyledText("\(head).", .heading).wrapped(to: width) + parts }
    return StyledText("\(head); \(gaps.count) contain none:", .heading).wrapped(to: width) + gaps.flatMap(entry)
      + parts + remarks
  }

  private func entry(_ gap: Coverage.Gap) -> [StyledText] {
    guard !linear else { return [StyledText("Sentence \(gap.number), \(why(gap)): \(gap.text)")] }
    let number = "\(gap.number)"
    let padding = String(repeating: " ", count: "\(coverage.sentences)".count - number.count)
    let label = StyledText("\(padding)\(number)  ", .dim) + StyledText(why(gap))
    let column = coverage.gaps.map { StyledText(why($0)).columns }.max() ?? 0
    return label.padded(to: "\(coverage.sentences)".count + column + 4).hanging(StyledText(gap.text), width: width)
  }

  /// Why a sentence gave none, and the claims in which it did not.
  private func why(_ gap: Coverage.Gap) -> String {
    gap.claims.isEmpty ? gap.why.description : "\(gap.why.description) (\(EventSummary.list(gap.claims)))"
  }

  /// What else is in the text, so that every block of it is counted.
  private var parts: [StyledText] {
    guard !coverage.parts.isEmpty else { return [] }
    let words = coverage.parts.map(\.description).joined(separator: ", ")
    return StyledText("Not searched for claims: \(words).", .dim).wrapped(to: width)
  }

  private var remarks: [StyledText] {
    var remarks = "To add a claim that was missed: add \"WORDS\""
    if coverage.gaps.contains(where: { $0.why == .unknown }) {
      remarks = "Not known: nothing to check was found there, reason not recorded. " + remarks
    }
    return StyledText(remarks, .dim).wrapped(to: width)
  }
}
