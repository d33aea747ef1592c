import Foundation

/// Reports for which party a speaker speaks, and which parties are named in words.
///
/// Parties that the user has defined come first. For the rest a grouping is proposed from the names: a word for
/// a state in it ("Azerbaijan's Defense Ministry", "the Azeri officials"), else the person that it ends in ("Charles
/// Michel" and "European Council President Charles Michel"), else the name itself.
public struct PartyNames: Sendable {
  private let parties: [Party]
  private let nations: [String: String]
  /// The shortest name of each person, by the last two words of it.
  private var people: [String: String] = [:]

  /// Gathers the speakers of a state; `nations` are the names of states by the words for them.
  public init(_ state: ReviewState, nations: [String: String]) {
    parties = state.parties
    self.nations = nations
    for claim in state.claims {
      guard let name = claim.source?.name else { continue }
      let bare = Self.bare(name)
      guard let key = Self.personKey(bare) else { continue }
      if people[key].map({ bare.count < $0.count }) ?? true { people[key] = bare }
    }
  }

  /// The party for which a speaker of that name speaks.
  public func party(of name: String) -> String {
    let bare = Self.bare(name)
    for party in parties {
      if party.name == name || party.members.contains(where: { Self.same($0, name) || Self.same($0, bare) }) {
        return party.name
      }
    }
    if let nation = Self.words(bare).lazy.compactMap({ nations[$0] }).first { return nation }
    if let person = Self.personKey(bare).flatMap({ people[$0] }) { return person }
    return name.hasPrefix("The ") || name.hasPrefix("the ") ? "the " + bare : bare
  }

  /// The parties named in words, in the order they are named, each once.
  func parties(in text: String) -> [String] {
    var found: [(place: String.Index, name: String)] = []
    for word in Self.wordRanges(text) {
      if let nation = nations[String(text[word])] { found.append((word.lowerBound, nation)) }
    }
    for party in parties {
      for name in party.members + [party.name] {
        if let place = text.range(of: name, options: .caseInsensitive)?.lowerBound { found.append((place, party.name)) }
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.name).reduce(into: []) { names, name in
      let party = parties.first { $0.members.contains { Self.same($0, name) } }?.name ?? name
      if !names.contains(party) { names.append(party) }
    }
  }

  /// Whether a word is one for a state.
  func isNation(_ word: String) -> Bool { nations[word] != nil }

  /// A name without the article in front, the handle after and the possessive ending.
  public static func bare(_ name: String) -> String {
    var bare = name
    if let bracket = bare.range(of: " (@") { bare = String(bare[..<bracket.lowerBound]) }
    for article in ["the ", "The "] where bare.hasPrefix(article) { bare.removeFirst(4) }
    return bare
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    bare(left).lowercased() == bare(right).lowercased()
  }

  /// What identifies a person: the last two words of a name, where both are capitalized.
  private static func personKey(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 2, words.suffix(2).allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
    return words.suffix(2).joined(separator: " ")
  }

  /// The words of a name, without possessive endings.
  private static func words(_ text: String) -> [String] { wordRanges(text).map { String(text[$0]) } }

  /// How many words a text has, as ``Balance`` counts them.
  public static func wordCount(of text: String) -> Int { wordRanges(text).count }

  /// Runs of letters and full stops between letters; an apostrophe ends a word.
  static func wordRanges(_ text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    for place in text.indices {
      let isLetter =
        text[place].isLetter || (start != nil && text[place] == "." && text[..<place].last?.isUppercase == true)
      if isLetter {
        start = start ?? place
      } else if let begun = start {
        ranges.append(begun..<place)
        start = nil
      }
    }
    if let begun = start { ranges.append(begun..<text.endIndex) }
    return ranges
  }
}
