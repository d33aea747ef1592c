import ArticleKit
import Foundation
import Groundwork

extension SessionRepair {
  /// A journal next to a session: the one of its last shell, or one that was set aside.
  public struct JournalFile: Hashable, Sendable {
    /// Its path.
    var path: String
    /// Its bytes; nil if it cannot be read.
    var bytes: Data?
    /// Why it cannot be read.
    var reason: String?

    /// The journals next to the session at a path, that of its last shell first.
    public static func beside(_ session: String) -> [JournalFile] {
      let place = SessionPlace(session)
      return ([place.journal] + place.journalsAside).compactMap { path in
        do throws(Disk.Failure) {
          return try PrivateFile.bytes(at: path).map { JournalFile(path: path, bytes: $0) }
        } catch {
          return JournalFile(path: path, reason: error.reason)
        }
      }
    }
  }

  /// What became of a journal.
  public struct JournalOutcome: Hashable, Sendable, CustomStringConvertible {
    /// What was done with it.
    enum Fate: Hashable, Sendable {
      /// So many steps of it were taken in.
      case taken(Int)
      /// Its steps are in the session already.
      case known
      /// It belongs to another session, so nothing was taken from it.
      case foreign
      /// It cannot be read.
      case unreadable(reason: String)
    }

    /// The journal.
    var path: String
    /// What was done with it.
    var fate: Fate
    /// Its lines that cannot be read, counted from 1.
    var lostLines: [Int] = []

    /// The outcome in one line.
    public var description: String {
      let lost = lostLines.map(String.init).joined(separator: ", ")
      let rest = lost.isEmpty ? "" : "; the contents of \(lostLines.count == 1 ? "line" : "lines") \(lost) are lost"
      switch fate {
      case .taken(let count): return "\(path): \(count.counted("step")) recovered\(rest)"
      case .known: return "\(path): nothing new\(rest)"
      case .foreign: return "\(path): left out, because it does not continue this session"
      case .unreadable(let reason): return "\(path): left out, because it cannot be read: \(reason)"
      }
    }
  }

  /// Adds the events of journals that belong to a session to the row of its own.
  static func take(
    _ journals: [JournalFile], of session: Session, into row: inout EventRow
  ) -> [JournalOutcome] {
    journals.compactMap { journal -> JournalOutcome? in
      guard let bytes = journal.bytes else {
        return JournalOutcome(path: journal.path, fate: .unreadable(reason: journal.reason ?? ""))
      }
      guard JournalContents.holdsEvents(bytes) else { return nil }
      let salvage = JournalSalvage(bytes, of: session)
      guard salvage.belongs(to: session) else {
        return JournalOutcome(path: journal.path, fate: .foreign)
      }
      let before = row.count
      row.add(salvage.events.map { Salvage.Found(event: $0, offset: nil) })
      let count = row.count - before
      return JournalOutcome(
        path: journal.path, fate: count > 0 ? .taken(count) : .known, lostLines: salvage.lostLines)
    }
  }
}
