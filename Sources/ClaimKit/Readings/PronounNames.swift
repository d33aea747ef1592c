/// Puts a name for each pronoun at its first mention: those of the third person, and the first person of a quotation.
struct PronounNames: ReadingStep {
  let ground: ReadingGround

  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    var words = words
    var named = ground.entities
    var spoken = Set(ground.speakers.filter { $0.entity.map(named.contains) ?? false })
    var agreement = Agreement(ground: ground)
    for index in words.indices {
      guard let token = words[index].token else { continue }
      if let referent = ground.names[token] {
        if let entity = referent.entity, !named.insert(entity).inserted { continue }
        let name = isPossessive(token) ? referent.possessive : referent.name
        // Nobody's words are changed between quotation marks without a mark of it.
        words[index].text = isQuoted(words[..<index]) ? "[\(name)]" : name
        if !referent.isPlural, PersonalPronoun.byForm[ground.graph.forms[token]]?.pronoun == .they {
          agreement.setsSingular(subject: token)
        }
        agreement.renames(subject: token)
      } else if ground.isSpoken, !isPartOfWord(token), let form = FirstPerson(ground.form(token)),
        let speaker = ground.speakers.first(where: { form.isPlural == ($0.isPlural || $0.isGroup) })
      {
        let isLater = !spoken.insert(speaker).inserted
        if isLater {
          words[index].text = form.later(speaker)
        } else {
          let isPossessive = form.isPossessive
          words[index].text =
            isPossessive ? speaker.possessive : form.isReflexive ? form.later(speaker) : speaker.name
          if let entity = speaker.entity { named.insert(entity) }
        }
        // A group is "they" when it comes again.
        if !speaker.isPlural, !(isLater && form.isPlural) { agreement.setsSingular(subject: token) }
        agreement.renames(subject: token)
      }
    }
    return agreement.applied(to: words)
  }

  /// Whether an editor's bracket joins a letter to more of its word: "[I]t".
  private func isPartOfWord(_ token: Int) -> Bool {
    let end = ground.graph.tokens[token].range.upperBound
    return end + 1 < ground.text.count && ground.text[end] == 0x5D
      && CharacterClass(ground.text.scalar(at: end + 1).value) == .letter
  }

  private func isPossessive(_ token: Int) -> Bool {
    ground.graph.tokens[token].tag == .prpPossessive || ground.graph.tokens[token].relation == .possessive
  }

  /// Whether a quotation mark is open after some words.
  private func isQuoted(_ words: ArraySlice<ReadingWord>) -> Bool {
    var isOpen = false
    for word in words {
      switch word.text {
      case "“", "«", "„": isOpen = true
      case "”", "»": isOpen = false
      case "\"": isOpen.toggle()
      default: break
      }
    }
    return isOpen
  }
}

/// A form of the pronouns of the first person.
struct FirstPerson {
  let isPlural: Bool
  let isPossessive: Bool
  let isReflexive: Bool
  private let isSubject: Bool

  init?(_ form: String) {
    switch form {
    case "i", "me", "my", "mine", "myself": isPlural = false
    case "we", "us", "our", "ours", "ourselves": isPlural = true
    default: return nil
    }
    isPossessive = ["my", "mine", "our", "ours"].contains(form)
    isReflexive = form.hasSuffix("self") || form.hasSuffix("selves")
    isSubject = form == "i" || form == "we"
  }

  /// What it becomes where the speaker has been named.
  func later(_ speaker: ReadingGround.Referent) -> String {
    let forms: [String] =
      switch (isPlural, speaker.gender) {
      case (true, _): ["they", "them", "their", "themselves"]
      case (false, .male): ["he", "him", "his", "himself"]
      case (false, .female): ["she", "her", "her", "herself"]
      case (false, nil): [speaker.name, speaker.name, speaker.possessive, "themselves"]
      }
    return forms[isReflexive ? 3 : isPossessive ? 2 : isSubject ? 0 : 1]
  }
}
