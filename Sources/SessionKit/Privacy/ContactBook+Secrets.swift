import Foundation

extension ContactBook.Contact {
  /// What must not go out: the name, and the addresses and numbers at which the person is reached.
  ///
  /// Other words of the details, such as “Fridays”, may be anywhere and mean nothing.
  var secrets: [String] {
    ([name] + addresses).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  /// Mail addresses, handles, links and telephone numbers in the details.
  private var addresses: [String] {
    guard let details else { return [] }
    let words = details.split(whereSeparator: \.isWhitespace).map { word in
      String(word).trimmingCharacters(in: CharacterSet(charactersIn: ",;.()<>\"“”"))
    }
    let numbers = details.matches(of: /[+0-9(][0-9 ()\/.\-]*[0-9]/).map { String($0.output) }
    return words.filter { $0.contains("@") || $0.contains("://") } + numbers.filter(Self.isTelephone)
  }

  /// Whether digits are a telephone number: not a day, a year or a room.
  private static func isTelephone(_ text: String) -> Bool {
    let digits = text.count(where: \.isNumber)
    if text.wholeMatch(of: /[0-9]{1,4}[.\/\-][0-9]{1,2}[.\/\-][0-9]{1,4}/) != nil { return false }
    return digits >= 9 || digits >= 6 && text.first.map("+0(".contains) == true
  }
}

extension ContactBook {
  /// The contacts of several books in one, without some aliases; of two on one alias with different names both stay, the
  /// second under the alias with a number.
  ///
  /// `unread` are the sessions whose contacts could not be read.
  public init(joining books: [ContactBook], without aliases: Set<String>, unread: [String]) {
    var known: Set<Contact> = []
    var taken: Set<String> = []
    var joined: [Contact] = []
    for contact in books.flatMap(\.contacts) where !aliases.contains(contact.alias) {
      guard known.insert(contact).inserted else { continue }
      var contact = contact
      let alias = contact.alias
      var number = 2
      while !taken.insert(contact.alias).inserted {
        contact.alias = "\(alias)-\(number)"
        number += 1
      }
      joined.append(contact)
    }
    let documents = Dictionary(books.flatMap { $0.documents ?? [] }.map { ($0.key, $0) }) { first, _ in first }
    self.init(
      joined, documents: Array(documents.values), unread: (unread + books.flatMap { $0.unread ?? [] }))
  }

  /// The aliases of private sources of which the book does not say who they are, though a merge brought them from others.
  public func unknownAliases(in session: Session) -> [String] {
    let known = Set(contacts.map(\.alias))
    let aliases = session.events.compactMap { $0.origin == nil ? nil : $0.change.alias }
    return Set(aliases).filter { alias in
      let short = alias.prefix { $0 != "," }
      return !known.contains(alias) && !known.contains(String(short))
    }.sorted()
  }
}
