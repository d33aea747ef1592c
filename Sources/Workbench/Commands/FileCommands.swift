import ReportKit
import SessionKit

extension CommandTable {
  static let fileCommands: [Command] = [
    Command(
      "save", group: .file, synopsis: "save [--force] [FILE]",
      summary: "Save the session; with a file name, it is kept there from now on.",
      details: "A file not written in this session is replaced only if you agree, or with --force.",
      example: "save review.json", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        let path = call.next()?.text
        try call.finishWithoutText()
        let saved = try desk.open.save(to: path, force: force)
        desk.open.keepPages(wanted: desk.settings.keepsSource)
        desk.open.keepCitedFiles(wanted: desk.settings.keepsSource)
        return Screen(StyledText("saved \(desk.environment.shown(saved))"))
      }),
    Command(
      "open", group: .file, synopsis: "open [--force] FILE",
      summary: "Open a saved session; every step is saved to it from now on.",
      example: "open Sessions/sample-ceasefire.json", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        guard let path = call.next()?.text else { throw .missing("a file", command: call.command.name) }
        try call.finishWithoutText()
        try desk.allowLeaving(force: force)
        return Greeting(opening: try desk.openSession(path), desk: desk).screen
      }),
    Command(
      "export", group: .file, synopsis: "export [--force] FORMAT [FILE] [OPTIONS]",
      summary: "Write a report: HTML, Markdown, CSV and other formats.",
      details: """
        The formats are \(ReportFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ")). \
        Without a file name, it is named after the article and put in the current folder; “-” shows it here. Options: \
        --only FILTER (only some claims), --include-private (private notes, names and contacts too), --with-balance (a \
        chart of who speaks), --clean (a Word draft without other people's comments, tracked changes and properties), --offsets utf16 (count as JavaScript does), --address URL (where the report will be \
        published), --deadline DAY (when an answer is requested), --scale disputed=1,one-sided=3,verified=5 (ratings for \
        verdicts).
        """,
      example: "export html report.html", arguments: [.words(ReportFormat.allCases.map(\.rawValue)), .path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        let session = try desk.requiredSession()
        var options = ReportOptions(generator: desk.environment.generator)
        try call.takeReportOptions(&options, filters: desk.filters)
        let choices = ReportFormat.allCases.map(\.rawValue)
        guard let word = call.next()?.text else {
          throw .missing("a format: \(choices.joined(separator: ", "))", command: call.command.name)
        }
        guard let format = ReportFormat(rawValue: word) else {
          throw .unknownWord(word, kind: "format", choices: choices)
        }
        let path = call.next()?.text ?? format.fileName(for: session.article.name)
        try call.finishWithoutText()
        if format.keepsDraft {
          options.draft = DraftSource.find(
            for: session.article, besideSession: desk.file, resolve: desk.environment.path)
        }
        let gate = PrivacyGate(besideSession: desk.file, isForced: force, confirm: desk.environment.confirm)
        let output = try Reporting.output(of: session, as: format, options: options, through: gate)
        var screen = Screen(
          [],
          messages: (output.leftOut.map(\.description) + output.remarks.map { "\($0.uppercasedFirst)." })
            .flatMap { StyledText($0, .hint).wrapped(to: desk.width) })
        if let remark = gate.remark.map(desk.environment.shown) {
          screen.messages += StyledText(remark, .hint).wrapped(to: desk.width)
        }
        if path == "-" {
          try Reporting.allowShowing(output, of: format)
          (screen.raw, screen.rawIsJSON) = (output.text, format.isJSON)
          return screen
        }
        for file in output.files(at: path) {
          try desk.reports.write(
            file.bytes, to: desk.environment.path(file.path), force: force, besideSession: desk.file)
          screen.lines.append(StyledText("wrote \(file.path)"))
        }
        return screen
      }),
    Command(
      "check", group: .file, synopsis: "check", summary: "Show what is still missing from the review.",
      example: "check",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let lacks = LackLines(Completeness(session.state)).lines
        let advice =
          SourceGaps(session.state, text: session.article.text).gaps.map(\.description)
          + OriginalCheck(desk.environment).remarks(
            on: session.state, book: try desk.contacts(), besideSession: desk.file)
        let lines = lacks.isEmpty ? ["Complete: every checkable claim has a verdict."] : lacks
        return Screen((lines + advice.map { "advice: \($0)" }).flatMap { StyledText($0).wrapped(to: desk.width) })
      }),
  ]
}
