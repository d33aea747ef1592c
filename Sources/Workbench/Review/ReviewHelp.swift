/// The page of keys.
struct ReviewHelp {
  let width: Int
  /// Whether answers are typed as lines, which can say more than a key.
  var isTyped = false

  /// All keys of the review, a line each, wrapped to the width.
  var lines: [StyledText] {
    guard !isTyped else {
      return section("one answer a line", ReviewKey.answers) + [StyledText()]
        + section("and as on a screen", ReviewKey.browsing + ReviewKey.always)
    }
    return section("review", ReviewKey.browsing + ReviewKey.digits + ReviewKey.always)
      + [StyledText()] + section("while splitting", ReviewKey.splitting)
      + [StyledText()] + section("while passages are shown", [ReviewKey.passages[0]] + ReviewKey.citing.prefix(3))
  }

  private func section(_ title: String, _ keys: [ReviewKey]) -> [StyledText] {
    [StyledText(title, .heading)]
      + keys.flatMap { key in
        (StyledText("  ") + StyledText(key.keys, .accent)).padded(to: isTyped ? 16 : 11)
          .hanging(StyledText(key.meaning), width: width)
      }
  }
}
