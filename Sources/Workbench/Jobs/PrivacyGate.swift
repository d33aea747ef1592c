import ArticleKit
import Foundation
import SessionKit

/// The one gate through which words leave for others: it lets none pass that would say who a private source is.
///
/// It looks at what people wrote, before any format turns it into other characters.
public struct PrivacyGate {
  /// A gate for what stays on this machine.
  static var open: PrivacyGate { PrivacyGate(contacts: .success(ContactBook())) }

  /// The names that must not pass, or why they cannot be read.
  private let contacts: Result<ContactBook, SessionError>
  /// Whether the person wants it to pass where names cannot be known.
  private let isForced: Bool
  /// Asks a question that wants yes or no; nil where nobody can be asked.
  private let confirm: (_ question: String) -> Bool?

  /// Makes a gate for the names in a book.
  public init(
    contacts: Result<ContactBook, SessionError>, isForced: Bool = false,
    confirm: @escaping (_ question: String) -> Bool? = { _ in nil }
  ) {
    self.contacts = contacts
    self.isForced = isForced
    self.confirm = confirm
  }

  /// Makes a gate for the names beside a session file; for none where the session has no file.
  public init(
    besideSession path: String?, isForced: Bool = false,
    confirm: @escaping (_ question: String) -> Bool? = { _ in nil }
  ) {
    let contacts = Result { () throws(SessionError) in
      try path.map { path throws(SessionError) in try ContactBook(besideSession: path) } ?? ContactBook()
    }
    self.init(contacts: contacts, isForced: isForced, confirm: confirm)
  }

  /// Lets words of a session pass, or throws ``WorkbenchError/privateName(alias:place:)`` where they would say a name,
  /// ``WorkbenchError/contactsUnread(path:reason:)`` and ``WorkbenchError/namesUnknown(of:)`` where that cannot be known.
  public func pass(_ sayings: @autoclosure () -> [Saying], of session: Session) throws(WorkbenchError) {
    guard let book = try readBook() else { return }
    if let name = PrivateName(in: sayings(), book: book) { throw .privateName(alias: name.alias, place: name.place) }
    let unknown = book.unknownAliases(in: session) + (book.unread ?? []).map { "“\($0)”" }
    guard !unknown.isEmpty, !isForced else { return }
    switch confirm("Private names of others may stand in it: who \(Self.list(unknown)) is, is not known here. Go on?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .namesUnknown(of: Self.list(unknown))
    }
  }

  /// Gates for all the contacts in some folders; those that cannot be read let nothing pass.
  public static func all(in folders: [String]) -> [PrivacyGate] {
    folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { $0.hasSuffix(".contacts") }.map { name in
        PrivacyGate(besideSession: PathParts.path(String(name.dropLast(".contacts".count)), in: folder))
      }
    }
  }

  /// Lets words of no one session pass, or throws as ``pass(_:of:)`` does.
  public func pass(_ sayings: [Saying]) throws(WorkbenchError) {
    guard let book = try readBook(), let name = PrivateName(in: sayings, book: book) else { return }
    throw .privateName(alias: name.alias, place: name.place)
  }

  /// What is to be said where words passed unseen; nil where they were looked at.
  public var remark: String? {
    guard isForced, case .failure(let error) = contacts else { return nil }
    return "Not looked through for private names: \(error)."
  }

  /// The names; nil where they cannot be read and the person goes on without.
  private func readBook() throws(WorkbenchError) -> ContactBook? {
    do throws(SessionError) {
      return try contacts.get()
    } catch {
      if isForced { return nil }
      throw error.asUnreadContacts
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count > 5 ? names.prefix(5).joined(separator: ", ") + " …" : names.joined(separator: ", ")
  }
}

extension SessionError {
  fileprivate var asUnreadContacts: WorkbenchError {
    switch self {
    case .unreadable(let path, let reason), .strangeFile(let path, let reason):
      .contactsUnread(path: path, reason: reason)
    default: .session(self)
    }
  }
}
