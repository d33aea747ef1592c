/// The two sides of a file in which a merge left conflicts, each with the other one blanked, so that every byte keeps its
/// line; a file without conflicts is its own only side.
struct ConflictSides {
  /// The sides: ours first.
  let sides: [[UInt8]]
  /// What has to be reported about it.
  let finding: SessionRepair.Finding.Loose?

  init(_ bytes: [UInt8]) {
    let marks = Self.marks(in: bytes)
    guard let first = marks.first else {
      (sides, finding) = ([bytes], nil)
      return
    }
    sides = [[.ours], [.theirs]].map { Self.keeping($0, of: bytes, marks: marks) }
    finding = .init(.conflict, at: first.offset)
  }

  private typealias Mark = (offset: Int, kind: ConflictMark.Kind)

  private static func marks(in bytes: [UInt8]) -> [Mark] {
    bytes.withUnsafeBufferPointer { buffer in
      var (marks, line) = ([Mark](), 0)
      while line < buffer.count {
        if let mark = ConflictMark(buffer, at: line) { marks.append((line, mark.kind)) }
        line = (buffer[line...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count - 1) + 1
      }
      return marks
    }
  }

  /// The file with the marks and the other sides blanked.
  private static func keeping(_ kept: Set<ConflictMark.Kind>, of bytes: [UInt8], marks: [Mark]) -> [UInt8] {
    var side = bytes
    for (position, mark) in marks.enumerated() {
      let end = marks.indices.contains(position + 1) ? marks[position + 1].offset : bytes.count
      let line = (bytes[mark.offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
      let isKept = mark.kind == .end || kept.contains(mark.kind)
      for offset in mark.offset..<(isKept ? min(line, end) : end) where side[offset] != UInt8(ascii: "\n") {
        side[offset] = UInt8(ascii: " ")
      }
    }
    return side
  }
}
