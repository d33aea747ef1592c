import SessionKit

/// Private sources of others that a merge brought, of which nobody here knows who they are.
package struct UnknownNames: Hashable, Sendable {
  private let aliases: [String]
  private let files: [String]

  /// What a book does not know of a session; nil where it knows everybody.
  package init?(_ book: ContactBook, of session: Session) {
    aliases = book.unknownAliases(in: session)
    files = book.unread ?? []
    if aliases.isEmpty, files.isEmpty { return nil }
  }
}

extension UnknownNames: CustomStringConvertible {
  /// What is unknown, as a clause: `nobody here knows who S1 is`.
  package var description: String {
    var parts: [String] = []
    if !aliases.isEmpty {
      parts.append("nobody here knows who \(Self.list(aliases)) \(aliases.count == 1 ? "is" : "are")")
    }
    if !files.isEmpty { parts.append("the contacts of \(Self.list(files.map { "“\($0)”" })) could not be read") }
    return parts.joined(separator: ", and ")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.count > 6 ? names.prefix(5) + ["\(names.count - 5) others"] : names
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
  }
}
