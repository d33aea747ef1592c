import ArticleKit
import Foundation
import Groundwork

/// What is next to a session file and may hold what is to be purged: files that a killed process left half-written,
/// journals that were set aside, and the index of documents, which can be built again.
///
/// Only the process that holds the session may touch them.
struct SessionRemnants {
  private let leftovers: [String]
  private let journals: [String]
  private let indexes: [String]

  /// Looks for what is next to a session file.
  init(besideSession session: String) {
    let place = SessionPlace(session)
    let folder = PathParts(place.path).folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    leftovers = AtomicFile.leftovers(besides: place.path).map(\.path)
    journals = place.journalsAside
    indexes = names.filter { $0.hasPrefix(PathParts(place.path).stem + ".documents.sqlite") }.sorted()
      .map { PathParts.path($0, in: folder) }
  }

  /// The contacts of an alias in books that were never finished.
  func contacts(of alias: String) -> [ContactBook.Contact] {
    leftovers.compactMap(Self.bytes).compactMap { try? JSONDecoder().decode(ContactBook.self, from: $0) }
      .flatMap(\.contacts).filter { $0.alias == alias }
  }

  /// Whether there is anything to purge: a file that was left half-written, or a journal that says one of the words.
  func hold(_ words: PrivateWords) -> Bool { !leftovers.isEmpty || journals.contains { Self.says(words, $0) } }

  /// Takes what was left half-written away, and erases the words from journals that were set aside; they continue to belong
  /// to the session, which is `after` now and was `before`.
  ///
  /// Throws ``SessionError/unwritable(path:reason:)``.
  func purge(
    _ words: PrivateWords, of before: Session, becoming after: Session, disk: Disk
  ) throws(SessionError) {
    for path in leftovers + indexes {
      do throws(Disk.Failure) {
        try disk.remove(path)
      } catch {
        guard error.code == ENOENT else { throw .unwritable(path: path, reason: error.reason) }
      }
    }
    for path in journals where Self.says(words, path) {
      guard let bytes = Self.bytes(path) else { continue }
      do {
        try PrivateFile.write(Self.purged(bytes, of: words, before, after), to: path, disk: disk)
      } catch {
        throw .unwritable(path: path, reason: (error as? Disk.Failure)?.reason ?? "\(error)")
      }
    }
  }

  /// A journal without the words; lines of it that cannot be read go, as nobody knows what they say.
  private static func purged(
    _ bytes: Data, of words: PrivateWords, _ before: Session, _ after: Session
  ) throws -> Data {
    let events = JournalSalvage(bytes, of: before).events
    let sources = Set(events.compactMap { $0.change.alias.map(words.isSaid) == true ? $0.change.source : nil })
    let header = JournalHeader(bytes.prefix(JournalHeader.length))
    let holder = header?.holder ?? SessionHolder(host: "", process: 0, since: events.first?.at ?? Date.distantPast)
    let seq = header?.anchor.flatMap { anchor in
      before.events.first { JournalAnchor.digest(of: $0) == anchor.after }?.seq
    }
    let place = min(seq ?? (events.first?.seq ?? 1) - 1, after.lastSeq)
    guard let anchor = JournalAnchor(after, after: max(0, place)) else { return Data() }
    var purged = JournalHeader(holder: holder, anchor: anchor).bytes
    var check = anchor.start
    for event in events {
      let line = try JournalLine(event.purged(of: words, sources: sources), after: check)
      purged += line.bytes
      check = line.check
    }
    return purged
  }

  private static func says(_ words: PrivateWords, _ path: String) -> Bool {
    bytes(path).map { words.isSaid(in: String(decoding: $0, as: UTF8.self)) } ?? false
  }

  private static func bytes(_ path: String) -> Data? { (try? PrivateFile.bytes(at: path)) ?? nil }
}
