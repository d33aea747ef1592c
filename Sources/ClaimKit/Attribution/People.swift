/// Remembers the people and groups an article has named, and says whom a pronoun or a short name stands for.
///
/// Precision comes first: an answer is given only where exactly one candidate fits. For "he" and "she" these are the people
/// named in the same block, or the speaker before it; a title, and any pronoun understood before, tells man from woman.
/// Names in quotations do not count.
struct People: Sendable {
  private struct Person {
    var name: String
    var gender: Name.Gender?
    var roles: Set<String>
    var isCertain: Bool
  }

  /// Someone named, in the order of the text.
  private struct Mention {
    /// Nil if the name fits more than one.
    var person: Int?
    /// Byte at which the name starts.
    var start: Int
    var block: Int
    var isQuoted: Bool
  }

  /// The full names of the sources so far whose words are less than one.
  var names: [Range<Int>: String] = [:]
  private var people: [Person] = []
  /// The people with a surname, by it.
  private var bySurname: [String: [Int]] = [:]
  private var byRole: [String: Set<Int>] = [:]
  /// The last mentions; older ones never count.
  private var recent: [Mention] = []
  private var block = 0
  /// The one who spoke last: a person, or a group with its words.
  private var speaker: Int?
  private var group: (text: String, isPlural: Bool, block: Int)?
  private static let window = 12

  /// Begins another block of the article.
  mutating func startBlock() { block += 1 }

  // MARK: Names

  /// Takes in the names of a sentence; `quoted` says which of its words are in quotation marks.
  mutating func note(_ names: [Name], words: [Word], text: TextBytes, quoted: [Int?]) {
    for name in names {
      let first = words[name.range.lowerBound].token.range.lowerBound
      let person = identify(name, text: text.text(first..<words[name.range.upperBound - 1].token.range.upperBound))
      guard person != nil || bySurname[name.surname] != nil else { continue }
      recent.append(
        Mention(
          person: person, start: first, block: block,
          isQuoted: quoted[name.range.lowerBound] != nil))
      if recent.count > Self.window { recent.removeFirst() }
    }
  }

  private mutating func identify(_ name: Name, text: String) -> Int? {
    let known = bySurname[name.surname] ?? []
    if name.length == 1 {
      guard known.count == 1, let person = known.first else { return nil }
      add(name, to: person)
      return person
    }
    if let person = known.first(where: { people[$0].name == text }) {
      add(name, to: person)
      return person
    }
    people.append(Person(name: text, gender: name.gender, roles: name.roles, isCertain: name.isCertain))
    bySurname[name.surname, default: []].append(people.count - 1)
    for role in name.roles { byRole[role, default: []].insert(people.count - 1) }
    return people.count - 1
  }

  private mutating func add(_ name: Name, to person: Int) {
    people[person].gender = people[person].gender ?? name.gender
    people[person].isCertain = people[person].isCertain || name.isCertain
    people[person].roles.formUnion(name.roles)
    for role in name.roles { byRole[role, default: []].insert(person) }
  }

  // MARK: Pronouns

  /// Whom "he" or "she" at the byte `position`, who speaks, stands for, where one person fits.
  mutating func speaker(named pronoun: String, at position: Int) -> String? {
    guard let gender = Self.gender(of: pronoun) else { return nil }
    let before = recent.filter { $0.start < position && fits($0.person, gender) && !$0.isQuoted }
    let here = before.filter { $0.block == block }
    var candidates = Set(here.map(\.person))
    if candidates.isEmpty {
      guard let speaker, fits(speaker, gender) else { return nil }
      let last = before.filter { $0.block == block - 1 }
      guard last.isEmpty || last.contains(where: { $0.person == speaker }) else { return nil }
      candidates = Set(last.map(\.person)).union([speaker])
    }
    if candidates.count > 1, let speaker, candidates.contains(speaker),
      let said = here.last(where: { $0.person == speaker }),
      !here.contains(where: { $0.person != speaker && $0.start > said.start })
    {
      candidates = [speaker]
    }
    guard candidates.count == 1, let first = candidates.first, let person = first,
      people[person].isCertain || person == speaker
    else { return nil }
    people[person].gender = gender
    return people[person].name
  }

  private func fits(_ person: Int?, _ gender: Name.Gender) -> Bool {
    guard let person else { return true }
    return people[person].gender == nil || people[person].gender == gender
  }

  private static func gender(of pronoun: String) -> Name.Gender? {
    switch pronoun {
    case "he": .male
    case "she": .female
    default: nil
    }
  }

  // MARK: Sources

  /// The full name that the words of a source stand for; nil if they are it, or nobody or more than one fits.
  mutating func fullName(of words: ArraySlice<Word>, lexicon: Lexicon) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let position = first.token.range.lowerBound
    if words.count == 1 {
      if Self.gender(of: first.form) != nil { return speaker(named: first.form, at: position) }
      if first.form == "they" || first.form == "it" {
        guard let group, group.block == block, group.isPlural == (first.form == "they") else { return nil }
        return group.text
      }
    }
    let roles = lexicon.people[.role] ?? []
    let own = words.drop { roles.contains($0.form) || $0.form == "the" || $0.form.hasSuffix(".") }
    if own.count == 1, last.token.isCapitalized, let known = bySurname[last.form], known.count == 1 {
      return people[known[0]].name
    }
    // "the minister": the only one who was called so.
    if first.form == "the", words.count == 2, let known = byRole[last.form], known.count == 1, let person = known.first
    {
      return recent.contains { $0.person == person && $0.block >= block - 3 } ? people[person].name : nil
    }
    return nil
  }

  /// The full name that the label of a transcript stands for ("MOSS" where Ann Moss was named); nil if it is one
  /// itself, or more than one fits.
  mutating func fullName(label: String, lexicon: Lexicon) -> String? {
    let roles = lexicon.people[.role] ?? []
    let words = label.split(separator: " ").drop { $0.hasSuffix(".") || roles.contains($0.lowercased()) }
    guard let surname = words.last?.lowercased() else { return nil }
    let known = bySurname[surname] ?? []
    if words.count == 1 { return known.count == 1 ? people[known[0]].name : nil }
    let name = words.joined(separator: " ")
    if let person = known.first(where: { people[$0].name.lowercased() == name.lowercased() }) {
      return people[person].name == label ? nil : people[person].name
    }
    people.append(Person(name: name, gender: nil, roles: [], isCertain: true))
    bySurname[surname, default: []].append(people.count - 1)
    return nil
  }

  /// Remembers who spoke, for the pronouns after it.
  mutating func spoke(_ words: ArraySlice<Word>, text: String, lexicon: Lexicon) {
    guard let first = words.first, let last = words.last else { return }
    if words.count == 1, first.has(.pronoun) { return }
    let range = first.token.range.lowerBound..<last.token.range.upperBound
    if let person = recent.last(where: { range.contains($0.start) })?.person {
      speaker = person
      group = nil
      return
    }
    if words.count == 2, first.form == "the", let known = byRole[last.form], known.count == 1 {
      speaker = known.first
      group = nil
      return
    }
    speaker = nil
    let head =
      words.first { $0.has(.preposition) || $0.isComma || $0.has(.relative) }.flatMap { end in
        words.last { $0.token.range.upperBound <= end.token.range.lowerBound }
      } ?? last
    let isPlural =
      lexicon.people[.plural]?.contains(head.form) ?? false || words.contains { $0.form == "and" }
      || head.form.hasSuffix("s") && !head.token.isCapitalized && !head.has(.notVerb)
    let isNamed = isPlural || words.dropFirst(first.has(.determiner) ? 1 : 0).contains { $0.token.isCapitalized }
    group = isNamed ? (text, isPlural, block) : nil
  }
}
