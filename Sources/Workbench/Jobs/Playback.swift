import Foundation
import SessionKit

/// Steps through a session, printing each event.
package struct Playback {
  /// How fast the events follow each other.
  package enum Speed: Hashable, Sendable {
    /// So many times as fast as they happened.
    case times(Double)
    /// At once.
    case max

    /// Reads `max` or a number above 0.
    package init?(_ text: String) {
      if text == "max" {
        self = .max
      } else if let factor = Double(text), factor > 0, factor.isFinite {
        self = .times(factor)
      } else {
        return nil
      }
    }
  }

  private let session: Session
  private let events: ArraySlice<Event>
  private let speed: Speed

  /// Makes a playback of the events from one number to another, both included.
  ///
  /// Throws ``WorkbenchError/noSuchEvent(_:last:)``.
  package init(_ session: Session, from: Int?, to: Int?, speed: Speed) throws(WorkbenchError) {
    for seq in [from, to].compactMap(\.self) where !(1...max(1, session.lastSeq)).contains(seq) {
      throw .noSuchEvent(seq, last: session.lastSeq)
    }
    self.session = session
    self.speed = speed
    let first = from ?? 1
    let last = to ?? session.lastSeq
    events = first <= last ? session.events[(first - 1)..<last] : []
  }

  /// Prints the events, each after the time that passed since the one before; `sleep` waits so many seconds.
  package func run(sleep: (Double) -> Void, write: (StyledText) -> Void) {
    var before: Date?
    let undone = session.undoneSeqs
    for event in events {
      if case .times(let factor) = speed, let before, event.at > before {
        sleep(event.at.timeIntervalSince(before) / factor)
      }
      before = event.at
      write(Self.line(for: event, of: session.lastSeq, isUndone: undone.contains(event.seq)))
    }
  }

  /// An event in one line: `12  2026-01-01 00:12:00  ana  tagged 3 disputed`.
  static func line(for event: Event, of count: Int, isUndone: Bool = false) -> StyledText {
    let padding = String(repeating: " ", count: "\(count)".count - "\(event.seq)".count)
    return StyledText("\(padding)\(event.seq)  \(HistoryView.time(event.at))  \(event.by)  ")
      + StyledText(EventSummary.text(of: event.change) + (isUndone ? " (undone later)" : ""))
      + StyledText(EventSummary.remark(on: event))
  }
}
