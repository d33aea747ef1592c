/// A word of a reading in the making, with where it comes from.
struct ReadingWord: Hashable, Sendable {
  var text: String
  /// The word of the sentence that it is or stands for; nil where it was put in.
  var token: Int?
  /// Whether a blank stands before it.
  var isParted = true

  /// A word that was put in.
  static func added(_ text: String, isParted: Bool = true) -> ReadingWord {
    ReadingWord(text: text, token: nil, isParted: isParted)
  }
}

/// One step on the way from the words of a claim to a sentence that can stand alone.
///
/// A step changes what it is sure of and leaves the rest as it was.
protocol ReadingStep {
  func applied(to words: [ReadingWord]) -> [ReadingWord]
}
