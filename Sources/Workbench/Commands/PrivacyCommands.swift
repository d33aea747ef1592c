import Foundation
import Groundwork
import SessionKit

// Sources that are kept private: the session knows their aliases only.
extension CommandTable {
  static let privacyCommands: [Command] = [
    Command(
      "contact", group: .evidence, synopsis: "contact [ALIAS \"NAME\" [: DETAILS]]",
      summary: "Record who a private source is, in a separate file next to the session.",
      details: """
        The session, its journal and exports contain only the alias, and the command is not kept in the history. An export \
        that would reveal the name is refused, however the name is written; “stet merge” keeps contacts. Without \
        arguments, all contacts are shown; the name none removes one.
        """,
      example: "contact S1 \"Jane Roe\": reach her by Signal",
      run: { (desk, call) throws(WorkbenchError) in
        guard let file = desk.file else { throw .noSessionFile }
        var book = try desk.contacts()
        guard let alias = call.next()?.text else {
          try call.finishWithoutText()
          guard !book.contacts.isEmpty else { return Screen(StyledText("No contacts yet.", .dim)) }
          return Screen(
            book.contacts.flatMap { contact in
              (StyledText(contact.alias, .strong)
                + StyledText("  \(contact.name)\(contact.details.map { ": \($0)" } ?? "")")).wrapped(to: desk.width)
            })
        }
        guard let name = call.next()?.text else { throw .missing("a name", command: call.command.name) }
        try call.finish()
        if name == "none" {
          book.remove(alias)
        } else {
          book.put(.init(alias: alias, name: name, details: call.note))
        }
        do throws(SessionError) {
          try book.save(besideSession: file, disk: desk.environment.disk)
        } catch {
          throw .session(error)
        }
        return Screen(StyledText("\(alias) \(name == "none" ? "removed from" : "added to") the contacts"))
      }),
    Command(
      "purge", group: .evidence, synopsis: "purge [--force] ALIAS",
      summary: "Erase a private source everywhere: session, journal, contacts, history and archive.",
      details: """
        Its alias and name are erased wherever people wrote them as whole words, and so is everything its evidence says; \
        verdicts stay. This is the one step that changes earlier records and cannot be undone. The fact that it happened \
        is recorded. Reports already exported are not touched; “stet merge” erases the source from older copies.
        """,
      example: "purge S1",
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        guard let alias = call.next()?.text else { throw .missing("an alias", command: call.command.name) }
        try call.finishWithoutText()
        let confirm = desk.environment.confirm
        try purge(alias, on: &desk) { force || confirm("Erase “\(alias)” for good?") != false }
        return Screen(
          StyledText("\(alias) was erased from the session, its journal, the contacts, the history and the archive."))
      }),
  ]
}

/// Erases what is known about a source, if `agreed` says so once it is clear that there is something to erase.
private func purge(_ alias: String, on desk: inout Desk, agreed: () -> Bool) throws(WorkbenchError) {
  _ = try desk.requiredSession()
  let purge: Purge
  do throws(SessionError) {
    // First, because it brings what other processes did meanwhile.
    try desk.open.acquireLock()
    guard let session = desk.session else { return }
    purge = try Purge(
      alias, of: session, besideSession: desk.file, by: desk.settings.checker, at: desk.environment.now())
  } catch {
    throw .session(error)
  }
  guard agreed() else { throw .declined }
  do throws(SessionError) {
    try desk.open.erase(purge)
  } catch {
    throw .session(error)
  }
  // Their index was taken away, as nobody knows what it said of the source.
  desk.documents.leave()
  for failure in desk.environment.forget(purge.words) { desk.open.remark(failure) }
}

/// Lines that the history must not keep, because they say who somebody is or what stays private.
package enum PrivateLine {
  /// Whether a typed line is one of them, also where it begins with an alias.
  package static func isPrivate(_ line: String, aliases: [Shortcut] = []) -> Bool {
    let line = Interpreter.expanded(line.trimmed, aliases)
    let typed = try? TypedLine(line)
    // Where a quotation mark is open, what it would have been counts.
    let words =
      typed?.words.map(\.text)
      ?? line.split(whereSeparator: \.isWhitespace).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"“”"))
      }
    switch words.first?.lowercased() {
    case "contact", "purge": return true
    case "alias":
      return line.firstIndex(of: "=").map { isPrivate(String(line[line.index(after: $0)...]), aliases: aliases) }
        ?? false
    case "note":
      return typed?.words.contains(TypedLine.Word("private")) ?? words.contains { $0.lowercased() == "private" }
    default: return false
    }
  }
}
