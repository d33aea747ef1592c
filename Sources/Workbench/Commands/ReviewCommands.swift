import SessionKit

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
        let review = try Review(words, on: &desk, hints: try desk.hinting())
        desk.review = review
        return desk.reviewsOnScreen ? Screen() : review.opening(on: desk)
      })
  ]
}
