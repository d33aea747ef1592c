/// Leaves out a pronoun that takes up the name set in front of it: "Bo Vale, he's the editor" becomes "Bo Vale is the
/// editor".
struct TopicInFront: ReadingStep {
  let ground: ReadingGround

  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    guard let place = words.indices.dropFirst(2).first(where: { takesUp(words[$0].token, in: words, at: $0) }),
      let pronoun = words[place].token
    else { return words }
    var agreement = Agreement(ground: ground)
    agreement.renames(subject: pronoun)
    var words = agreement.applied(to: words)
    words.removeSubrange((place - 1)...place)
    return words
  }

  /// Whether a word is a pronoun as subject, after a comma and a name that is set in front of the same verb.
  private func takesUp(_ token: Int?, in words: [ReadingWord], at place: Int) -> Bool {
    let graph = ground.graph
    guard let token, PersonalPronoun.byForm[graph.forms[token]]?.isPossessive == false,
      graph.tokens[token].relation.base == .nounSubject, words[place - 1].text == ",",
      let before = words[place - 2].token
    else { return false }
    return graph.dependents[graph.tokens[token].head].contains { topic in
      topic < token && graph.last[topic] <= token - 1 && graph.last[topic] >= before
        && [.dislocated, .nounSubject, .vocative].contains(graph.tokens[topic].relation.base)
        && [.properNoun, .noun].contains(graph.tokens[topic].upos)
    }
  }
}
