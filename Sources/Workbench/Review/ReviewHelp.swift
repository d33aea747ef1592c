/// The page of keys.
struct ReviewHelp {
  let width: Int
  /// Whether answers are typed as lines, which can say more than a key.
  var isTyped = false

  /// All keys of the review, a line each, wrapped to the width.
  var lines: [StyledText] {
    guard !isTyped else {
      return section("one answer per line", ReviewKey.answers) + [StyledText()]
        + section("as on a screen", ReviewKey.browsing + ReviewKey.always)
    }
    return section("review", ReviewKey.browsing + ReviewKey.digits + ReviewKey.always)
      + [
        StyledText(
          "Digits and N act on the claim just tagged, all other keys on the claim shown.", .dim)
      ]
      .flatMap { $0.wrapped(to: width) }
      + [StyledText()] + section("while splitting", ReviewKey.splitting)
      + [StyledText()] + section("while passages are shown", [ReviewKey.passages[0]] + ReviewKey.citing.prefix(3))
      + [StyledText()] + section("while facts are shown", Array(ReviewKey.ticking.prefix(3)))
      + [StyledText()] + section("while trimming or adding", ReviewKey.trimming)
  }

  private func section(_ title: String, _ keys: [ReviewKey]) -> [StyledText] {
    [StyledText(title, .heading)]
      + keys.flatMap { key in
        (StyledText("  ") + StyledText(key.keys, .accent)).padded(to: isTyped ? 16 : 11)
          .hanging(StyledText(key.meaning), width: width)
      }
  }
}
