import SessionKit

extension CommandTable {
  static let reloadCommands: [Command] = [
    Command(
      "reload", group: .article, synopsis: "reload [FILE or ADDRESS]",
      summary: "Put a newer text of the article in the place of this one; every claim follows its words.",
      details: """
        Without a file or address, the one that the article came from is read again; an address that stands in the \
        session, but was not typed here, only if you agree. Verdicts stay with claims whose words stayed or moved. Where the words of a claim changed, or those around it in its sentence, its verdict is kept and marked \
        with a question mark until you “confirm” it or give another. Claims whose words are gone are kept aside: “list \
        gone”. It is one step for “undo”.
        """,
      example: "reload newer.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        _ = try desk.requiredSession()
        let path = call.next()?.text
        try call.finishWithoutText()
        return Screen(ReloadView(report: try desk.reload(path), width: desk.width, linear: desk.settings.linear).lines)
      }),
    Command(
      "diff", group: .article, synopsis: "diff [FILE]",
      summary: "Show word by word what the reload changed, or what reloading a file would change.",
      details: "[-words-] were removed, {+words+} inserted. Lines without a change are counted only.",
      example: "diff newer.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let path = call.next()?.text
        try call.finishWithoutText()
        return try desk.difference(to: path)
      }),
    Command(
      "confirm", group: .tag, synopsis: "confirm [CLAIMS]",
      summary: "Let verdicts stand that were given before the words changed.",
      details: "“list stale” shows them.", example: "confirm 8", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        return try desk.confirm(ids)
      }),
  ]
}
