import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit
import Workbench

/// `stet merge A.json B.json…`: one session of several.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the sessions of several checkers of one article, or two branches of one session.",
    discussion: """
      Nothing is lost: steps that conflict with those of others are set aside and kept. In the shell, “list conflicts” \
      shows them, and where verdicts differ. The order of the files does not matter, nor does merging twice.
      """)

  @Argument(
    help: "Saved sessions; with --git the common ancestor, ours and theirs.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing for standard output.")
  var output: String?

  @Flag(help: "Replace an existing file, and merge even if private names cannot be checked.")
  var force = false

  @Flag(name: .customLong("include-private"), help: "Include private names and quotations from private documents.")
  var includePrivate = false

  @Flag(help: "Act as git's merge driver: stet merge --git %O %A %B writes the merged session to %A.")
  var git = false

  func validate() throws {
    guard git else { return }
    guard sessions.count == 3, output == nil else { throw ValidationError("--git needs three files: %O %A %B.") }
  }

  func run() throws {
    try failing { () throws(WorkbenchError) in
      // What both branches share is in both of them.
      let paths = git ? Array(sessions.dropFirst()) : sessions
      var loaded: [Session] = []
      for path in paths { loaded.append(try SessionFile.sound(path)) }
      let outcome: SessionMerge.Outcome
      let (books, unread) = git ? ([], []) : contacts(of: paths)
      do throws(SessionError) {
        for (path, session) in zip(paths, loaded) where session.original.sha256 != loaded[0].original.sha256 {
          throw .otherArticle(path, than: paths[0])
        }
        outcome = try SessionMerge.joining(loaded[0], with: Array(loaded.dropFirst()), contacts: books)
      } catch {
        throw .session(error)
      }
      let merged = outcome.session
      // Contacts that are where the file is to go stay there.
      let there: ContactBook?
      if let output, output != "-" { there = try contacts(beside: output) } else { there = ContactBook() }
      let book = ContactBook(
        joining: books + [there].compactMap(\.self), without: outcome.purgedAliases, unread: unread)
      if git {
        try Output.write(merged, to: paths[0], force: true)
      } else if let output, output != "-" {
        let gate = PrivacyGate(contacts: .success(ContactBook()), isForced: force)
        if !includePrivate { try gate.passQuotations(of: merged) }
        try Output.write(merged, to: output, force: force)
        if there != nil { try keep(book, beside: output) }
      } else {
        // No contacts go along with a stream.
        let gate = PrivacyGate(contacts: .success(book), isForced: force)
        if !includePrivate { try gate.pass(Saying.all(in: merged), of: merged) }
        try Output.write(merged, to: nil, force: force)
      }
      let contested = merged.state.contested.count
      let aside = merged.events.count { $0.aside != nil }
      Console.writeMessage(
        "\(paths.count) sessions, \(merged.lastSeq) events; claims contested: \(contested); events set aside: \(aside)\n"
      )
      tell(outcome, book)
    }
  }

  /// The contacts next to the sessions, and the names of those whose contacts cannot be read.
  private func contacts(of paths: [String]) -> (books: [ContactBook], unread: [String]) {
    var (books, unread): ([ContactBook], [String]) = ([], [])
    for path in paths {
      do throws(SessionError) {
        books.append(try ContactBook(besideSession: path))
      } catch {
        unread.append(PathParts(path).name)
      }
    }
    return (books, unread)
  }

  /// The contacts beside the file to write; nil if they cannot be read and are left as they are, because the user
  /// wants to continue without.
  private func contacts(beside path: String) throws(WorkbenchError) -> ContactBook? {
    do throws(SessionError) {
      return try ContactBook(besideSession: path)
    } catch {
      guard force else { throw error.unreadContacts(mayForce: true) }
      Console.writeMessage("stet: The contacts are unchanged: \(Printable.escaped(error.description)).\n")
      return nil
    }
  }

  private func keep(_ book: ContactBook, beside path: String) throws(WorkbenchError) {
    do throws(SessionError) {
      try book.save(besideSession: path)
    } catch {
      throw .session(error)
    }
  }

  /// Says what a person should look at.
  private func tell(_ outcome: SessionMerge.Outcome, _ book: ContactBook) {
    if outcome.erasedEvents > 0 {
      Console.writeMessage(
        "A source purged in one session was erased from \(outcome.erasedEvents.counted("event")) of the others.\n"
      )
    }
    let contradictions = outcome.contradictions
    if !contradictions.isEmpty {
      let shown = contradictions.prefix(20).map(String.init).joined(separator: ", ")
      Console.writeMessage(
        """
        \(contradictions.count.counted("event")) (\(shown)\(contradictions.count > 20 ? " …" : "")) \
        \(contradictions.count == 1 ? "differs" : "differ") from another version of the same event. Both versions are kept, \
        but only one can be genuine: compare them with the files you received.

        """)
    }
    if let unknown = UnknownNames(book, of: outcome.session) {
      Console.writeMessage("It may contain private names: \(Printable.escaped("\(unknown)")).\n")
    }
  }
}
