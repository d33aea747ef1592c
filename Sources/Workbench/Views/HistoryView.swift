import Foundation
import SessionKit

/// Everything that happened, one event a line; what was undone is said so.
struct HistoryView {
  let session: Session
  /// How many events are shown, the newest.
  let count: Int
  let width: Int

  var lines: [StyledText] {
    let undone = session.undoneSeqs
    let numberWidth = "\(session.lastSeq)".count
    return session.events.suffix(count).flatMap { event in
      let number = "\(event.seq)"
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

  static func time(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false))
      .replacingOccurrences(of: "T", with: " ")
  }
}
