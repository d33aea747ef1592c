/// Why no evidence could settle a claim.
public enum UncheckableReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// A value judgement, taste, praise or blame with no fact in it.
  case opinion
  /// The future, a promise, an intention.
  case prediction
  /// A command, a request, a hope, a slogan.
  case wish
  /// A question.
  case question
  /// What asserts nothing by itself.
  case fragment
}
