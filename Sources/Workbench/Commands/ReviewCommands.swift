import ClaimKit
import SessionKit
import Synchronization

extension CommandTable {
  static let reviewCommands: [Command] = [
    Command(
      "review", group: .review, synopsis: "review [FILTER]",
      summary: "Go through the claims, or those that fit a filter, one key a decision.",
      details: """
        “v”, “d” and “o” tag and go on, digits give the reasons, “space” skips, “u” takes back, “?” shows every key, “q” \
        comes back. From a pipe it takes one answer a line: “v”, “d 1 3: why”, “n a remark”, “g 12”; a line that is no \
        answer is a command.
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

/// What gives the hints on claims as the article stands now; worked out once, when the first one is asked for.
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
