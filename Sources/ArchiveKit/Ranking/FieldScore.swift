/// How much a claim with its title is about a word: BM25F.
///
/// The formula is that of Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
struct FieldScore: Sendable {
  /// After how many occurrences a further one adds little; the customary value.
  static let saturation = 1.2
  /// How far length counts against a claim; the customary value.
  static let lengthEffect = 0.75

  private let claimNorm: Double
  private let titleNorm: Double

  /// Prepares the score for a claim of so many units of `claimMean`, and a title.
  init(claim: Int, claimMean: Double, title: Int, titleMean: Double) {
    claimNorm = Self.norm(claim, mean: claimMean)
    titleNorm = Self.norm(title, mean: titleMean)
  }

  /// The share of a unit's weight that so many occurrences in the claim and its title bring, 0 to 2.2.
  func share(claim: Int, title: Int) -> Double {
    let frequency = Double(claim) / claimNorm + Double(title) / titleNorm
    return frequency * (Self.saturation + 1) / (Self.saturation + frequency)
  }

  private static func norm(_ length: Int, mean: Double) -> Double {
    1 - lengthEffect + lengthEffect * (mean > 0 ? Double(length) / mean : 1)
  }
}
