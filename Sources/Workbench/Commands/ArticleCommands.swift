import ArticleKit
import SessionKit

extension CommandTable {
  static let articleCommands: [Command] = [
    Command(
      "load", group: .article, synopsis: "load [--force] FILE or ADDRESS",
      summary: "Open an article and split it into claims, or resume its review.",
      details: """
        On a terminal the review is kept in Sessions/NAME.json from the first thing you do. If you have reviewed the \
        same text before, the review resumes where you left off. You can also name a session file. Web pages, Markdown, \
        mail, Word and OpenDocument drafts (.docx, .odt), news items (ninjs, NewsML-G2), PDF, gzip and web archives \
        (file.warc.gz#3) are read. An address (https://…) is loaded from the web, and the page as sent is kept next to \
        the session, unless you “set keep-source off”. The captions of a page come after its text and give claims too, \
        unless you “set captions off” before.
        """,
      example: "load Fixtures/ceasefire.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        guard let path = call.next()?.text else { throw .missing("a file", command: call.command.name) }
        try call.finishWithoutText()
        try desk.allowLeaving(force: force)
        return Greeting(opening: try desk.open(path), desk: desk).screen
      }),
    Command(
      "paste", group: .article, synopsis: "paste [--force] [NAME]",
      summary: "Type or paste an article; a line with only a full stop ends it.",
      details: "In text pasted all at once, only such a line at the very end counts.",
      example: "paste statement",
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        let name = call.next()?.text ?? "pasted"
        try call.finishWithoutText()
        try desk.allowLeaving(force: force)
        var lines: [String] = []
        reading: while true {
          switch desk.environment.readLine("") {
          case .endOfInput: break reading
          case .line(let typed):
            // What was pasted comes as one line, with its line breaks in it.
            var parts = typed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
            if parts.last == "." {
              lines += parts.dropLast()
              break reading
            }
            lines += parts
          case .interrupted: throw .declined
          }
        }
        let article: Article
        do throws(LoadError) {
          article = try TextLoader().load(Array(lines.joined(separator: "\n").utf8), path: name)
        } catch {
          throw .load(error)
        }
        return Greeting(opening: try desk.begin(article, name: ArticleRecord.name(of: name), path: nil), desk: desk)
          .screen
      }),
    Command(
      "info", group: .article, synopsis: "info [FIELD VALUE]",
      summary: "Show the article's details, or set one of them.",
      details: """
        The fields are title, authors (separated by ;), published and modified (dates), publisher, url, language and \
        section. The value none clears a field.
        """,
      example: "info publisher Wikinews", arguments: [.words(ArticleField.allCases.map(\.rawValue))],
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        guard let word = call.next()?.text else {
          return Screen(
            ArticleView(session: session, width: desk.width, linear: desk.settings.linear, dropped: desk.dropped).lines)
        }
        guard let field = ArticleField(rawValue: word) else {
          throw .unknownWord(word, kind: "field", choices: ArticleField.allCases.map(\.rawValue))
        }
        var value = (call.note ?? call.words.map(\.text).joined(separator: " ")).onOneLine
        guard !value.isEmpty else {
          return Screen(StyledText("\(field.rawValue): \(session.state.info[field] ?? "unknown")"))
        }
        if field == .published || field == .modified, value != "none" {
          let words = value.split(separator: " ").map(String.init)
          guard let date = HumanDate(words, today: desk.environment.today, .behind) else { throw .badDate(value) }
          value = date.text
        }
        try desk.record(.articleInfoSet(.init(field: field, value: value == "none" ? nil : value)))
        return Screen(StyledText("\(field.rawValue): \(try desk.requiredSession().state.info[field] ?? "none")"))
      }),
  ]
}
