/// A person's name spelt in two ways: "Ann Holt", and "Hollt" after a title.
struct NameRule: ProofRule {
  func findings(in text: ProofText) -> [ProofFinding] {
    let names = PersonName.all(in: text)
    let people = PersonName.distinct(names.filter { !$0.given.isEmpty })
    let surnames = Set(people.map(\.surname))
    var told: Set<String> = []
    return PersonName.distinct(names).compactMap { name in
      guard let known = people.first(where: { isMisspelt(name, for: $0) }), !told.contains(name.surname) else {
        return nil
      }
      // Two people may be called nearly alike: each is then named in full.
      if name.given.isEmpty, surnames.contains(name.surname) { return nil }
      told.formUnion([name.surname, known.surname])
      return ProofFinding(
        kind: .name, range: name.range, other: known.range,
        message: "“\(name.fullName)” appears here, but “\(known.fullName)” elsewhere")
    }
  }

  /// Behind a title, or with the same first name, a surname that is one letter off; or a first name that is.
  private func isMisspelt(_ name: PersonName, for known: PersonName) -> Bool {
    if name.surname == known.surname, let one = name.given.last, let two = known.given.last, one != two {
      // "Catherine Doyle" and "Katherine Doyle".
      return name.given.count == 1 && known.given.count == 1 && min(one.count, two.count) >= 4
        && LetterDistance.isOne(one, two)
    }
    guard name.surname != known.surname, min(name.surname.count, known.surname.count) >= 4,
      name.surname.first == known.surname.first, !PersonName.isForm(name.surname, of: known.surname),
      !PersonName.isForm(known.surname, of: name.surname),
      name.range.lowerBound > known.range.lowerBound || !name.given.isEmpty
    else { return false }
    guard name.title != nil && name.given.isEmpty || name.given.contains(where: known.given.contains) else {
      return false
    }
    return LetterDistance.isOne(name.surname, known.surname)
  }
}

/// Whether two words are one letter apart.
enum LetterDistance {
  /// One letter put in, left out or replaced, or two changed round.
  static func isOne(_ one: String, _ two: String) -> Bool {
    let (first, second) = (Array(one), Array(two))
    let front = zip(first, second).prefix { $0 == $1 }.count
    let back = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let shorter = min(first.count, second.count)
    switch abs(first.count - second.count) {
    case 0:
      let middle = shorter - front - back
      return middle == 1 || middle == 2 && first[front] == second[front + 1] && first[front + 1] == second[front]
    case 1: return front + back >= shorter
    default: return false
    }
  }
}
