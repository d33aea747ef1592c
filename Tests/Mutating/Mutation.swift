import Groundwork

/// Damage done to a file at random, but the same each time for a seed.
package struct Mutation {
  private var random: SeededGenerator

  /// Begins at a seed.
  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The kinds of damage.
  private enum Kind: CaseIterable {
    case flipBit, changeByte, cut, cutOut, insert, insertNULs, swapLines, repeatLine, dropLine, editNumber, conflict
    case repeatPart, changeWord
  }

  /// A file with one to three kinds of damage.
  package mutating func damaged(_ sound: [UInt8]) -> [UInt8] {
    var bytes = sound
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      apply(Kind.allCases.randomElement(using: &random) ?? .cut, to: &bytes)
    }
    return bytes
  }

  private mutating func apply(_ kind: Kind, to bytes: inout [UInt8]) {
    let place = Int.random(in: bytes.indices, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
    switch kind {
    case .flipBit: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case .changeByte: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case .cut: bytes.removeSubrange(place...)
    case .cutOut: bytes.removeSubrange(place..<end)
    case .insert:
      bytes.insert(contentsOf: (0..<(end - place)).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
    case .insertNULs: for offset in place..<end { bytes[offset] = 0 }
    case .repeatPart: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case .editNumber: replace(in: &bytes, from: place) { (0x30...0x39) ~= $0 }
    case .changeWord: replace(in: &bytes, from: place) { (0x61...0x7A) ~= $0 }
    case .swapLines, .repeatLine, .dropLine, .conflict: changeLines(kind, in: &bytes)
    }
  }

  private mutating func replace(in bytes: inout [UInt8], from place: Int, _ fits: (UInt8) -> Bool) {
    guard let start = bytes[place...].firstIndex(where: fits) else { return }
    let end = bytes[start...].firstIndex { !fits($0) } ?? bytes.count
    let words = [
      "0", "-1", "7", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e999", "0.5", "null",
      "true", "claims", "verified", "x", "",
    ]
    bytes.replaceSubrange(start..<end, with: Array((words.randomElement(using: &random) ?? "").utf8))
  }

  private mutating func changeLines(_ kind: Kind, in bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (one, two) = (
      Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random)
    )
    switch kind {
    case .swapLines: lines.swapAt(one, two)
    case .repeatLine: lines.insert(lines[one], at: two)
    case .dropLine: lines.remove(at: one)
    default:
      let marks = ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"].map { ArraySlice($0.utf8) }
      let (first, last) = (min(one, two), max(one, two))
      lines.insert(marks[2], at: last)
      lines.insert(marks[1], at: (first + last) / 2)
      lines.insert(marks[0], at: first)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
