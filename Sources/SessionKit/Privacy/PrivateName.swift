/// A place where something that goes out says a name that is known as private.
public struct PrivateName: Hashable, Sendable {
  /// The alias of the source whose name it is.
  public let alias: String
  /// Where it stands, in words.
  public let place: String

  /// Looks for the names of a book in what goes out; nil where none of them stands there.
  ///
  /// Names are compared as people read them (``PrivateWords``): neither case nor accents nor how it is set count.
  public init?(in sayings: some Sequence<Saying>, book: ContactBook) {
    guard !book.contacts.isEmpty else { return nil }
    let words = PrivateWords(book.contacts.flatMap(\.secrets))
    for saying in sayings {
      guard let secret = words.first(in: saying.text) else { continue }
      alias = book.contacts.first { $0.secrets.contains(secret) }?.alias ?? ""
      place = saying.place
      return
    }
    return nil
  }
}
