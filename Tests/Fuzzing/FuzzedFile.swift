import ArchiveKit
import FileTesting
import Foundation
import Mutating
import SessionKit
import Workbench

/// A kind of file that someone else may have changed, read by all that reads it, after damage.
///
/// Nothing is checked but what must hold whatever the damage: that reading comes to an end, by no signal, and that a
/// journal gives no step that was not recorded.
package enum FuzzedFile: String, CaseIterable, Sendable {
  case session, journal, contacts, archive, preferences

  /// Damages the file in so many ways, the first from `seed` on, each in a folder that is gone afterwards.
  ///
  /// Throws ``Wrong``, or where no sound file can be made.
  package func fuzz(count: Int, seed: UInt64 = 0) throws {
    let folder = try TemporaryFolder()
    let corpus = try Corpus(in: folder.path)
    let path = folder(name)
    for number in 0..<UInt64(count) {
      var mutation = Mutation(seed: seed &+ number)
      let bytes = mutation.damaged(corpus.sound(self, number: Int(number)))
      do {
        try corpus.restore()
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try read(in: folder.path, corpus)
      } catch let wrong as Wrong {
        // The file itself, because a seed tells nothing once the mutations are others.
        let found = FileManager.default.temporaryDirectory.path + "/fuzz-\(rawValue)-\(seed &+ number)"
        try? Data(bytes).write(to: URL(fileURLWithPath: found))
        throw Wrong(words: "\(found): \(wrong.words)")
      }
    }
  }

  /// Something that must not be.
  package struct Wrong: Error { package var words: String }

  /// The file's name in the folder.
  private var name: String {
    switch self {
    case .session: "s.json"
    case .journal: "s.json.journal"
    case .contacts: "s.json.contacts"
    case .archive: "archive.sqlite"
    case .preferences: "rc"
    }
  }

  private func read(in folder: String, _ corpus: Corpus) throws {
    let session = folder + "/s.json"
    switch self {
    case .session, .journal:
      let opening = try? SessionStore.open(session)
      if self == .journal, let opening { try corpus.check(opening) }
      let bytes = try SessionStore.bytes(at: session)
      _ = try? SessionRepair(bytes, path: session, journals: SessionRepair.JournalFile.beside(session))
      let holder = SessionHolder(host: "desk", process: 7, since: Date(timeIntervalSince1970: 0))
      if let (found, keeper) = try? SessionKeeper.opening(session, holder: holder) { try keeper?.close(found.session) }
    case .contacts: _ = try? ContactBook(besideSession: session)
    case .archive:
      guard let archive = try? Archive(path: folder + "/archive.sqlite") else { return }
      _ = try? archive.statistics()
      _ = try? archive.earlierChecks(of: corpus.questions, limit: 5)
      try? archive.export { _ in }
      if let sound = corpus.archived { _ = try? archive.add(sound) }
    case .preferences:
      var environment = DeskEnvironment(now: { Date(timeIntervalSince1970: 0) }, folder: folder, isInteractive: false)
      environment.preferences = folder + "/rc"
      var desk = Desk(settings: Settings(checker: "ada"), environment: environment)
      _ = desk.readPreferences()
    }
  }
}
