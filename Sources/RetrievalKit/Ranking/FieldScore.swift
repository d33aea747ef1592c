/// How much a text with its title is about a word: BM25F.
///
/// The formula is that of Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
package struct FieldScore: Sendable {
  /// The two values of the formula that are chosen for a kind of text.
  package struct Parameters: Sendable {
    /// After how many occurrences a further one adds little.
    let saturation: Double
    /// How far length counts against a text, 0 to 1.
    let lengthEffect: Double
    /// Whether a text shorter than others counts for more.
    let favoursShort: Bool

    /// For claims with titles: the customary values.
    package static let claims = Parameters(saturation: 1.2, lengthEffect: 0.75, favoursShort: true)
    /// For sentences of documents: the values of Trotman, Jia and Crane, "Towards an Efficient and Effective Search
    /// Engine" (2012), and nothing for being short, which the entries of menus are.
    package static let sentences = Parameters(saturation: 0.9, lengthEffect: 0.4, favoursShort: false)
  }

  private let parameters: Parameters
  private let textNorm: Double
  private let titleNorm: Double

  /// Prepares the score for a text of so many units, where texts have `textMean`, and a title.
  init(text: Int, textMean: Double, title: Int, titleMean: Double, parameters: Parameters) {
    self.parameters = parameters
    textNorm = Self.norm(text, mean: textMean, parameters)
    titleNorm = Self.norm(title, mean: titleMean, parameters)
  }

  /// The share of a unit's weight that so many occurrences in the text and its title bring, 0 to 1 + `saturation`.
  func share(text: Int, title: Int) -> Double {
    let frequency = Double(text) / textNorm + Double(title) / titleNorm
    return frequency * (parameters.saturation + 1) / (parameters.saturation + frequency)
  }

  private static func norm(_ length: Int, mean: Double, _ parameters: Parameters) -> Double {
    let effect = parameters.lengthEffect
    let norm = 1 - effect + effect * (mean > 0 ? Double(length) / mean : 1)
    return parameters.favoursShort ? norm : max(1, norm)
  }
}
