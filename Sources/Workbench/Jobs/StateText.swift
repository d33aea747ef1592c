import ArticleKit
import SessionKit

/// A session as it stood after an event, for people.
package enum StateText {
  /// The event, where the review stands, and the claims, one line each.
  package static func lines(of session: Session, width: Int = 100) -> [StyledText] {
    var lines: [StyledText] = []
    if let event = session.events.last {
      lines += [Playback.line(for: event, of: session.lastSeq), StyledText()]
    }
    lines += StatusView(session: session, keeping: nil, today: session.lastDay).lines
    let claims = Array(session.state.claims)
    if !claims.isEmpty {
      lines.append(StyledText())
      let list = ClaimListView(
        claims: claims, index: session.article.index, current: nil, width: width, linear: false)
      lines += list.entries.flatMap(\.self)
    }
    return lines
  }

  /// The session as it stood after event `seq`; 0 is before the first.
  ///
  /// Throws ``WorkbenchError/noSuchEvent(_:last:)``.
  package static func session(_ session: Session, at seq: Int) throws(WorkbenchError) -> Session {
    guard (0...session.lastSeq).contains(seq) else { throw .noSuchEvent(seq, last: session.lastSeq) }
    do throws(SessionError) {
      return try session.at(seq)
    } catch {
      throw .session(error)
    }
  }
}

extension Session {
  /// The day of the last event in UTC: what is due is worked out for that day.
  fileprivate var lastDay: CalendarDay {
    CalendarDay(daysSince1970: Int(((events.last?.at.timeIntervalSince1970 ?? 0) / 86_400).rounded(.down)))
  }
}
