import Foundation
import Groundwork

/// Who the private sources of a session are: a file of its own next to the session's, for its owner alone.
///
/// The session knows the aliases only, so no export, merge, journal or archive can name anyone.
public struct ContactBook: Hashable, Sendable, Codable {
  /// One private source.
  public struct Contact: Hashable, Sendable, Codable {
    /// The name under which the session refers to it.
    public var alias: String
    /// Its real name.
    public var name: String
    /// How to reach it, and what else is known.
    public var details: String?

    /// Makes a contact.
    public init(alias: String, name: String, details: String? = nil) {
      self.alias = alias
      self.name = name
      self.details = details
    }
  }

  /// The contacts, in the order of their aliases.
  public private(set) var contacts: [Contact] = []

  /// The private documents, in the order of their keys; nil where there are none.
  public private(set) var documents: [PrivateDocument]?

  /// The sessions merged into this one whose contacts could not be read, by their files' names; nil where there are none.
  public private(set) var unread: [String]?

  /// Makes an empty book.
  public init() {}

  /// Makes a book of contacts with different aliases.
  init(_ contacts: [Contact], documents: [PrivateDocument], unread: [String]) {
    self.contacts = contacts.sorted { $0.alias < $1.alias }
    self.documents = documents.isEmpty ? nil : documents.sorted { $0.key < $1.key }
    self.unread = unread.isEmpty ? nil : Set(unread).sorted()
  }

  /// Where the book of a session is.
  static func path(for session: String) -> String { SessionPlace(session).contacts }

  /// The book next to a session file; an empty one where there is none.
  ///
  /// Throws ``SessionError/unreadable(path:reason:)`` and ``SessionError/untrustedFile(path:reason:)``.
  public init(besideSession session: String) throws(SessionError) {
    let path = Self.path(for: session)
    let bytes: Data?
    do throws(Disk.Failure) {
      bytes = try PrivateFile.bytes(at: path)
    } catch {
      throw PrivateFile.isUntrusted(path)
        ? .untrustedFile(path: path, reason: error.reason) : .unreadable(path: path, reason: error.reason)
    }
    guard let bytes else { return }
    do {
      self = try JSONDecoder().decode(ContactBook.self, from: bytes)
    } catch {
      throw .unreadable(path: path, reason: "it is not a Stet contacts file")
    }
  }

  /// Puts a contact in, in place of the one with its alias.
  public mutating func put(_ contact: Contact) {
    remove(contact.alias)
    contacts.append(contact)
    contacts.sort { $0.alias < $1.alias }
  }

  /// Takes the contact of that alias out.
  public mutating func remove(_ alias: String) { contacts.removeAll { $0.alias == alias } }

  /// The private document of that key.
  public func document(_ key: String) -> PrivateDocument? { documents?.first { $0.key == key } }

  /// Puts a private document in, in place of the one with its key.
  public mutating func put(_ document: PrivateDocument) {
    documents = ((documents ?? []).filter { $0.key != document.key } + [document]).sorted { $0.key < $1.key }
  }

  /// Takes the private document of that key out.
  public mutating func removeDocument(_ key: String) {
    let rest = (documents ?? []).filter { $0.key != key }
    documents = rest.isEmpty ? nil : rest
  }

  /// Whether it holds nothing.
  public var isEmpty: Bool { contacts.isEmpty && documents == nil && unread == nil }

  /// Writes the book next to a session file, readable by its owner alone; an empty one is taken away.
  ///
  /// Throws ``SessionError/unwritable(path:reason:)``.
  public func save(besideSession session: String, disk: Disk = .system) throws(SessionError) {
    let path = Self.path(for: session)
    AtomicFile.removeLeftovers(of: path, disk: disk)
    guard !isEmpty else {
      do throws(Disk.Failure) {
        try disk.remove(path)
      } catch {
        guard error.code == ENOENT else { throw .unwritable(path: path, reason: error.reason) }
      }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      try PrivateFile.write(try encoder.encode(self) + Data("\n".utf8), to: path, disk: disk)
    } catch {
      throw .unwritable(path: path, reason: (error as? Disk.Failure)?.reason ?? "\(error)")
    }
  }
}
