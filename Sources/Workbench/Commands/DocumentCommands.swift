import ClaimKit
import PassageKit
import SessionKit

extension CommandTable {
  static let documentCommands: [Command] = [
    Command(
      "passages", group: .evidence, synopsis: "passages [CLAIM] [-n COUNT] [in DOCUMENTS]",
      summary: "Find the passages in documents that bear on a claim.",
      details: """
        Each passage is shown with what agrees, what differs, and which names, figures and dates of the claim it lacks. \
        DOCUMENTS are documents of the review such as d2, files or addresses; without them, all documents of the review \
        are searched, or the files named last. “cite passage 2 supports” cites the second passage, with its words and \
        where they are.
        """,
      example: "passages 3 in report.pdf minutes.txt", arguments: [.claims, .words(["in", "-n"]), .documents, .path],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        var limit = 5
        // It may come after the documents as well.
        if let place = call.words.firstIndex(of: TypedLine.Word("-n")) {
          call.words.remove(at: place)
          let word = place < call.words.count ? call.words.remove(at: place).text : ""
          guard let number = Int(word), (1...100).contains(number) else {
            throw .badSetting("-n", value: word, wanted: "a number from 1 to 100")
          }
          limit = number
        }
        let (ids, isNew) = try desk.takeDocuments(&call, behind: call.take("in"))
        try call.finishWithoutText()
        try desk.requireDocuments("passages")
        desk.current = id
        let shown = try desk.passages(for: id, limit: limit, only: ids)
        let (read, unread) = desk.documentCounts(of: shown)
        var screen = desk.screen(
          of: PassageLines(format: .text).text(of: shown.passages),
          orNothing: PassageLines.nothingFound(documents: read, unread: unread))
        if isNew { screen.messages += desk.documents.unread.map { StyledText($0.sentence) } }
        screen.messages += desk.remarks(on: shown.missing)
        return screen
      }),
    Command(
      "quotes", group: .evidence, synopsis: "quotes [DOCUMENTS]",
      summary: "Check the article's quotations against documents.",
      details: """
        Each quotation of two words or more is verbatim, shortened, altered or not found in these documents. Differences \
        in negation, figures or speaker, and omitted conditions, are pointed out. DOCUMENTS are documents of the review \
        such as d2, files or addresses; without them, all documents of the review are searched, or the files named last. \
        A match in a transcript with time stamps still has to be heard, and a quotation from another language \
        translated: “tick 3.2 heard”, “tick 3.2 translated”.
        """,
      example: "quotes minutes.txt", arguments: [.documents, .path],
      run: { (desk, call) throws(WorkbenchError) in
        let article = try desk.requiredSession().engineArticle
        let (ids, isNew) = try desk.takeDocuments(&call, behind: !call.words.isEmpty)
        try call.finishWithoutText()
        try desk.requireDocuments("quotes")
        let (sources, missing) = try desk.sources(only: ids)
        let checks = QuotationChecker(sources, engine: ClaimEngine()).checks(of: article)
        let facts = try desk.quotedFacts()
        let text = QuotationLines(format: .text).text(of: checks, in: article, documents: sources) { span in
          facts.first { $0.spans.contains { $0.overlaps(span) } }?.fact
        }
        var screen = desk.screen(
          of: text,
          orNothing: "there is no quotation of two words or more in the article")
        if isNew { screen.messages += desk.documents.unread.map { StyledText($0.sentence) } }
        screen.messages += desk.remarks(on: missing)
        return screen
      }),
  ]
}

extension Desk {
  /// Takes the documents that the rest of a call names: those of the review, or files that are read now.
  fileprivate mutating func takeDocuments(
    _ call: inout Invocation, behind isNamed: Bool
  ) throws(WorkbenchError) -> (ids: Set<DocumentID>?, isNew: Bool) {
    guard isNamed else { return (nil, false) }
    guard !call.words.isEmpty else { throw .missing("documents after “in”", command: call.command.name) }
    let ids = try call.documents()
    if !ids.isEmpty {
      for id in ids { _ = try document(id) }
      documents.closeNamed()
      return (Set(ids), false)
    }
    documents.open(call.words.map(\.text), from: &articles)
    call.words = []
    return (nil, true)
  }

  /// Throws where there is nothing to ask.
  fileprivate func requireDocuments(_ command: String) throws(WorkbenchError) {
    guard documents.named == nil, try requiredSession().state.documents.isEmpty else { return }
    let files = command == "passages" ? "“in” and files or addresses" : "files or addresses"
    throw .missing("documents: \(files), or “documents add” first", command: command)
  }

  /// How many documents were asked, and how many could not be.
  fileprivate func documentCounts(of shown: ShownPassages) -> (read: Int, unread: Int) {
    if shown.documents.isEmpty, shown.missing.isEmpty, let named = documents.named {
      return (named.documents.count, documents.unread.count)
    }
    return (shown.documents.count, shown.missing.count)
  }

  /// The documents that quotations are held against, and those of the review that were left out.
  fileprivate mutating func sources(
    only ids: Set<DocumentID>?
  ) throws(WorkbenchError) -> ([SourceDocument], [ReviewDocuments.Missing]) {
    if ids == nil, let named = documents.named { return (named.documents, []) }
    let (ready, book) = try readyDocuments(only: ids)
    return (try documents.review.sources(ready, book: book), ready.missing)
  }

  /// Lines as a screen, or what is said where there are none.
  fileprivate func screen(of lines: String, orNothing nothing: String) -> Screen {
    let text = lines.isEmpty ? nothing.uppercasedFirst + ".\n" : lines
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return Screen(
      shown.flatMap { line in
        let indent = String(line.prefix { $0 == " " })
        return StyledText(indent).hanging(StyledText(String(line.dropFirst(indent.count))), width: width)
      })
  }
}
