import CNeuralKernels

extension SentenceParser {
  /// Looks up every member's embeddings of the words.
  func embed(
    _ words: ArraySlice<Range<Int>>, of text: UnsafeBufferPointer<UInt8>, with workspace: ParserWorkspace
  ) {
    let width = network.shape.embedding
    let all = network.members.count * width
    var row = width
    for range in words {
      let word = UnsafeBufferPointer(rebasing: text[range])
      let key = Self.key(of: word)
      let slot = Int(truncatingIfNeeded: key) & (ParserWorkspace.cacheSize - 1)
      let cached = workspace.cache + slot * all
      if workspace.cacheKeys[slot] != key {
        embed(word, into: cached, with: workspace)
        workspace.cacheKeys[slot] = key
      }
      for number in network.members.indices {
        (workspace.embedded(by: number) + row).update(from: cached + number * width, count: width)
      }
      row += width
    }
    for number in network.members.indices {
      (workspace.embedded(by: number) + row).update(repeating: 0, count: width)
    }
  }

  private func embed(
    _ word: UnsafeBufferPointer<UInt8>, into row: UnsafeMutablePointer<Int16>, with workspace: ParserWorkspace
  ) {
    let width = network.shape.embedding
    let all = network.members.count * width
    workspace.whole.update(repeating: 0, count: all)
    workspace.parts.update(repeating: 0, count: all)
    workspace.features.read(word)
    func add(_ row: Int, to sum: UnsafeMutablePointer<Int32>) {
      stet_add_row(all, network.embedding + row * all, sum)
    }
    add(network.row(of: workspace.features.form) ?? 0, to: workspace.whole)
    for hash in workspace.features.affixes {
      if let row = network.row(of: hash) { add(row, to: workspace.whole) }
    }
    var grams: Float = 0
    for hash in workspace.features.grams {
      guard let row = network.row(of: hash) else { continue }
      add(row, to: workspace.parts)
      grams += 1
    }
    let factor = grams > 0 ? 1 / grams.squareRoot() : 0
    for (number, member) in network.members.enumerated() {
      let at = number * width
      stet_embed(width, workspace.whole + at, workspace.parts + at, factor, member.embeddingScale, row + at)
    }
  }

  /// A key for the memory of embeddings: two words share one with a chance of one in 2⁶⁴; never 0, which is empty.
  private static func key(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(word.count)
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD &+ hash >> 29 }
    hash = (hash ^ hash >> 32) &* 0xC4CE_B9FE_1A85_EC53
    return (hash ^ hash >> 29) | 1 << 63
  }
}
