import SessionKit

extension CommandTable {
  static let earlierCommands: [Command] = [
    Command(
      "earlier", group: .evidence, synopsis: "earlier [CLAIM]",
      summary: "Show earlier checks of a claim from the archive.",
      details: """
        When an article is opened, all its claims are looked up in your archive (“stet archive”). “cite earlier 2” takes \
        over the evidence of the second check. Checks from this session are left out.
        """,
      example: "earlier 2", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        try call.finishWithoutText()
        let checks = try desk.earlier.required(of: try desk.claim(id), in: try desk.requiredSession())
        desk.current = id
        let index = try desk.requiredSession().article.index
        let claim = try desk.claim(id)
        return Screen(
          EarlierView(
            claim: claim, telling: Telling(claim, in: index), checks: checks, width: desk.width,
            linear: desk.settings.linear
          ).lines)
      })
  ]
}
