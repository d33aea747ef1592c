/// What was learnt of pronouns: what sort of things mentions name, and what pronouns stand for.
package struct ReferenceModel: Sendable {
  package let types: MentionTypes
  package let antecedents: LinearModel

  package init(types: MentionTypes, antecedents: LinearModel) {
    self.types = types
    self.antecedents = antecedents
  }

  /// Reads the parts "references" and "references.types" of a model.
  /// - Throws: `ModelError` where one is missing or malformed.
  init(_ model: ModelFile) throws(ModelError) {
    types = MentionTypes(model: try LinearModel(model, "references.types", classes: MentionType.allCases.count))
    antecedents = try LinearModel(model, "references", classes: 1)
  }

  /// The least share of a candidate that is an answer, and the least that later pronouns build on.
  ///
  /// Both were chosen on cross-validation by document over the training part of GUM.
  static let leastShare: Float = 0.3
  static let leastShareToBuildOn: Float = 0.25
  /// How much of the share of none a candidate must have.
  static let leastPartOfNone: Float = 0.5
}
