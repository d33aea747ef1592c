import SessionKit

extension CommandTable {
  static let coverageCommands: [Command] = [
    Command(
      "coverage", group: .claims, synopsis: "coverage",
      summary: "Show which sentences contain no claim to check, and why, if known.",
      details: """
        If a sentence contains only claims that cannot be checked, their reason is shown; otherwise it may be a heading, a \
        question or part of a quotation. If none of these applies, the reason is not known.
        """,
      example: "coverage",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let view = CoverageView(coverage: Coverage(session), width: desk.width, linear: desk.settings.linear)
        return Screen(view.lines)
      })
  ]
}
