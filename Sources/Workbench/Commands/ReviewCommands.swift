import ClaimKit
import SessionKit
import Synchronization

extension CommandTable {
  static let reviewCommands: [Command] = [
    Command(
      "review", group: .review, synopsis: "review [FILTER]",
      summary: "Go through the claims, or those that match a filter, one key per decision.",
      details: """
        “v”, “d” and “o” tag and move on, digits give reasons, “space” skips, “u” undoes, “?” shows all keys, “q” returns. \
        From a pipe it takes one answer per line: “v”, “d 1 3: why”, “n a remark”, “g 12”; any other line is a command.
        """,
      example: "review untagged priority>60", arguments: [.filter],
      run: { (desk, call) throws(WorkbenchError) in
        let words = call.words.map(\.text)
        call.words = []
        try call.finishWithoutText()
        let review = try Review(words, on: &desk, hints: hinting(try desk.requiredSession()))
        desk.review = review
        return desk.reviewsOnScreen ? Screen() : review.opening(on: desk)
      })
  ]
}

/// Returns the hints on claims of the article as it is now; worked out once, when the first one is asked for.
private func hinting(_ session: Session) -> Review.Hints {
  let counted = Mutex<(balance: Balance, names: PartyNames)?>(nil)
  return { claim, _ in
    let (balance, names) = counted.withLock { counted in
      let now =
        counted
        ?? (Balance(session, nations: Nations.names), PartyNames(session.state, nations: Nations.names))
      counted = now
      return now
    }
    return Hint.hints(on: claim, balance: balance, names: names).map(\.words)
  }
}
