import PassageKit
import SessionKit

extension CommandTable {
  static let reviewDocumentCommands: [Command] = [
    Command(
      "documents", group: .evidence,
      synopsis: "documents [add [--private] FILES | remove IDS | open ID]",
      summary: "Add documents to the review, list them, open one, or remove some.",
      details: """
        FILES are files, addresses, or folders with everything in them: text, Markdown, web pages, mail, PDF, \
        transcripts and tables. Their text is indexed next to the session, so that “passages” and “quotes” find it at \
        once; the session records titles, paths and hashes, and points out documents that have changed. A document added \
        with --private is never indexed, its title and path are kept in the contacts file, and no report quotes it. \
        “cite d1 supports 4” cites a document without a passage.
        """,
      example: "documents add sources",
      arguments: [.words(["add", "remove", "open", "--private"]), .documents, .path],
      run: { (desk, call) throws(WorkbenchError) in
        if call.take("add") { return try adding(&call, on: &desk) }
        if call.take("remove") { return try removing(&call, on: &desk) }
        if call.take("open") { return try opening(&call, on: &desk) }
        try call.finishWithoutText()
        return try desk.documentList()
      })
  ]

  private static func adding(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> Screen {
    let isPrivate = call.take("--private")
    let files = call.words.map(\.text)
    call.words = []
    try call.finishWithoutText()
    guard !files.isEmpty else { throw .missing("files, folders or addresses after “add”", command: "documents") }
    let outcome = try desk.addDocuments(files, isPrivate: isPrivate)
    var screen = Screen()
    let ids = outcome.added.map(\.id)
    var parts: [String] = []
    if let first = ids.first, let last = ids.last {
      parts.append("added \(ids.count.counted("document")): \(first)\(first == last ? "" : "-\(last)")")
    }
    if !outcome.renewed.isEmpty {
      parts.append("read again: \(outcome.renewed.map(\.id.description).joined(separator: ", "))")
    }
    if outcome.unchanged > 0 { parts.append("\(outcome.unchanged) already added") }
    if !parts.isEmpty { screen.lines = StyledText(parts.joined(separator: "; ")).wrapped(to: desk.width) }
    screen.messages = outcome.unread.prefix(mostNamed).flatMap {
      StyledText(desk.environment.shown($0.sentence), .error).wrapped(to: desk.width)
    }
    if outcome.unread.count > mostNamed {
      let rest = outcome.unread.count - mostNamed
      screen.messages.append(StyledText("\(rest) more could not be read.", .error))
    }
    if outcome.left > 0 {
      let words = "Stopped: \(outcome.left.counted("document")) left. Repeat the command to continue."
      screen.messages += StyledText(words, .hint).wrapped(to: desk.width)
    }
    screen.failed = !outcome.unread.isEmpty || outcome.left > 0
    return screen
  }

  /// So many documents that could not be read are named.
  private static let mostNamed = 5

  private static func removing(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> Screen {
    let ids = try call.documents()
    try call.finishWithoutText()
    guard !ids.isEmpty else { throw .missing("documents such as d1 after “remove”", command: "documents") }
    var hidden = false
    for id in ids where try desk.document(id).isPrivate { hidden = true }
    try desk.removeDocuments(ids)
    var screen = Screen(StyledText("\(ids.map(\.description).joined(separator: ", ")) removed"))
    if hidden {
      screen.messages = StyledText("The private ones were removed from the contacts file.", .dim).wrapped(
        to: desk.width)
    }
    return screen
  }

  private static func opening(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> Screen {
    let ids = try call.documents()
    try call.finishWithoutText()
    guard ids.count == 1, let id = ids.first else {
      throw .missing("one document such as d1 after “open”", command: "documents")
    }
    let record = try desk.document(id)
    let (ready, book) = try desk.readyDocuments(only: [id])
    if let missing = ready.missing.first { throw .documentMissing(id, missing.problem) }
    let path = record.path ?? record.key.flatMap(book.document)?.path
    if let path, !WebAddress.isMeant(path), desk.environment.view?(desk.environment.path(path)) == true {
      return Screen(StyledText("opened \(id)", .dim))
    }
    let text = try desk.documents.review.sources(ready, book: book).first?.article.text ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Screen(lines.flatMap { StyledText(String($0)).wrapped(to: desk.width) })
  }
}

extension Invocation {
  /// Takes the documents named at the front: `d1`, `d2-d4`, `d2-4`.
  mutating func documents() throws(WorkbenchError) -> [DocumentID] {
    var ids: [DocumentID] = []
    while let word = words.first, let named = try Self.documents(in: word) {
      ids += named.filter { !ids.contains($0) }
      words.removeFirst()
    }
    return ids
  }

  private static func documents(in word: TypedLine.Word) throws(WorkbenchError) -> [DocumentID]? {
    guard !word.isQuoted else { return nil }
    var ids: [DocumentID] = []
    for part in word.text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = DocumentID(ends[0]) else { return nil }
      guard ends.count == 2 else {
        ids.append(first)
        continue
      }
      guard let last = DocumentID(ends[1]) ?? DocumentID("d" + ends[1]) else { return nil }
      guard first <= last else { throw .emptyRange(String(part)) }
      guard last.number - first.number < DocumentFolder.mostFiles else { return nil }
      ids += (first.number...last.number).map(DocumentID.init)
    }
    return ids
  }
}

extension Desk {
  /// The documents of the review, with what is wrong with them.
  mutating func documentList() throws(WorkbenchError) -> Screen {
    let state = try requiredSession().state
    guard !state.documents.isEmpty else {
      return Screen(StyledText("No documents yet: documents add FOLDER.", .dim).wrapped(to: width))
    }
    let (ready, book) = try readyDocuments()
    var cited: [DocumentID: Int] = [:]
    for item in state.evidence { if let id = item.document { cited[id, default: 0] += item.links.count } }
    let view = DocumentsView(
      documents: state.documents,
      problems: Dictionary(ready.missing.map { ($0.document.id, $0.problem) }) { first, _ in first }, book: book,
      cited: cited, width: width, linear: settings.linear)
    return Screen(view.lines)
  }
}
