import Algorithms

/// Keeps the best of many.
package struct BestOf {
  private let count: Int
  private var kept: [(id: Int64, score: Double)] = []

  /// Keeps so many.
  package init(_ count: Int) { self.count = count }

  /// The ids that were kept, the best first; of equals the smaller id.
  package var ids: [Int64] { kept.map(\.id) }

  /// Takes a further one in where it is good enough.
  package mutating func offer(_ id: Int64, score: Double) {
    if kept.count == count, let last = kept.last, !Self.isBetter((id, score), last) { return }
    kept.insert((id, score), at: kept.partitioningIndex { !Self.isBetter($0, (id, score)) })
    if kept.count > count { kept.removeLast() }
  }

  private static func isBetter(_ left: (id: Int64, score: Double), _ right: (id: Int64, score: Double)) -> Bool {
    left.score != right.score ? left.score > right.score : left.id < right.id
  }
}
