/// Finds the names of people in a sentence by capitals, titles and roles; no list of first names follows it.
struct NameFinder: Sendable {
  let lexicon: Lexicon

  /// The names in `words`, in order.
  func names(in words: [Word]) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < words.count {
      guard isCapital(words[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, isCapital(words[end]) || joins(words, at: end) { end += 1 }
      if let name = name(in: index..<end, words: words) { names.append(name) }
      index = end
    }
    return names
  }

  private func isCapital(_ word: Word) -> Bool { word.token.kind == .word && word.token.isCapitalized }

  private func joins(_ words: [Word], at index: Int) -> Bool {
    guard index + 1 < words.count, isCapital(words[index + 1]) else { return false }
    return has(words[index].form, .particle) || words[index].form == "." && words[index - 1].form.utf8.count == 1
  }

  private func has(_ word: String, _ name: PersonClass) -> Bool { lexicon.people[name]?.contains(word) ?? false }

  private func bare(_ form: String) -> String { form.hasSuffix(".") ? String(form.dropLast()) : form }

  private func name(in run: Range<Int>, words: [Word]) -> Name? {
    var start = run.lowerBound
    var roles: Set<String> = []
    var gender: Name.Gender?
    func take(_ form: String) {
      roles.insert(form)
      if has(form, .male) { gender = .male }
      if has(form, .female) { gender = .female }
    }
    // Capitals in front that belong to a title, a country or an office are no part of the name.
    if let last = run.dropLast().last(where: { has(bare(words[$0].form), .role) }) {
      for index in start...last where has(bare(words[index].form), .role) { take(bare(words[index].form)) }
      start = last + 1
    }
    if start > run.lowerBound, start < run.upperBound, words[start].form == "state" { start += 1 }
    while start < run.upperBound, words[start].has([.determiner, .preposition, .subordinator, .coordinator, .adverb]) {
      start += 1
    }
    guard start < run.upperBound else { return nil }
    // "representative for Iran Brian Hook": the place before the name is not a part of it.
    if start == run.lowerBound, run.count >= 3, start > 0, ["for", "of", "to"].contains(words[start - 1].form) {
      start += 1
    }
    let own = start..<run.upperBound
    guard
      !own.contains(where: {
        has(bare(words[$0].form), .group) || words[$0].has([.month, .pronoun]) || has(words[$0].form, .role)
          || words[$0].has(.time)
      })
    else { return nil }
    var before = run.lowerBound - 1
    while before >= 0, before >= run.lowerBound - 3, has(words[before].form, .role) {
      take(words[before].form)
      before -= 1
    }
    let hasTitle = !roles.isEmpty
    // "in El Paso", "from Ann Arbor": a place, unless a title says otherwise.
    if !hasTitle, before >= 0,
      ["in", "at", "near", "from", "to", "of", "across", "the", "around"].contains(words[before].form)
    {
      return nil
    }
    let hasDescription = describe(after: run.upperBound, words: words, take: take)
    guard own.count > 1 || hasTitle else { return nil }
    guard own.count <= 5 else { return nil }
    return Name(
      range: own, surname: words[run.upperBound - 1].form,
      length: own.count, gender: gender, roles: roles.subtracting(Self.vague), isCertain: hasTitle || hasDescription)
  }

  /// Roles that many have at once, or that only shade another.
  private static let vague: Set<String> = [
    "mr", "mrs", "ms", "miss", "former", "vice", "deputy", "prime", "local", "regional", "press", "home", "health",
    "foreign", "interior", "finance", "defence", "defense", "security", "shadow", "opposition", "justice",
  ]

  /// Reads ", 33," and ", the mayor of …" after a name.
  private func describe(after end: Int, words: [Word], take: (String) -> Void) -> Bool {
    guard end + 1 < words.count, words[end].isComma else { return false }
    if words[end + 1].token.kind == .number, words[end + 1].form.utf8.count == 2 { return true }
    var found = false
    for word in words[(end + 1)...].prefix(8) {
      if word.isComma || word.has([.relative, .finiteAuxiliary]) { break }
      if has(word.form, .role), !found || word.form != "general" {
        take(word.form)
        found = true
      }
      if found, word.has(.preposition) { break }
    }
    return found
  }
}
