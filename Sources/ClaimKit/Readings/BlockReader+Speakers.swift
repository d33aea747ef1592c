/// Who the first person of a quotation is.
extension BlockReader {
  /// Who speaks, as the readings name them, and the one group that the words for a single speaker give them to; empty
  /// where a pronoun is all that is known.
  func speakers(_ source: Source) -> [ReadingGround.Referent] {
    guard let speaker = speaker(source) else { return [] }
    guard !speaker.isPlural, !speaker.isGroup, let group = group(of: source, named: speaker) else { return [speaker] }
    return [speaker, group]
  }

  private func speaker(_ source: Source) -> ReadingGround.Referent? {
    let first = source.range.lowerBound
    let form = PersonalPronoun.byForm[FeatureHash.word(text.text(source.range))]
    if let number = references.answers[first]?.entity, source.range == references.answers[first]?.word {
      guard let resolved = source.resolved else { return nil }
      var referent = referent(number)
      referent?.name = resolved
      return referent
    }
    let words = source.resolved ?? blanked(source.range)
    guard FirstPerson(words.lowercased()) == nil, PersonalPronoun.byForm[FeatureHash.word(words.lowercased())] == nil
    else { return nil }
    let inside = source.range.filter { references.heads[$0] != nil }
    let isJoined = Self.joins(words)
    if !isJoined, let name = SpeakerWords(words: words, lexicon: lexicon).person {
      let parts = name.split(separator: " ")
      let own = inside.first { head in
        let behind = text.text(head..<source.range.upperBound)
        return parts.contains { behind.hasPrefix($0) }
      }
      let number = own.flatMap { references.heads[$0] }
      var referent = number.flatMap(referent) ?? ReadingGround.Referent(name: name)
      let isSame = parts.last.map { referent.name.hasSuffix($0) } ?? false
      referent.name = source.resolved ?? (isSame ? referent.name : name)
      // The engine may have taken a surname for a plural ("Myers").
      (referent.isPlural, referent.isGroup) = (false, false)
      return referent
    }
    let numbers = inside.compactMap { references.heads[$0] }
    let named = numbers.first { references.entities[$0].name != nil && references.entities[$0].isPerson }
    if let named, !isJoined, var referent = referent(named) {
      referent.name = source.resolved ?? referent.name
      (referent.isPlural, referent.isGroup) = (false, false)
      return referent
    }
    let entity = numbers.first.map { references.entities[$0] }
    let own = words.prefix { $0 != "," }
    guard !own.isEmpty else { return nil }
    // What "they" or "it" says, many say, or a group.
    let isMany = form?.pronoun == .they
    let isGroup = form?.pronoun == .it || entity.map { $0.isGroup || $0.isOrganization } ?? false
    return ReadingGround.Referent(
      name: String(own), isPlural: isJoined || isMany || entity?.number == .plural, isGroup: isGroup,
      gender: entity?.gender)
  }

  /// The one group that the words for a speaker give them to, or that those that introduced them did: "Leeds coach Ann
  /// Moss".
  ///
  /// Who was introduced as president of a country does not mean it by each "we"; a coach means the team.
  private func group(of source: Source, named speaker: ReadingGround.Referent) -> ReadingGround.Referent? {
    let introduction = speaker.entity.map { references.entities[$0].introduction }
    for (range, isOwn) in [(source.range, true), (introduction ?? 0..<0, false)] {
      let places = range.filter { references.heads[$0] != nil }
      let groups = Set(
        places.compactMap { place -> Int? in
          guard let number = references.heads[place], number != speaker.entity,
            isOwn && isGroup(number) || isBeforeMember(place, in: range) && isOther(number, than: speaker)
          else { return nil }
          return number
        })
      guard groups.count == 1, let number = groups.first, var group = referent(number) else { continue }
      (group.isPlural, group.isGroup) = (false, true)
      return group
    }
    return nil
  }

  private func isGroup(_ number: Int) -> Bool {
    let entity = references.entities[number]
    return entity.name != nil && !entity.isPerson
      && (entity.isOrganization || entity.types[MentionType.organization.rawValue] > Self.leastShareOfOrganization)
  }

  /// Whether a name is none of a speaker's own: "Moss" of "Ann Moss".
  private func isOther(_ number: Int, than speaker: ReadingGround.Referent) -> Bool {
    guard let name = references.entities[number].name else { return false }
    return !references.entities[number].isPerson && !speaker.name.contains(blanked(name))
  }

  /// Whether a word for who leads or belongs to a group stands behind a name, at most a word away: "Leeds assistant coach".
  private func isBeforeMember(_ name: Int, in range: Range<Int>) -> Bool {
    let behind = text.text(name..<range.upperBound).split(separator: " ").dropFirst().prefix(2)
    return behind.prefix { $0.first?.isLowercase ?? false }.contains { lexicon.members.contains(String($0)) }
  }

  /// How likely a name must be one of an organization, for it to be the "we" of those who belong to it.
  private static let leastShareOfOrganization: Float = 0.6

  /// Whether words name more than one: "Ann Holt and Bo Vale", not "co-author and geologist Ann Holt".
  private static func joins(_ words: String) -> Bool {
    for joint in [" and ", " & "] {
      if let range = words.firstRange(of: joint), let next = words[range.upperBound...].first,
        next.isUppercase || words[range.upperBound...].hasPrefix("the ")
      {
        return true
      }
    }
    return false
  }
}
