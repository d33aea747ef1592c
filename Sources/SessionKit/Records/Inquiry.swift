import Foundation

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

  /// A further try to reach the one who was asked.
  public struct Attempt: Hashable, Sendable, Codable {
    /// Who tried.
    public var by: String
    /// When.
    public var at: Date
    /// How: mail, telephone.
    public var channel: String
    /// What came of it.
    public var words: String?

    /// Makes an attempt.
    public init(by: String, at: Date, channel: String, words: String? = nil) {
      self.by = by
      self.at = at
      self.channel = channel
      self.words = words
    }
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
  /// The time of day when it was asked, with its zone, as `18:05 +01:00`.
  public var time: String?
  /// Who asked.
  public var by: String?
  /// The words of the claims when it was asked, in the order of ``claims``.
  public var about: [String]?
  /// The words put to them, as they were sent or said.
  public var wording: String?
  /// Further attempts to reach them, in order; nil before the first.
  public var attempts: [Attempt]?
  /// The outcome.
  public var answer: Answer
  /// The words of the answer.
  public var words: String?
  /// By which way the answer came.
  public var answeredBy: String?

  /// Makes an inquiry that waits for its answer.
  public init(
    id: InquiryID, claims: [ClaimID], whom: String, channel: String? = nil, asked: String, due: String? = nil,
    wording: String? = nil
  ) {
    self.id = id
    self.claims = claims
    self.whom = whom
    self.channel = channel
    self.asked = asked
    self.due = due
    self.wording = wording
    answer = .open
  }
}
