/// A question put to somebody about claims: the right of reply.
public struct Inquiry: Hashable, Sendable, Codable {
  /// What came of an inquiry.
  public enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing yet.
    case open
    /// An answer came.
    case received
    /// Whoever was asked would not answer.
    case declined
    /// No answer came in time.
    case none
  }

  /// The inquiry's name in the session, `q` and a number.
  public var id: String
  /// The claims it is about.
  public var claims: [ClaimID]
  /// Who was asked.
  public var whom: String
  /// By what way: mail, telephone.
  public var channel: String?
  /// When it was asked.
  public var asked: String
  /// When an answer is due.
  public var due: String?
  /// What came of it.
  public var answer: Answer
  /// The words of the answer.
  public var words: String?
}
