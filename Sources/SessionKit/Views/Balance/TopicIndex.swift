/// Finds the claims that are about the same things: those that share two words that carry meaning.
struct TopicIndex {
  /// A word in more claims than this says nothing of any of them, and would make the search as long as the square.
  private static let mostClaims = 60

  private let topics: [Topic]
  private var claims: [String: [Int]] = [:]

  init(_ topics: [Topic]) {
    self.topics = topics
    for (position, topic) in topics.enumerated() {
      for word in topic.words { claims[word, default: []].append(position) }
    }
  }

  /// The positions of the claims about the same things as the one at `position`, ascending.
  func related(to position: Int) -> [Int] {
    var shared: [Int: Int] = [:]
    for word in topics[position].words {
      guard let found = claims[word], found.count <= Self.mostClaims else { continue }
      for other in found where other != position { shared[other, default: 0] += 1 }
    }
    return shared.filter { $0.value >= 2 }.keys.sorted()
  }
}
