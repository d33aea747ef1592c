extension CollectionStatistics {
  /// Counts a text in, or out where `sign` is −1.
  package mutating func add(_ text: ReadText, by sign: Int = 1) {
    texts += sign
    textWords += sign * text.places.count
    textPieces += sign * text.pieceCount
    for key in Set(text.places.map(\.word.key)) { stems[key, default: 0] += sign }
    for piece in Set(text.places.flatMap(\.word.pieces)) { pieces[piece, default: 0] += sign }
  }

  /// Counts another collection in.
  package mutating func add(_ other: CollectionStatistics) {
    texts += other.texts
    textWords += other.textWords
    textPieces += other.textPieces
    stems.merge(other.stems, uniquingKeysWith: +)
    pieces.merge(other.pieces, uniquingKeysWith: +)
  }
}
