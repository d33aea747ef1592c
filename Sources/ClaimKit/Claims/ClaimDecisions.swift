/// The engine's learnt decisions: where claims are cut, who says them, and what can be checked.
package struct ClaimDecisions: Sendable {
  package let cutter: ClaimCutter
  /// Nil while it is not trained yet.
  package let speakers: SpeakerChooser?
  package let kinds: KindChooser?

  package init(cutter: ClaimCutter, speakers: SpeakerChooser? = nil, kinds: KindChooser? = nil) {
    self.cutter = cutter
    self.speakers = speakers
    self.kinds = kinds
  }

  /// Reads the parts "claims…", "speakers" and "kinds" of a model.
  /// - Throws: `ModelError` where one is missing or malformed.
  init(_ model: ModelFile) throws(ModelError) {
    cutter = try ClaimCutter(model)
    speakers = SpeakerChooser(model: try LinearModel(model, "speakers", classes: 1))
    let dense = try model.withSection("kinds.states") { Array($0) }
    kinds = KindChooser(
      model: try LinearModel(model, "kinds", classes: KindChooser.classes), dense: dense.map { Int8(bitPattern: $0) })
  }
}

/// One claim as it was decided on, for training.
package struct DecisionRecord {
  /// The claim's words, in UTF-8 bytes.
  package let spans: [Range<Int>]
  let candidates: SpeakerCandidates
  let words: Set<Int>
  let sentence: SentenceReading
  let ruleReason: UncheckableReason?
  let register: TextRegister

  /// Who may say it, in UTF-8 bytes; nil for the article.
  package var speakers: [Range<Int>?] { candidates.all.map(\.source) }
  /// The features of each that may say it.
  package var speakerFeatures: [[UInt32]] { candidates.all.map { candidates.features(of: $0) } }

  /// The parser's states of the claim.
  package var states: [Int8] { KindFeatures.states(words, in: sentence) }

  /// The features of what can be checked, where someone says it or nobody.
  package func kindFeatures(isSpoken: Bool) -> [UInt32] {
    KindFeatures.features(words, in: sentence, reason: ruleReason, isSpoken: isSpoken, register: register)
  }
}
