import SessionKit

extension CommandTable {
  static let coverageCommands: [Command] = [
    Command(
      "coverage", group: .claims, synopsis: "coverage",
      summary: "Show which sentences gave no claim to check, and why, as far as that is known.",
      details: """
        Where a sentence gave claims that no evidence could settle, it is their reason; else headings, questions and \
        parts of quotations are told. Where none of these fits, the reason is not known.
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
