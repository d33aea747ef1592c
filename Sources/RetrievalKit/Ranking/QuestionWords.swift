/// The words of a question, and the pieces of them, with how much each weighs.
///
/// What a text brings for each of them is a pure function of the text and of what is known about the whole collection.
package struct QuestionWords: Sendable {
  /// The pieces of a word count together about as much as the word itself, which has four or five of them.
  static let pieceWeight = 0.25

  /// The distinct words, by stem, in the order of the question.
  package private(set) var words: [Word] = []
  /// How much each of ``words`` weighs, in nats.
  package private(set) var weights: [Double] = []
  private var index: [Int64: Int] = [:]
  private var pieceWeights: [Double] = []
  private var pieceIndex: [Int64: Int] = [:]
  /// The word that each piece was first met in.
  private var pieceOwners: [Int] = []
  private let statistics: CollectionStatistics
  private let parameters: FieldScore.Parameters

  /// Prepares a question to a collection.
  package init(_ question: ReadText, statistics: CollectionStatistics, parameters: FieldScore.Parameters) {
    self.statistics = statistics
    self.parameters = parameters
    for word in question.places.map(\.word) {
      if index[word.key] == nil {
        index[word.key] = words.count
        words.append(word)
        weights.append(statistics.weight(statistics.stems[word.key] ?? 0))
      }
      for piece in word.pieces where pieceIndex[piece] == nil {
        pieceIndex[piece] = pieceWeights.count
        pieceWeights.append(statistics.weight(statistics.pieces[piece] ?? 0) * Self.pieceWeight)
        pieceOwners.append(index[word.key] ?? 0)
      }
    }
  }

  /// The place of a word among ``words``, by the key of its stem.
  package func place(of key: Int64) -> Int? { index[key] }

  /// Whether the question has a word, or a piece of it.
  package func shares(_ word: Word) -> Bool {
    index[word.key] != nil || word.pieces.contains { pieceIndex[$0] != nil }
  }

  /// What a text brings for each word as a whole and for its pieces, each as long as ``words``, and for all pieces
  /// together, in nats.
  package func points(
    text: ReadText, title: ReadText = ReadText()
  ) -> (words: [Double?], pieces: [Double], allPieces: Double) {
    var stems = [(text: Int, title: Int)](repeating: (0, 0), count: words.count)
    var parts = [(text: Int, title: Int)](repeating: (0, 0), count: pieceWeights.count)
    for place in text.places {
      if let index = index[place.word.key] { stems[index].text += 1 }
      for piece in place.word.pieces { if let index = pieceIndex[piece] { parts[index].text += 1 } }
    }
    for place in title.places {
      if let index = index[place.word.key] { stems[index].title += 1 }
      for piece in place.word.pieces { if let index = pieceIndex[piece] { parts[index].title += 1 } }
    }
    let total = Double(max(statistics.texts, 1))
    let wordScore = FieldScore(
      text: text.places.count, textMean: Double(statistics.textWords) / total,
      title: title.places.count, titleMean: Double(statistics.titleWords) / total, parameters: parameters)
    let wordPoints = stems.enumerated().map { index, count -> Double? in
      count.text + count.title > 0 ? weights[index] * wordScore.share(text: count.text, title: count.title) : nil
    }
    let pieceScore = FieldScore(
      text: text.pieceCount, textMean: Double(statistics.textPieces) / total,
      title: title.pieceCount, titleMean: Double(statistics.titlePieces) / total, parameters: parameters)
    var piecePoints = [Double](repeating: 0, count: words.count)
    var allPieces = 0.0
    for (index, count) in parts.enumerated() where count.text + count.title > 0 {
      let points = pieceWeights[index] * pieceScore.share(text: count.text, title: count.title)
      piecePoints[pieceOwners[index]] += points
      allPieces += points
    }
    return (wordPoints, piecePoints, allPieces)
  }
}
