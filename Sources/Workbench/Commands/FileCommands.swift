import ReportKit
import SessionKit

extension CommandTable {
  static let fileCommands: [Command] = [
    Command(
      "save", group: .file, synopsis: "save [--force] [FILE]",
      summary: "Save the session; named a file, it is kept there from now on.",
      details: "A file that was not written this session is only replaced when you agree, or with --force.",
      example: "save review.json", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        let path = call.next()?.text
        try call.finishWithoutText()
        let saved = try desk.save(to: path, force: force)
        return Screen(StyledText("saved \(desk.surroundings.shown(saved))"))
      }),
    Command(
      "open", group: .file, synopsis: "open [--force] FILE",
      summary: "Open a saved session; every step is kept in it from now on.",
      example: "open Sessions/sample-ceasefire.json", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        guard let path = call.next()?.text else { throw .missing("a file", command: call.command.name) }
        try call.finishWithoutText()
        try desk.allowLeaving(force: force)
        return Greeting(opening: try desk.openSession(path), desk: desk).screen
      }),
    Command(
      "export", group: .file, synopsis: "export [--force] FORMAT [FILE]",
      summary: "Write a report: \(ReportFormat.allCases.map(\.rawValue).joined(separator: " or ")).",
      details: "Without a file it goes to NAME.md or NAME.html in the current folder; “-” shows it here.",
      example: "export html report.html", arguments: [.words(ReportFormat.allCases.map(\.rawValue)), .path],
      run: { (desk, call) throws(WorkbenchError) in
        let force = call.takeForce()
        let session = try desk.requiredSession()
        let choices = ReportFormat.allCases.map(\.rawValue)
        guard let word = call.next()?.text else {
          throw .missing("a format: \(choices.joined(separator: ", "))", command: call.command.name)
        }
        guard let format = ReportFormat(rawValue: word) else {
          throw .unknownWord(word, kind: "format", choices: choices)
        }
        let path = call.next()?.text ?? "\(session.article.name).\(format.fileExtension)"
        try call.finishWithoutText()
        let text = try Reporting.text(of: session, as: format, generator: desk.surroundings.generator)
        if path == "-" {
          var screen = Screen()
          screen.raw = text
          return screen
        }
        try desk.write(text, to: desk.surroundings.path(path), force: force)
        return Screen(StyledText("wrote \(path)"))
      }),
    Command(
      "check", group: .file, synopsis: "check", summary: "Show what the review still lacks.", example: "check",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let lacks = Completeness(session.state).lacks
        guard !lacks.isEmpty else { return Screen(StyledText("Complete: every checkable claim has a verdict.")) }
        return Screen(lacks.flatMap { StyledText($0.description).wrapped(to: desk.width) })
      }),
  ]
}
