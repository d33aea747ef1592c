import ArticleKit
import Foundation
import Groundwork
import SessionKit

/// The one gate through which words leave for others: it lets none pass that would say who a private source is.
///
/// It looks at what people wrote, before any format turns it into other characters.
package struct PrivacyGate {
  /// What a command accepts about private names, so that hints name nothing else.
  package struct Flags: OptionSet, Sendable {
    /// `--include-private`: the names may be known.
    package static let includePrivate = Flags(rawValue: 1)
    /// `--force`: it may pass where names cannot be known.
    package static let force = Flags(rawValue: 2)

    /// The flags as bits.
    package let rawValue: Int

    /// Makes flags of bits.
    package init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// A gate for what stays on this machine.
  static var open: PrivacyGate { PrivacyGate(contacts: .success(ContactBook())) }

  /// The books whose names must not pass.
  private let books: [ContactBook]
  /// Why other books cannot be read.
  private let faults: [SessionError]
  /// The names in the books.
  private let names: PrivateNames
  /// Whether the user lets it pass where names cannot be known.
  private let isForced: Bool
  /// What the command at hand accepts.
  private let flags: Flags
  /// Asks a yes-or-no question; nil where nobody can be asked.
  private let confirm: (_ question: String) -> Bool?

  /// Makes a gate for the names in some books, each as it was read.
  private init(
    _ books: [Result<ContactBook, SessionError>], isForced: Bool, flags: Flags,
    confirm: @escaping (_ question: String) -> Bool?
  ) {
    var faults: [SessionError] = []
    self.books = books.compactMap { book in
      do throws(SessionError) {
        return try book.get()
      } catch {
        faults.append(error)
        return nil
      }
    }
    self.faults = faults
    names = PrivateNames(self.books)
    self.isForced = isForced
    self.flags = flags
    self.confirm = confirm
  }

  /// Makes a gate for the names in a book.
  package init(
    contacts: Result<ContactBook, SessionError>, isForced: Bool = false, flags: Flags = [.includePrivate, .force],
    confirm: @escaping (_ question: String) -> Bool? = { _ in nil }
  ) {
    self.init([contacts], isForced: isForced, flags: flags, confirm: confirm)
  }

  /// Makes a gate for the names next to a session file; for none where the session has no file.
  package init(
    besideSession path: String?, isForced: Bool = false, flags: Flags = [.includePrivate, .force],
    confirm: @escaping (_ question: String) -> Bool? = { _ in nil }
  ) {
    self.init(
      path.map { [Self.book($0)] } ?? [.success(ContactBook())], isForced: isForced, flags: flags,
      confirm: confirm)
  }

  /// Makes a gate for all the contacts in some folders.
  package init(allIn folders: [String], isForced: Bool = false) {
    let books = folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { $0.hasSuffix(".contacts") }.map { name in
        Self.book(PathParts.path(String(name.dropLast(".contacts".count)), in: folder))
      }
    }
    self.init(books, isForced: isForced, flags: [.includePrivate, .force]) { _ in nil }
  }

  private static func book(_ path: String) -> Result<ContactBook, SessionError> {
    Result { () throws(SessionError) in try ContactBook(besideSession: path) }
  }

  /// Lets words of a session pass, or throws ``WorkbenchError/privateName(alias:place:mayInclude:)`` where they would say
  /// a name, ``WorkbenchError/contactsUnread(path:reason:mayForce:)`` and ``WorkbenchError/namesUnknown(_:)`` where that cannot be
  /// known.
  package func pass(_ sayings: @autoclosure () -> [Saying], of session: Session) throws(WorkbenchError) {
    let sayings = sayings()
    try pass(sayings)
    try passQuotations(in: sayings, of: session)
    guard !isForced, let unknown = books.lazy.compactMap({ UnknownNames($0, of: session) }).first else { return }
    switch confirm("It may contain private names: \(unknown). Go on?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .namesUnknown(unknown)
    }
  }

  /// Lets a session go to a file that its contacts accompany, or throws
  /// ``WorkbenchError/privateName(alias:place:mayInclude:)`` where it quotes private documents.
  package func passQuotations(of session: Session) throws(WorkbenchError) {
    try passQuotations(in: Saying.all(in: session), of: session)
  }

  private func passQuotations(in sayings: [Saying], of session: Session) throws(WorkbenchError) {
    // What the article quotes itself is public.
    let quotations = session.privateQuotations.filter { !PrivateWords([$0]).isSaid(in: session.article.text) }
    if let name = PrivateNames(quotations: quotations).first(in: sayings) { throw refusal(name) }
  }

  /// Lets words of no one session pass, or throws as ``pass(_:of:)`` does.
  package func pass(_ sayings: @autoclosure () -> [Saying]) throws(WorkbenchError) {
    if let fault = faults.first, !isForced { throw fault.unreadContacts(mayForce: flags.contains(.force)) }
    guard let name = names.first(in: sayings()) else { return }
    throw refusal(name)
  }

  private func refusal(_ name: PrivateName) -> WorkbenchError {
    .privateName(alias: name.alias, place: name.place, mayInclude: flags.contains(.includePrivate))
  }

  /// What to say about words that passed unseen; nil if they were looked at.
  package var remark: String? {
    guard isForced, !faults.isEmpty else { return nil }
    return "Not checked for private names: \(faults.map(\.description).joined(separator: "; "))."
  }
}

extension SessionError {
  /// The error of contacts that cannot be read, for a command that can or cannot go on without them.
  package func unreadContacts(mayForce: Bool) -> WorkbenchError {
    switch self {
    case .unreadable(let path, let reason), .untrustedFile(let path, let reason):
      .contactsUnread(path: path, reason: reason, mayForce: mayForce)
    default: .session(self)
    }
  }
}
