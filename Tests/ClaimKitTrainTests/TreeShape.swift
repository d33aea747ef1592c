/// Whether heads make one tree.
enum TreeShape {
  static func isTree(_ heads: [Int]) -> Bool {
    guard heads.filter({ $0 == -1 }).count == 1 else { return heads.isEmpty }
    return heads.indices.allSatisfy { word in
      var (at, steps) = (word, 0)
      while at >= 0, at < heads.count, steps <= heads.count { (at, steps) = (heads[at], steps + 1) }
      return at == -1
    }
  }
}
