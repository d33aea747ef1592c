/// A place where something that goes out says a name that is known as private.
public struct PrivateName: Hashable, Sendable {
  /// What stands in the place of an alias for documents that are private, whose words and paths count as names.
  public static let document = "a private document"

  /// The alias of the source whose name it is.
  public let alias: String
  /// Where it is, in words.
  public let place: String

  fileprivate init(alias: String, place: String) {
    self.alias = alias
    self.place = place
  }

  /// Looks for the names of a book in what goes out; nil if none of them is there.
  public init?(in sayings: some Sequence<Saying>, book: ContactBook) {
    guard let found = PrivateNames([book]).first(in: sayings) else { return nil }
    self = found
  }
}

/// The names of contacts, made ready once to be looked for in much that goes out.
///
/// Names are compared as people read them (``PrivateWords``): neither case nor accents nor how it is set count.
public struct PrivateNames: Sendable {
  private let words: PrivateWords
  private let aliases: [String: String]

  /// Takes up the names of some books.
  public init(_ books: some Sequence<ContactBook>) {
    let sources = books.flatMap(\.contacts).flatMap { contact in contact.secrets.map { ($0, contact.alias) } }
    let documents = books.flatMap { $0.documents ?? [] }.flatMap { document in
      document.secrets.map { ($0, PrivateName.document) }
    }
    let pairs = sources + documents
    words = PrivateWords(pairs.map(\.0))
    aliases = Dictionary(pairs) { first, _ in first }
  }

  /// Takes up what was cited from private documents.
  public init(quotations: [String]) {
    words = PrivateWords(quotations)
    aliases = Dictionary(quotations.map { ($0, PrivateName.document) }) { first, _ in first }
  }

  /// The first name that is in what goes out; nil if none does.
  public func first(in sayings: some Sequence<Saying>) -> PrivateName? {
    guard !words.isEmpty else { return nil }
    for saying in sayings {
      guard let secret = words.first(in: saying.text) else { continue }
      return PrivateName(alias: aliases[secret] ?? "", place: saying.place)
    }
    return nil
  }
}
