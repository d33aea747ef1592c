import Algorithms

/// The words that two texts have in common, in order.
///
/// Words that occur once in either text are fixed points: the longest row of them that is in order in both parts the
/// texts into smaller ones, for which the same is done again (patience diff, Cohen 2003). Where no such word is
/// left, the shortest edit script is searched for (Myers, “An O(ND) difference algorithm and its variations”, Algorithmica
/// 1986), but only up to ``longestScript`` edits: beyond that the part counts as replaced. So the time is linear in the
/// length of the texts, however little they have in common.
struct WordMatching {
  /// Words that are the same in both texts, in a row.
  struct Match: Hashable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// The edits after which a stretch without fixed points counts as replaced; the search takes the square of it.
  static let longestScript = 192
  /// How often a text is split at fixed points; each time reads all of it once.
  static let deepestParting = 24

  /// The matches, ascending in both texts.
  private(set) var matches: [Match] = []
  private let old: [Int32]
  private let new: [Int32]
  /// How often each word is in the part at hand, and where in the newer text.
  private var counts: [(old: Int32, new: Int32, place: Int32)]

  private struct Part {
    var old: Range<Int>
    var new: Range<Int>
    var depth: Int
  }

  /// Compares two texts given as the numbers of their words, all below `vocabulary`.
  init(_ old: [Int32], _ new: [Int32], vocabulary: Int) {
    self.old = old
    self.new = new
    counts = Array(repeating: (0, 0, 0), count: vocabulary)
    var parts = [Part(old: old.indices, new: new.indices, depth: 0)]
    while let part = parts.popLast() { compare(part, &parts) }
    matches.sort { $0.old < $1.old }
    join()
  }

  private mutating func compare(_ part: Part, _ parts: inout [Part]) {
    var (a, b) = (part.old, part.new)
    let front = zip(old[a], new[b]).prefix { $0 == $1 }.count
    add(a.lowerBound, b.lowerBound, front)
    (a, b) = (a.lowerBound + front..<a.upperBound, b.lowerBound + front..<b.upperBound)
    let back = zip(old[a].reversed(), new[b].reversed()).prefix { $0 == $1 }.count
    add(a.upperBound - back, b.upperBound - back, back)
    (a, b) = (a.lowerBound..<a.upperBound - back, b.lowerBound..<b.upperBound - back)
    guard !a.isEmpty, !b.isEmpty else { return }
    let points = part.depth < Self.deepestParting ? fixedPoints(a, b) : []
    guard !points.isEmpty else { return shortestScript(a, b) }
    var (lastOld, lastNew) = (a.lowerBound, b.lowerBound)
    for point in points {
      parts.append(Part(old: lastOld..<point.old, new: lastNew..<point.new, depth: part.depth + 1))
      add(point.old, point.new, 1)
      (lastOld, lastNew) = (point.old + 1, point.new + 1)
    }
    parts.append(Part(old: lastOld..<a.upperBound, new: lastNew..<b.upperBound, depth: part.depth + 1))
  }

  private mutating func add(_ old: Int, _ new: Int, _ count: Int) {
    if count > 0 { matches.append(Match(old: old, new: new, count: count)) }
  }

  /// The longest row of words that occur once in each part, in the same order in both.
  private mutating func fixedPoints(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    for place in a { counts[Int(old[place])].old += 1 }
    for place in b {
      counts[Int(new[place])].new += 1
      counts[Int(new[place])].place = Int32(clamping: place)
    }
    var candidates: [(old: Int, new: Int)] = []
    for place in a {
      let count = counts[Int(old[place])]
      if count.old == 1, count.new == 1 { candidates.append((place, Int(count.place))) }
    }
    for place in a { counts[Int(old[place])] = (0, 0, 0) }
    for place in b { counts[Int(new[place])] = (0, 0, 0) }
    return Self.longestAscending(candidates)
  }

  /// The longest subsequence whose places in the newer text ascend (Fredman 1975).
  private static func longestAscending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for (position, pair) in pairs.enumerated() {
      let top = tops.partitioningIndex { pairs[$0].new >= pair.new }
      if top > 0 { before[position] = tops[top - 1] }
      if top == tops.count { tops.append(position) } else { tops[top] = position }
    }
    var row: [(old: Int, new: Int)] = []
    var position = tops.last ?? -1
    while position >= 0 {
      row.append(pairs[position])
      position = before[position]
    }
    return row.reversed()
  }

  /// Myers' greedy search, forward only; the furthest places of each round are kept to walk back.
  private mutating func shortestScript(_ a: Range<Int>, _ b: Range<Int>) {
    let (n, m) = (a.count, b.count)
    let limit = min(Self.longestScript, n + m)
    // Of two parts whose lengths differ by more, the script is longer than that.
    guard abs(n - m) <= limit else { return }
    var furthest = Array(repeating: 0, count: 2 * limit + 3)
    var rounds: [[Int]] = []
    for round in 0...limit {
      rounds.append(Array(furthest[(limit + 1 - round)...(limit + 1 + round)]))
      for diagonal in stride(from: -round, through: round, by: 2) {
        let place = limit + 1 + diagonal
        let down = diagonal == -round || (diagonal != round && furthest[place - 1] < furthest[place + 1])
        var x = down ? furthest[place + 1] : furthest[place - 1] + 1
        while x < n, x - diagonal < m, old[a.lowerBound + x] == new[b.lowerBound + x - diagonal] { x += 1 }
        furthest[place] = x
        if diagonal == n - m, x >= n { return walkBack(rounds, a.lowerBound, b.lowerBound, n, m) }
      }
    }
  }

  private mutating func walkBack(_ rounds: [[Int]], _ a: Int, _ b: Int, _ n: Int, _ m: Int) {
    var (x, y) = (n, m)
    for round in rounds.indices.reversed() {
      let row = rounds[round]
      // The row holds the diagonals from -round to round as they were before this round.
      func reach(_ diagonal: Int) -> Int { abs(diagonal) <= round ? row[diagonal + round] : -1 }
      let diagonal = x - y
      guard round > 0 else {
        add(a, b, x)
        return
      }
      let down = diagonal == -round || (diagonal != round && reach(diagonal - 1) < reach(diagonal + 1))
      let earlier = down ? diagonal + 1 : diagonal - 1
      let (startX, startY) = (reach(earlier), reach(earlier) - earlier)
      let afterX = down ? startX : startX + 1
      add(a + afterX, b + afterX - diagonal, x - afterX)
      (x, y) = (startX, startY)
    }
  }

  /// Makes matches that touch one, and drops islands.
  ///
  /// Up to ``widestIsland`` words between changes that are at least as long on both sides are in common by chance, and
  /// only make the difference harder to read (Fraser, “Diff strategies”, 2006).
  private mutating func join() {
    var kept: [Match] = []
    for match in matches {
      if let last = kept.last, last.old + last.count == match.old, last.new + last.count == match.new {
        kept[kept.count - 1].count += match.count
      } else {
        kept.append(match)
      }
    }
    matches = []
    for position in kept.indices {
      let match = kept[position]
      let next = position + 1 < kept.count ? kept[position + 1] : Match(old: old.count, new: new.count, count: 0)
      let last = matches.last ?? Match(old: 0, new: 0, count: 0)
      let before = max(match.old - last.old - last.count, match.new - last.new - last.count)
      let after = max(next.old - match.old - match.count, next.new - match.new - match.count)
      if match.count > Self.widestIsland || match.count > before || match.count > after { matches.append(match) }
    }
  }

  /// The words in a row that chance may have in common.
  private static let widestIsland = 3

  /// Slides passages that only one text has to where a sentence begins, where that is as true: a new sentence that begins
  /// like the one after it is then shown whole, and not from its second word on into the other.
  ///
  /// `begins` tells for each word of a text whether a sentence begins with it.
  mutating func slide(_ begins: (old: [Bool], new: [Bool])) {
    for position in matches.indices {
      let match = matches[position]
      let isLast = position + 1 == matches.count
      let next = isLast ? Match(old: old.count, new: new.count, count: 0) : matches[position + 1]
      let (a, b) = (match.old + match.count..<next.old, match.new + match.count..<next.new)
      let steps: Int? =
        switch (a.isEmpty, b.isEmpty) {
        case (true, false): Self.steps(b, new, begins.new, back: match.count, forth: next.count)
        case (false, true): Self.steps(a, old, begins.old, back: match.count, forth: next.count)
        default: nil
        }
      guard let steps, steps != 0 else { continue }
      matches[position].count += steps
      let slid = Match(old: next.old + steps, new: next.new + steps, count: next.count - steps)
      if isLast { matches.append(slid) } else { matches[position + 1] = slid }
    }
    matches.removeAll { $0.count == 0 }
  }

  /// How many words a passage must go forth, or back where that is less than zero, to begin where a sentence does; nil
  /// where it cannot.
  private static func steps(_ passage: Range<Int>, _ text: [Int32], _ begins: [Bool], back: Int, forth: Int) -> Int? {
    var steps = 0
    while !begins[passage.lowerBound - steps] {
      guard steps < back, text[passage.lowerBound - steps - 1] == text[passage.upperBound - steps - 1] else {
        steps = 0
        break
      }
      steps += 1
    }
    if begins[passage.lowerBound - steps] { return -steps }
    while !begins[passage.lowerBound + steps] {
      guard steps < forth, text[passage.lowerBound + steps] == text[passage.upperBound + steps] else { return nil }
      steps += 1
    }
    return steps
  }
}
