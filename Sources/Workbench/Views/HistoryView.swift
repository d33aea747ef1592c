import Foundation
import SessionKit

/// Everything that happened, one event a line; what was undone is said so.
struct HistoryView {
  let session: Session
  /// How many events are shown, the newest.
  let count: Int
  let width: Int
  var linear = false

  var lines: [StyledText] {
    let undone = session.undoneSeqs
    let numberWidth = "\(session.lastSeq)".count
    return session.events.suffix(count).flatMap { event in
      let number = "\(event.seq)"
      guard !linear else { return [StyledText(linearLine(event, undone: undone.contains(event.seq)))] }
      let padding = String(repeating: " ", count: numberWidth - number.count)
      let taken = undone.contains(event.seq)
      let what =
        StyledText(EventSummary.text(of: event.change), taken ? .dim : .plain)
        + StyledText(taken ? " (undone)" : "", .dim)
        + StyledText(EventSummary.remark(on: event), .dim)
      return StyledText("\(padding)\(number)  \(Self.time(event.at))  \(event.by)  ", .dim)
        .hanging(what, width: width)
    }
  }

  private func linearLine(_ event: Event, undone: Bool) -> String {
    let what = EventSummary.text(of: event.change)
    return "Event \(event.seq), \(Self.time(event.at)), \(event.by)\(undone ? ", undone" : ""): \(what)"
  }

  static func time(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false))
      .replacingOccurrences(of: "T", with: " ")
  }
}
