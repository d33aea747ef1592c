/// Makes verbs agree with subjects that have been put in: "I am" becomes "Holt is", "they've" "the workers have".
struct Agreement {
  let ground: ReadingGround
  private var singular: Set<Int> = []
  private var renamed: Set<Int> = []

  init(ground: ReadingGround) { self.ground = ground }

  /// Notes that a subject which took a plural verb, or the first person, is one person or thing now.
  mutating func setsSingular(subject: Int) {
    for verb in finiteVerbs(of: subject) { singular.insert(verb) }
  }

  /// Notes that the pronoun is a name now, so that nothing can be written together with it.
  mutating func renames(subject: Int) { renamed.insert(subject) }

  /// The words with the verbs' forms set right.
  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    var words = words
    for index in words.indices {
      guard let token = words[index].token,
        ground.graph.tokens[token].upos == .verb || ground.graph.tokens[token].upos == .auxiliary
      else { continue }
      if index > 0, let before = words[index - 1].token, renamed.contains(before), !words[index].isParted,
        let full = fullForm(token)
      {
        words[index].text = full
        words[index].isParted = true
      }
      if singular.contains(token) { words[index].text = singularForm(words[index].text, token) }
    }
    return words
  }

  /// The finite verbs of the clause that a word is the subject of, those joined to it included.
  private func finiteVerbs(of subject: Int) -> [Int] {
    let graph = ground.graph
    guard graph.tokens[subject].relation.base == .nounSubject, graph.tokens[subject].head >= 0 else { return [] }
    let head = graph.tokens[subject].head
    let joined = graph.dependents[head].filter {
      graph.tokens[$0].relation == .conjunct && graph.clauses[$0]?.subject == nil
    }
    return ([head] + joined).compactMap { verb in
      (graph.dependents[verb].filter { [.auxiliary, .passiveAuxiliary, .copula].contains(graph.tokens[$0].relation) }
        + [verb])
        .min { ($0 == verb ? Int.max : $0) < ($1 == verb ? Int.max : $1) }
    }
  }

  /// "'s" as "is" or "has", "'re" as "are".
  private func fullForm(_ token: Int) -> String? {
    let form = ground.form(token).replacing("’", with: "'")
    switch form {
    case "'m": return "am"
    case "'re": return "are"
    case "'ve": return "have"
    case "'ll": return "will"
    case "'s": return ground.graph.tokens[token].lemma == "have" || isPerfect(token) ? "has" : "is"
    case "'d": return ground.graph.tokens[token].tag == .md ? "would" : "had"
    default: return nil
    }
  }

  private func isPerfect(_ token: Int) -> Bool {
    let head = ground.graph.tokens[token].head
    return ground.graph.tokens[token].relation == .auxiliary && head >= 0 && ground.graph.tokens[head].tag == .vbn
  }

  private func singularForm(_ text: String, _ token: Int) -> String {
    switch text.lowercased() {
    case "am", "are": return "is"
    case "were": return "was"
    case "have": return "has"
    case "do": return "does"
    default:
      let tag = ground.graph.tokens[token].tag
      // The tree may take a past for a present: "They sank".
      let isPast = ground.lexicon.irregular[text.lowercased()].map { $0 != text.lowercased() } ?? false
      return tag == .vbp && !isPast ? VerbForms.present(of: text) : text
    }
  }
}
