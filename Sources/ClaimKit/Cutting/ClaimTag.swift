/// What a word does for the claims of its sentence.
///
/// Claims are defined by words, not by nodes of the tree: one claim in ten is not a subtree of the predicted tree. Words that
/// several claims share are tagged for the one that they are in; what the others borrow is chosen afterwards.
package enum ClaimTag: Int, CaseIterable, Sendable {
  /// Begins a claim.
  case begins
  /// Goes on with the claim that was last gone on with.
  case continues
  /// Goes back to the claim before that one.
  case resumes
  /// Stands outside.
  case outside
  /// Stands outside and joins two claims ("and", ", which").
  case joins
  /// Stands in a sentence without claims.
  case empty

  package static let count = allCases.count

  /// Whether one tag may follow another.
  package func mayFollow(_ before: ClaimTag?) -> Bool {
    switch (before, self) {
    case (nil, .continues), (nil, .resumes): false
    case (nil, _): true
    case (.empty, _): self == .empty
    case (_, .empty): false
    default: true
    }
  }
}

/// The words of a sentence's claims as tags, and back.
package enum ClaimTags {
  /// The tags of a sentence with the given claims, each a set of words.
  package static func encode(_ claims: [Set<Int>], in graph: SentenceGraph) -> [ClaimTag] {
    let count = graph.count
    guard claims.contains(where: { !$0.isEmpty }) else { return Array(repeating: .empty, count: count) }
    let owners = owners(of: claims, count: count)
    var tags = Array(repeating: ClaimTag.outside, count: count)
    var seen: Set<Int> = []
    var current = -1
    for word in 0..<count where owners[word] >= 0 {
      let owner = owners[word]
      tags[word] = owner == current ? .continues : seen.contains(owner) ? .resumes : .begins
      seen.insert(owner)
      current = owner
    }
    markJoining(&tags, owners, graph)
    return tags
  }

  /// The claim that each word is in, −1 for none: of several, the one in which its run is longest, then the one that
  /// continues farthest away, as the host of a relative clause does.
  private static func owners(of claims: [Set<Int>], count: Int) -> [Int] {
    var owners = Array(repeating: -1, count: count)
    var best = Array(repeating: (run: 0, next: 0), count: count)
    for (number, claim) in claims.enumerated() {
      let words = claim.sorted()
      var place = 0
      while place < words.count {
        var end = place + 1
        while end < words.count, words[end] == words[end - 1] + 1 { end += 1 }
        let found = (run: end - place, next: end < words.count ? words[end] : 0)
        for word in words[place..<end] where (found.run, found.next) > (best[word].run, best[word].next) {
          best[word] = found
          owners[word] = number
        }
        place = end
      }
    }
    return owners
  }

  /// Marks outside runs of at most two words between two different claims.
  private static func markJoining(_ tags: inout [ClaimTag], _ owners: [Int], _ graph: SentenceGraph) {
    var index = 0
    while index < tags.count {
      guard owners[index] < 0 else {
        index += 1
        continue
      }
      var end = index
      while end < tags.count, owners[end] < 0 { end += 1 }
      let words = (index..<end).filter { !graph.isMark[$0] }
      let isBetween = index > 0 && end < tags.count && owners[index - 1] != owners[end]
      if isBetween, words.count <= 2, !words.contains(where: { graph.tokens[$0].upos == .verb }) {
        for word in index..<end { tags[word] = .joins }
      }
      index = end
    }
  }

  /// The words of each claim's own, in the order in which the claims begin.
  package static func decode(_ tags: [ClaimTag]) -> [[Int]] {
    var claims: [[Int]] = []
    var (current, before) = (-1, -1)
    for (word, tag) in tags.enumerated() {
      switch tag {
      case .begins:
        claims.append([word])
        (current, before) = (claims.count - 1, current)
      case .resumes where before >= 0:
        (current, before) = (before, current)
        claims[current].append(word)
      case .continues, .resumes:
        if current < 0 {
          claims.append([])
          current = 0
        }
        claims[current].append(word)
      case .outside, .joins, .empty: break
      }
    }
    return claims
  }
}
