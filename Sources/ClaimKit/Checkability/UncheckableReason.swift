/// Why no evidence could show a claim to be true or false.
public enum UncheckableReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// A judgement of value, taste, praise or blame.
  case opinion
  /// The future, a promise, an intention.
  case prediction
  /// A demand, a request, a hope, a slogan.
  case wish
  /// A question.
  case question
  /// Words that assert nothing by themselves.
  case fragment
}
