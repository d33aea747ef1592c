/// The words that name a speaker: "study co-author Professor Carl Roth of the University of Leeds".
struct SpeakerWords {
  let words: String
  let lexicon: Lexicon

  private static let prepositions: Set<String> = ["of", "from", "at", "with", "for", "in"]

  /// The name of the one person that they name; nil if they name a group or something, or no full name stands there.
  var person: String? {
    let own = words.prefix { $0 != "," }.split(separator: " ").map(String.init)
    // "Ann Moss of the harbor board": what the name belongs to comes after it.
    if let end = own.firstIndex(where: { Self.prepositions.contains($0) }), let name = name(endingAt: end, in: own) {
      return name
    }
    if let name = name(endingAt: own.count, in: own) { return name }
    // "the director of the museum, Ann Moss"
    let behind = words.split(separator: ",").dropFirst().first.map { $0.split(separator: " ").map(String.init) }
    return behind.flatMap { name(endingAt: $0.count, in: $0) }
  }

  /// The words in capitals that end at a place, without titles in front.
  private func name(endingAt end: Int, in own: [String]) -> String? {
    var start = end
    while start > 0, isCapital(own[start - 1]) || start < end && isParticle(own[start - 1]) { start -= 1 }
    while start < end, isParticle(own[start]) { start += 1 }
    // "envoy for Iran Ann Moss": the place before the name is no part of it.
    if start > 0, end - start > 2, Self.prepositions.contains(own[start - 1]) { start += 1 }
    if let title = (start..<end).last(where: { isTitle(own[$0]) }) { start = title + 1 }
    let name = own[start..<end]
    guard (2...5).contains(name.count), start == 0 || own[start - 1].lowercased() != "the",
      !name.contains(where: { lexicon.people[.group]?.contains($0.lowercased()) ?? false }),
      Nations.names[name.joined(separator: " ")] == nil, !name.contains(where: { Nations.names[$0] != nil })
    else { return nil }
    return name.joined(separator: " ")
  }

  private func isCapital(_ word: String) -> Bool { word.first?.isUppercase ?? false }

  private func isParticle(_ word: String) -> Bool { lexicon.people[.particle]?.contains(word) ?? false }

  private func isTitle(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") && word.count > 2 ? String(word.dropLast()) : word
    return lexicon.people[.role]?.contains(bare.lowercased()) ?? false
  }
}
