import Groundwork

/// What of a text can clash with another: its figures, years, names, polarity.
package struct Profile: Sendable {
  /// Whatever clashes makes a claim rank below one that is the same except for that, and lifts none above claims that
  /// share more words: a post has more names and figures than the claim in it.
  private static let figureFactor = 0.9
  private static let yearFactor = 0.95
  private static let nameFactor = 0.95
  private static let polarityFactor = 0.98
  private static let orderFactor = 0.98

  private(set) var figures: Set<String> = []
  package private(set) var years: Set<String> = []
  package private(set) var months: Set<Int> = []
  /// The names in order, by the stem.
  private(set) var names: [Word] = []
  private(set) var denies = false
  /// All stems, and those of the title.
  private var stems: Set<Int64> = []

  /// Looks at a claim; its title's words count as known, though they are not asked for.
  package init(_ claim: ReadText, title: ReadText = ReadText()) {
    denies = claim.denies
    for place in claim.places {
      stems.insert(place.word.key)
      if let figure = place.word.figure {
        if place.word.isYear { years.insert(figure) } else { figures.insert(figure) }
      } else if let month = CalendarNames.month(place.word.form) {
        if place.isName { months.insert(month) }
      } else if place.isName {
        names.append(place.word)
      }
    }
    for place in title.places {
      stems.insert(place.word.key)
      guard let figure = place.word.figure else { continue }
      if place.word.isYear { years.insert(figure) } else { figures.insert(figure) }
    }
  }

  /// What clashes, with the factor by which it lowers a score.
  package func clashes(with other: Profile) -> [(Clue, Double)] {
    var clashes: [(Clue, Double)] = []
    if !figures.isEmpty, !other.figures.isEmpty, figures.isDisjoint(with: other.figures) {
      let factor = Self.figureFactor
      clashes.append((.otherFigures(figures.sorted(), other.figures.sorted(), factor: factor), factor))
    }
    if !years.isEmpty, !other.years.isEmpty, years.isDisjoint(with: other.years) {
      let factor = Self.yearFactor
      clashes.append((.otherYears(years.sorted(), other.years.sorted(), factor: factor), factor))
    }
    let own = names.filter { !other.stems.contains($0.key) }.map(\.form)
    let foreign = other.names.filter { !stems.contains($0.key) }.map(\.form)
    if !own.isEmpty, !foreign.isEmpty {
      clashes.append((.otherNames(own, foreign, factor: Self.nameFactor), Self.nameFactor))
    }
    if denies != other.denies {
      clashes.append((.otherPolarity(factor: Self.polarityFactor), Self.polarityFactor))
    }
    if let order = otherOrder(other) {
      clashes.append((.otherOrder(order, factor: Self.orderFactor), Self.orderFactor))
    }
    return clashes
  }

  /// The first two names that both have, where they stand the other way round in the other text.
  private func otherOrder(_ other: Profile) -> [String]? {
    var first: [Int64: Int] = [:]
    for (index, name) in other.names.enumerated() where first[name.key] == nil { first[name.key] = index }
    var seen: Set<Int64> = []
    let shared = names.filter { first[$0.key] != nil && seen.insert($0.key).inserted }
    guard shared.count > 1, let one = first[shared[0].key], let two = first[shared[1].key], one > two else {
      return nil
    }
    return [shared[0].form, shared[1].form]
  }
}
