/// Tags the words of a sentence as claims.
///
/// It is a linear-chain conditional random field (Lafferty et al. 2001) over hashed features, of which the best readings
/// are found by Viterbi's algorithm.
package struct ClaimTagger: Sendable {
  /// The weights of features.
  package let model: LinearModel
  /// What each tag is worth after each other one, as sums of `model`; the row after the last one is for the first word.
  package let transitions: [Int32]

  /// What adds scores from the parser's states: the mean of several networks, which differ in how their training began.
  package let networks: [TaggerNetwork]

  package init(model: LinearModel, transitions: [Int32], networks: [TaggerNetwork]) {
    self.model = model
    self.transitions = transitions
    self.networks = networks
  }

  /// One way to tag a sentence.
  package struct Reading: Sendable {
    package var tags: [ClaimTag]
    /// The sum of its weights.
    package var score: Int32
  }

  /// The scores of all tags, a row per word.
  package func emissions(_ features: TagFeatures, states: [UInt8], count: Int) -> [Int32] {
    var sums = [Int32](repeating: 0, count: count * ClaimTag.count)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      for word in 0..<count {
        let row = features.rows[(word * TagFeatures.width)..<((word + 1) * TagFeatures.width)]
        model.add(row, to: base + word * ClaimTag.count)
      }
    }
    guard let first = networks.first else { return sums }
    var scores = first.scores(states, features, count: count)
    for network in networks.dropFirst() {
      for (place, score) in network.scores(states, features, count: count).enumerated() { scores[place] += score }
    }
    let unit = model.unit * Float(networks.count)
    for word in 0..<count {
      for tag in 0..<ClaimTag.count {
        sums[word * ClaimTag.count + tag] &+= Int32((scores[word * TaggerNetwork.outputs + tag] / unit).rounded())
      }
    }
    return sums
  }

  /// The `limit` best readings, best first.
  package func readings(_ features: TagFeatures, states: [UInt8], count: Int, limit: Int) -> [Reading] {
    guard count > 0 else { return [] }
    let emissions = emissions(features, states: states, count: count)
    let tags = ClaimTag.count
    let none = Int32.min / 2
    // For each word and tag the best partial readings that end there, best first, and where each came from.
    var scores = [Int32](repeating: none, count: count * tags * limit)
    var origins = [Int32](repeating: -1, count: count * tags * limit)
    for tag in 0..<tags where Self.allowed[tags * tags + tag] {
      scores[tag * limit] = emissions[tag] &+ transitions[tags * tags + tag]
    }
    for word in 1..<max(1, count) {
      for tag in 0..<tags {
        let to = (word * tags + tag) * limit
        let own = emissions[word * tags + tag]
        for before in 0..<tags where Self.allowed[before * tags + tag] {
          let added = own &+ transitions[before * tags + tag]
          let from = ((word - 1) * tags + before) * limit
          for rank in 0..<limit {
            guard scores[from + rank] > none else { break }
            let score = scores[from + rank] &+ added
            guard score > scores[to + limit - 1] else { break }
            var place = to + limit - 1
            while place > to, scores[place - 1] < score {
              scores[place] = scores[place - 1]
              origins[place] = origins[place - 1]
              place -= 1
            }
            scores[place] = score
            origins[place] = Int32(from + rank)
          }
        }
      }
    }
    let last = (count - 1) * tags * limit
    let ends = (last..<(last + tags * limit)).filter { scores[$0] > none }.sorted {
      (scores[$0], -$0) > (scores[$1], -$1)
    }
    return ends.prefix(limit).map { end in
      var path = Array(repeating: ClaimTag.empty, count: count)
      var place = end
      for word in stride(from: count - 1, through: 0, by: -1) {
        path[word] = ClaimTag.allCases[place / limit % tags]
        place = Int(origins[place])
      }
      return Reading(tags: path, score: scores[end])
    }
  }

  /// Whether each tag may follow each other one; the row after the last is for the first word.
  private static let allowed: [Bool] = (ClaimTag.allCases.map(Optional.some) + [nil]).flatMap { before in
    ClaimTag.allCases.map { $0.mayFollow(before) }
  }
}
