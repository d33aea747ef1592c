import SessionKit

/// Who speaks in the report, those with the most claims first.
struct Speakers: Sendable {
  /// The name of the article's own voice.
  static let article = "The article"
  /// The name for those whom the article does not name.
  static let unknown = "Speaker unknown"
  /// The name of all those who have no place of their own in a list.
  static let others = "Other speakers"
  /// How many can be distinguished in the article's runs, whose traits are 64.
  private static let most = 48

  /// The names, in order; the last is ``others`` where there are more than a list can hold.
  let names: [String]
  /// How many claims each has, in the same order.
  let counts: [Int]
  private let numbers: [String: Int]

  init(_ entries: [ClaimEntry]) {
    var order: [String: (count: Int, place: Int)] = [:]
    for entry in entries {
      let name = entry.speaker
      let place = order.count
      order[name, default: (0, place)].count += 1
    }
    let sorted = order.sorted { ($1.value.count, $0.value.place) < ($0.value.count, $1.value.place) }
    let kept = sorted.prefix(sorted.count > Self.most ? Self.most - 1 : Self.most)
    let rest = sorted.dropFirst(kept.count).reduce(0) { $0 + $1.value.count }
    names = kept.map(\.key) + (rest > 0 ? [Self.others] : [])
    counts = kept.map(\.value.count) + (rest > 0 ? [rest] : [])
    numbers = Dictionary(kept.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a claim's speaker among the names.
  func number(of entry: ClaimEntry) -> Int { numbers[entry.speaker] ?? names.count - 1 }

  /// The trait of a speaker among an article's traits, after those of the standings.
  func trait(of entry: ClaimEntry) -> Int { Standing.allCases.count + number(of: entry) }
}
