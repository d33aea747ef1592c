/// A question put to someone about claims: the right of reply.
public struct Inquiry: Hashable, Sendable, Codable {
  /// The outcome of an inquiry.
  public enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing yet.
    case open
    /// They replied.
    case received
    /// They declined to comment.
    case declined
    /// They did not reply in time.
    case none
  }

  /// The inquiry's name in the session.
  public var id: InquiryID
  /// The claims it is about.
  public var claims: [ClaimID]
  /// Who was asked.
  public var whom: String
  /// How: mail, telephone.
  public var channel: String?
  /// The day on which it was asked, as `2021-11-16`.
  public var asked: String
  /// The day by which a reply is due, as `2021-11-16`, with the time where one was given, as `2021-11-16 18:00`.
  public var due: String?
  /// The outcome.
  public var answer: Answer
  /// The words of the answer.
  public var words: String?

  /// Makes an inquiry that waits for its answer.
  public init(
    id: InquiryID, claims: [ClaimID], whom: String, channel: String? = nil, asked: String, due: String? = nil
  ) {
    self.id = id
    self.claims = claims
    self.whom = whom
    self.channel = channel
    self.asked = asked
    self.due = due
    answer = .open
  }
}
