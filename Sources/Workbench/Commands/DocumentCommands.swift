import ClaimKit
import PassageKit
import SessionKit

extension CommandTable {
  static let documentCommands: [Command] = [
    Command(
      "passages", group: .evidence, synopsis: "passages [CLAIM] [-n COUNT] [in FILES]",
      summary: "Show the places in documents that speak to a claim.",
      details: """
        With each stands what is the same, what is different, and which names, figures and dates of the claim are not \
        there. FILES are files or addresses; without them those named last are asked. “cite passage 2 supports” makes \
        evidence of the second place, with its words and where they stand.
        """,
      example: "passages 3 in report.pdf minutes.txt", arguments: [.claims, .words(["in", "-n"]), .path],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        var limit = 5
        if call.take("-n") {
          let word = call.next()?.text ?? ""
          guard let number = Int(word), (1...100).contains(number) else {
            throw .badSetting("-n", value: word, wanted: "a number from 1 to 100")
          }
          limit = number
        }
        let isNew = call.take("in")
        if isNew { try desk.openDocuments(&call) }
        try call.finishWithoutText()
        desk.current = id
        let passages = desk.documents.passages(for: try desk.claim(id), limit: limit)
        var screen = try desk.screen(
          of: PassageLines(format: .text).text(of: passages, in: desk.documents.finder.documents),
          orNothing: { PassageLines.nothingFound(documents: $0, unread: $1) })
        if isNew { screen.messages += desk.documents.unread.map { StyledText($0.sentence) } }
        return screen
      }),
    Command(
      "quotes", group: .evidence, synopsis: "quotes [FILES]",
      summary: "Check the quotations of the article against documents.",
      details: """
        Each quotation of two words or more is verbatim, shortened, altered or not found in these documents; a negation, \
        a figure or a speaker that differs, and a condition that is left out, are named. Without FILES those named last \
        are asked.
        """,
      example: "quotes minutes.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let article = try desk.requiredSession().engineArticle
        let isNew = !call.words.isEmpty
        if isNew { try desk.openDocuments(&call) }
        try call.finishWithoutText()
        let documents = desk.documents.finder.documents
        guard !documents.isEmpty || !desk.documents.unread.isEmpty else {
          throw .missing("documents: files or addresses", command: call.command.name)
        }
        let checks = QuotationChecker(documents, engine: ClaimEngine()).checks(of: article)
        var screen = try desk.screen(
          of: QuotationLines(format: .text).text(of: checks, in: article, documents: documents),
          orNothing: { _, _ in "there is no quotation of two words or more in the article" })
        if isNew { screen.messages += desk.documents.unread.map { StyledText($0.sentence) } }
        return screen
      }),
  ]
}

extension Desk {
  /// Reads the documents that the rest of a call names.
  fileprivate mutating func openDocuments(_ call: inout Invocation) throws(WorkbenchError) {
    guard !call.words.isEmpty else { throw .missing("documents behind “in”", command: call.command.name) }
    documents.open(call.words.map(\.text), from: &articles)
    call.words = []
  }

  /// Lines as a screen, or what is said where there are none.
  fileprivate func screen(
    of lines: String, orNothing nothing: (_ documents: Int, _ unread: Int) -> String
  ) throws(WorkbenchError) -> Screen {
    let (read, unread) = (documents.finder.documents.count, documents.unread)
    guard read > 0 || !unread.isEmpty else {
      throw .missing("documents: “in” and files or addresses", command: "passages")
    }
    let text = lines.isEmpty ? nothing(read, unread.count).uppercasedFirst + ".\n" : lines
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return Screen(
      shown.flatMap { line in
        let indent = String(line.prefix { $0 == " " })
        return StyledText(indent).hanging(StyledText(String(line.dropFirst(indent.count))), width: width)
      })
  }
}
