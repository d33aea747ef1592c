import Foundation
import Groundwork

/// Erasing a private source from a session and from all that is next to its file.
///
/// Making one changes nothing. First the session's file is replaced in one step, by one that was read again and compared;
/// what is next to it comes after that, so that a second purge finds whatever a crash left.
public struct Purge {
  /// The session as it is afterwards; as it was where only files beside it hold something.
  public let session: Session
  /// What is erased wherever it appears as whole words.
  public let words: [String]

  private let before: Session
  private let path: String?
  private let book: ContactBook
  private let remnants: SessionRemnants?

  /// Works out what purging a source from a session comes to; `path` is the session's file, nil if it has none.
  ///
  /// Throws ``SessionError/noSuchSource(_:)`` where there is nothing to erase, ``SessionError/purgeFailed(reason:)``, and
  /// ``SessionError/unreadable(path:reason:)`` where the contacts cannot be read.
  public init(
    _ alias: String, of session: Session, besideSession path: String?, by checker: String, at now: Date
  ) throws(SessionError) {
    before = session
    self.path = path
    remnants = path.map(SessionRemnants.init)
    var book = ContactBook()
    if let path { book = try ContactBook(besideSession: path) }
    let known = book.contacts.filter { $0.alias == alias } + (remnants?.contacts(of: alias) ?? [])
    let names = Self.words(of: known)
    words = [PrivateWords.searched(alias)] + names
    do throws(SessionError) {
      self.session = try session.purging(alias, words: names, by: checker, at: now)
    } catch {
      guard case .noSuchSource = error, remnants?.hold(PrivateWords(words)) == true else { throw error }
      self.session = session
    }
    book.remove(alias)
    self.book = book
  }

  /// Puts the purged session into its file, whole or not at all; throws ``SessionError/unwritable(path:reason:)``.
  public func replaceSession(with keeper: SessionKeeper) throws(SessionError) -> SessionKeeper.Outcome {
    // First everything into the file: then the journal is empty, and holds nothing that does not fit the new file.
    let outcome = try keeper.compact(before)
    do throws(SessionError) {
      try keeper.compact(session)
    } catch {
      // The disk may say that it failed when it did not.
      let written = try? SessionStore.bytes(at: keeper.path)
      guard let written, written == (try? SessionStore.bytes(of: session, path: keeper.path)) else { throw error }
    }
    return outcome
  }

  /// Erases the source from what is next to the session's file; throws ``SessionError/unwritable(path:reason:)``, and then
  /// a second purge continues from there.
  public func eraseBesideSession(disk: Disk = .system) throws(SessionError) {
    guard let path else { return }
    try book.save(besideSession: path, disk: disk)
    try remnants?.purge(PrivateWords(words), of: before, becoming: session, disk: disk)
  }

  private static func words(of contacts: [ContactBook.Contact]) -> [String] {
    var words: [String] = []
    for contact in contacts {
      let details = contact.details ?? ""
      // Details of a word or two, such as “Fridays”, may be anywhere.
      let whole = details.split(whereSeparator: \.isWhitespace).count > 2 ? [details] : []
      for word in contact.secrets + whole where !words.contains(word) { words.append(word) }
    }
    return words
  }
}
