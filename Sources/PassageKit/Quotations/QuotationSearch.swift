import Algorithms

/// Looks for quotations in the words of one document.
struct QuotationSearch: Sendable {
  /// So many words at most may be left out where a mark says so, and replace brackets.
  private static let longestOmission = 150
  private static let longestReplacement = 8
  /// So many words of a quotation are aligned with the document's where it is not there word for word.
  private static let longestComparison = 400
  /// So many places of a document are aligned with a quotation that is not there word for word.
  private static let windows = 4
  /// At least so large a share of a quotation's words must be there, and of those that name something.
  private static let leastShare = 0.6
  private static let leastContent = 0.5

  /// The document's words.
  let words: [QuotedWord]
  private let forms: [String]
  private let places: [String: [Int]]

  /// Indexes a document.
  init(_ text: String) {
    words = QuotedWord.all(in: text)
    forms = words.map(\.form)
    var places: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() { places[form, default: []].append(index) }
    self.places = places
  }

  /// The closest match; nil if the quotation is not there.
  func match(_ parts: QuotedParts) -> QuotationMatch? {
    guard !parts.runs.isEmpty else { return nil }
    return inOrder(parts) ?? turnedRound(parts) ?? altered(parts)
  }

  // MARK: Word for word

  /// The runs of a quotation one after the other, the nearest such place.
  private func inOrder(_ parts: QuotedParts) -> QuotationMatch? {
    let starts = parts.runs.map(starts)
    var best: QuotationMatch?
    for start in starts[0] {
      var end = start + parts.runs[0].count
      var omitted: [Range<Int>] = []
      var isWhole = true
      for (index, run) in parts.runs.enumerated().dropFirst() {
        let room = parts.breaks[index - 1] == .omission ? Self.longestOmission : Self.longestReplacement
        guard let next = Self.first(of: starts[index], from: end), next - end <= room else {
          isWhole = false
          break
        }
        if next > end { omitted.append(end..<next) }
        end = next + run.count
      }
      guard isWhole else { continue }
      let length = end - start
      if let best, best.words.count <= length { continue }
      best = QuotationMatch(status: parts.isMarked ? .shortened : .verbatim, words: start..<end, omitted: omitted)
    }
    return best
  }

  /// The first of rising places that is not before another.
  private static func first(of places: [Int], from place: Int) -> Int? {
    let index = places.partitioningIndex { $0 >= place }
    return index < places.count ? places[index] : nil
  }

  /// The places where a run of words occurs word for word.
  private func starts(of run: [QuotedWord]) -> [Int] {
    // The rarest word is looked up, so that "the" is not tried everywhere.
    let rarest = run.indices.min { places[run[$0].form, default: []].count < places[run[$1].form, default: []].count }
    guard let rarest else { return [] }
    return places[run[rarest].form, default: []].compactMap { place in
      let start = place - rarest
      guard start >= 0, start + run.count <= words.count else { return nil }
      let isThere = run.indices.allSatisfy { run[$0].isSame(as: words[start + $0], isFirst: $0 == 0) }
      return isThere ? start : nil
    }
  }

  /// All runs are there, but in another order.
  private func turnedRound(_ parts: QuotedParts) -> QuotationMatch? {
    guard parts.runs.count > 1, parts.runs.allSatisfy({ $0.count > 1 }) else { return nil }
    guard let first = starts(of: parts.runs[0]).first else { return nil }
    var covered = first..<(first + parts.runs[0].count)
    for run in parts.runs.dropFirst() {
      let near = starts(of: run).min { abs($0 - first) < abs($1 - first) }
      guard let near, abs(near - first) <= Self.longestOmission else { return nil }
      covered = min(covered.lowerBound, near)..<max(covered.upperBound, near + run.count)
    }
    return QuotationMatch(status: .altered, words: covered)
  }

  // MARK: With differences

  private func altered(_ parts: QuotedParts) -> QuotationMatch? {
    let quoted = Array(parts.words.prefix(Self.longestComparison))
    let wanted = quoted.map(\.form)
    var omissions: Set<Int> = []
    var end = 0
    for run in parts.runs.dropLast() {
      end += run.count
      omissions.insert(end - 1)
    }
    var best: (alignment: WordAlignment, differences: Int)?
    for window in windows(around: wanted) {
      guard let alignment = WordAlignment(wanted, in: forms[window], omissions: omissions),
        isClose(alignment, to: wanted)
      else { continue }
      let differences = alignment.steps.count { step in
        guard let one = step.quoted, let two = step.said else { return true }
        return wanted[one] != forms[two]
      }
      if let best, best.differences <= differences { continue }
      best = (alignment, differences)
    }
    guard let alignment = best?.alignment else { return nil }
    var match = QuotationMatch(status: .altered, words: alignment.range)
    var lastQuoted = -1
    for step in alignment.steps {
      if let one = step.quoted, let two = step.said, quoted[one].isSame(as: words[two], isFirst: one == 0) {
        lastQuoted = one
        continue
      }
      if step.quoted == nil, let two = step.said, omissions.contains(lastQuoted) {
        if let last = match.omitted.last, last.upperBound == two {
          match.omitted[match.omitted.count - 1] = last.lowerBound..<(two + 1)
        } else {
          match.omitted.append(two..<(two + 1))
        }
        continue
      }
      match.differences.append((step.quoted.map { quoted[$0] }, step.said.map { words[$0] }))
      lastQuoted = step.quoted ?? lastQuoted
    }
    return match
  }

  /// Whether so much is the same that it is the quotation altered, and not other words.
  private func isClose(_ alignment: WordAlignment, to wanted: [String]) -> Bool {
    let same = Set(
      alignment.steps.compactMap { step -> Int? in
        guard let one = step.quoted, let two = step.said, wanted[one] == forms[two] else { return nil }
        return one
      })
    let content = wanted.indices.filter { !PassageWords.embedded[.function].contains(wanted[$0]) }
    let sameContent = content.count(where: same.contains)
    guard same.count >= 2, Double(same.count) >= Self.leastShare * Double(wanted.count) else { return false }
    guard wanted.count > 3 else { return sameContent > 0 && same.count == wanted.count - 1 }
    return Double(sameContent) >= Self.leastContent * Double(content.count) && sameContent > 0
  }

  /// The stretches of the document that share most words with a quotation.
  private func windows(around wanted: [String]) -> [Range<Int>] {
    let length = wanted.count * 2 + 40
    var votes: [Int: Double] = [:]
    for form in Set(wanted) {
      guard let found = places[form], found.count <= max(200, words.count / 20) else { continue }
      let weight = 1 / Double(found.count).squareRoot()
      for place in found { votes[place / length, default: 0] += weight }
    }
    // A place at a window's edge is whole in one of two that overlap.
    let best = votes.keys.sorted { (votes[$0] ?? 0, $1) > (votes[$1] ?? 0, $0) }.prefix(Self.windows)
    return best.map { max(0, ($0 - 1) * length)..<min(words.count, ($0 + 2) * length) }
  }
}

/// A quotation as it was found in one document: which words, and what differs.
struct QuotationMatch {
  /// How the words compare.
  var status: QuotationCheck.Status
  /// The words of the document, as positions.
  var words: Range<Int>
  /// The words of the document that a mark of omission or brackets stand for, as positions.
  var omitted: [Range<Int>] = []
  /// Pairs of words that differ; nil if one of the two has none.
  var differences: [(quoted: QuotedWord?, said: QuotedWord?)] = []
}
