import ReportKit
import SessionKit

/// Compares a report with the one that was expected, and finds the event by which they part.
package struct ReportComparison {
  /// How many of the last events are gone through to find the state that was expected.
  private static let reach = 300
  /// How many lines of either text a difference shows.
  private static let shown = 5

  /// What differs, a line each; empty where nothing does.
  package let lines: [String]

  /// Compares a file of the report on a session with `expected`, which is at `path`; `file` is its place among the
  /// report's files, the report itself first, and `draft` the Word file that it is written into.
  package init(
    _ session: Session, as format: ReportFormat, file: Int = 0, expected: String, path: String,
    draft: ReportOptions.DraftFile? = nil
  ) throws(WorkbenchError) {
    let actual = try Self.text(of: session, as: format, file: file, draft)
    guard let difference = LineDifference(expected: expected, actual: actual) else {
      lines = []
      return
    }
    let event = try Self.lastSameEvent(session, as: format, file: file, draft, expected: expected).map { seq in
      let next = session.events[seq]
      return "  it is the report after event \(seq); what differs first is event \(next.seq) by \(next.by): "
        + EventSummary.text(of: next.change)
    }
    lines =
      ["\(path), line \(difference.line):"] + difference.shortDiff(expected, actual, lines: Self.shown)
      + (event.map { [$0] } ?? [])
  }

  /// The last event after which the report was the one expected.
  ///
  /// A report may change back, so that halving the range could miss it; the last events are gone through one by one.
  private static func lastSameEvent(
    _ session: Session, as format: ReportFormat, file: Int, _ draft: ReportOptions.DraftFile?, expected: String
  ) throws(WorkbenchError) -> Int? {
    let last = session.lastSeq
    for seq in stride(from: last - 1, through: max(1, last - reach), by: -1) {
      let earlier = try StateText.session(session, at: seq)
      // Where the earlier state has nothing to report, it is not the one that was expected.
      if (try? text(of: earlier, as: format, file: file, draft)) == expected { return seq }
    }
    return nil
  }

  private static func text(
    of session: Session, as format: ReportFormat, file: Int, _ draft: ReportOptions.DraftFile?
  ) throws(WorkbenchError) -> String {
    var options = ReportOptions(generator: Product.generator)
    options.draft = draft
    let output = try Reporting.output(of: session, as: format, options: options, through: .open)
    let texts = [output.text] + output.companions.map(\.text)
    return texts.indices.contains(file) ? texts[file] : ""
  }
}

extension LineDifference {
  /// The lines of both texts from the first that differs to where they meet again, at most so many of each.
  func shortDiff(_ expected: String, _ actual: String, lines count: Int) -> [String] {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(line - 1)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(line - 1)
    let same = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return Self.shown(old.dropLast(same), "-", count) + Self.shown(new.dropLast(same), "+", count)
  }

  private static func shown(_ lines: ArraySlice<Substring>, _ sign: String, _ count: Int) -> [String] {
    let shown = lines.isEmpty ? ["  \(sign) (nothing)"] : lines.prefix(count).map { "  \(sign) \($0)" }
    return lines.count > count ? shown + ["  \(sign) … and \(lines.count - count) more"] : shown
  }
}
