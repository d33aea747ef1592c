/// Events saved from a file, or from the two sides of a conflict, on their way to a session.
struct EventRow {
  private(set) var events: [Salvage.Found] = []
  /// For each event, the numbers that events of its own side had, to find the one that it undoes.
  private var sides: [Int] = []
  /// How many events are in the row.
  var count: Int { events.count }
  private var duplicates = 0
  private var firstDuplicate: Int?
  private var side = 0

  init(_ events: [Salvage.Found]) { add(events) }

  /// Adds the events of a side; those that are in the row already are left out.
  mutating func add(_ found: [Salvage.Found]) {
    var known: [Event: [Int]] = [:]
    for position in events.indices.reversed() {
      known[renumbered(events[position].event, to: 0, side: sides[position]), default: []].append(position)
    }
    var last: Event?
    for event in found {
      if event.event == last {
        duplicates += 1
        firstDuplicate = firstDuplicate ?? event.offset
        continue
      }
      last = event.event
      if let position = known[renumbered(event.event, to: 0, side: side)]?.popLast() {
        numbers[Numbered(side: side, seq: event.event.seq)] = position
        continue
      }
      numbers[Numbered(side: side, seq: event.event.seq)] = events.count
      events.append(event)
      sides.append(side)
    }
    side += 1
  }

  private struct Numbered: Hashable {
    var side: Int
    var seq: Int
  }
  /// Where the event of a number of a side ended up.
  private var numbers: [Numbered: Int] = [:]

  /// Numbers the events again and records them; an event that does not apply is set aside.
  func replay(into session: inout Session) -> [SessionRepair.Finding.Loose] {
    let version = session.version
    var findings = gaps() + renumberings()
    if duplicates > 0 { findings.append(.init(.duplicates(duplicates), at: firstDuplicate)) }
    for (position, found) in events.enumerated() {
      let event = renumbered(found.event, to: position + 1, side: sides[position])
      do throws(SessionError) {
        try session.append(event)
      } catch {
        let reason = error.description
        findings.append(.init(.setAside(seq: event.seq, reason: reason), at: found.offset))
        // An event that is set aside has no effect, and none can fail.
        try? session.append(event.setAside(reason))
      }
    }
    let isNew = findings.contains { if case .setAside = $0.problem { true } else { false } }
    session.version = isNew ? max(version, .current) : version
    return findings
  }

  /// The event of a side with another number, and with that of its row for the event that it undoes.
  private func renumbered(_ event: Event, to seq: Int, side: Int) -> Event {
    var event = event
    event.seq = seq
    event.original?["seq"] = .integer(seq)
    // What a journal undoes may be in the file.
    func target(_ old: Int) -> Int {
      let found = numbers[Numbered(side: side, seq: old)] ?? numbers[Numbered(side: 0, seq: old)]
      return found.map { $0 + 1 } ?? old
    }
    switch event.change {
    case .eventUndone(let payload): event.change = .eventUndone(.init(target(payload.event)))
    case .eventRedone(let payload): event.change = .eventRedone(.init(target(payload.event)))
    default: return event
    }
    if case .integer(let old)? = event.original?["event"] { event.original?["event"] = .integer(target(old)) }
    return event
  }

  /// The numbers that are missing between the events of the first side.
  private func gaps() -> [SessionRepair.Finding.Loose] {
    var (findings, next) = ([SessionRepair.Finding.Loose](), 1)
    for (found, side) in zip(events, sides) where side == 0 {
      if found.event.seq > next, found.event.seq - next < 1_000_000 {
        findings.append(.init(.missing(next...(found.event.seq - 1)), at: found.offset))
      }
      // Nothing comes after the last number there is.
      next = min(max(next, found.event.seq), .max - 1) + 1
    }
    return findings
  }

  /// Runs of events that are numbered again alike.
  private func renumberings() -> [SessionRepair.Finding.Loose] {
    var findings: [SessionRepair.Finding.Loose] = []
    for (position, found) in events.enumerated() where found.event.seq != position + 1 {
      let seq = found.event.seq
      if case .renumbered(let run, let start)? = findings.last?.problem, run.upperBound < seq,
        run.upperBound + 1 == seq, start + run.count == position + 1
      {
        findings[findings.count - 1].problem = .renumbered(run.lowerBound...seq, to: start)
      } else {
        findings.append(.init(.renumbered(seq...seq, to: position + 1), at: found.offset))
      }
    }
    return findings
  }
}

extension Event {
  /// The event without effect, and why.
  fileprivate func setAside(_ reason: String) -> Event {
    var event = self
    event.aside = reason
    event.original?["aside"] = .string(reason)
    return event
  }
}
