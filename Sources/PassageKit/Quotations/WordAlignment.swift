/// A quotation aligned with the words of a document, with as few differences as can be.
///
/// The method is that of Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980):
/// edit distance by words, the document's ends free.
struct WordAlignment {
  /// Where the document's words begin and end.
  let range: Range<Int>
  /// Pairs of positions, quotation and document; nil if one of the two has no word.
  let steps: [(quoted: Int?, said: Int?)]
  /// How many words are the same.
  let matches: Int

  /// Lays all of `quoted` beside the closest run of `said`; after the words at `omissions` any number of words may be
  /// left out at no cost.
  init?(_ quoted: [String], in said: ArraySlice<String>, omissions: Set<Int>) {
    guard !quoted.isEmpty, !said.isEmpty else { return nil }
    let columns = said.count + 1
    let forms = Array(said)
    var costs = [[Double]](repeating: [Double](repeating: 0, count: columns), count: quoted.count + 1)
    // Which step led there: 0 both, 1 the quotation alone, 2 the document alone.
    var ways = [[UInt8]](repeating: [UInt8](repeating: 0, count: columns), count: quoted.count + 1)
    for row in 1...quoted.count {
      costs[row][0] = Double(row)
      ways[row][0] = 1
      let skip = omissions.contains(row - 1) ? 0.001 : 1
      for column in 1..<columns {
        let both = costs[row - 1][column - 1] + (quoted[row - 1] == forms[column - 1] ? 0 : 0.9)
        let alone = costs[row - 1][column] + 1
        let skipped = costs[row][column - 1] + skip
        let least = min(both, alone, skipped)
        costs[row][column] = least
        ways[row][column] = least == both ? 0 : least == alone ? 1 : 2
      }
    }
    let last = costs[quoted.count].indices.min { costs[quoted.count][$0] < costs[quoted.count][$1] } ?? 0
    var (row, column) = (quoted.count, last)
    var steps: [(quoted: Int?, said: Int?)] = []
    while row > 0 {
      switch ways[row][column] {
      case 0:
        row -= 1
        column -= 1
        steps.append((row, said.startIndex + column))
      case 1:
        row -= 1
        steps.append((row, nil))
      default:
        column -= 1
        steps.append((nil, said.startIndex + column))
      }
    }
    // Words of the document at either end belong to nobody.
    while let step = steps.last, step.quoted == nil { steps.removeLast() }
    while let step = steps.first, step.quoted == nil { steps.removeFirst() }
    self.steps = steps.reversed()
    let places = steps.compactMap(\.said)
    guard let first = places.min(), let end = places.max() else { return nil }
    range = first..<(end + 1)
    matches = steps.count { step in
      guard let one = step.quoted, let two = step.said else { return false }
      return quoted[one] == said[two]
    }
  }
}
