// The payloads of events of the desk's daily work: what is on hold, asked, suggested and gathered.
extension Change {
  /// The payload of ``Change/claimHeld(_:)``.
  public struct ClaimHeld: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims on hold.
    public var claims: [ClaimID]
    /// The day on which to look at them again, as `2021-11-19`.
    public var until: String?
    /// What is waited for.
    public var why: String?
    /// Makes the payload.
    public init(claims: [ClaimID], until: String? = nil, why: String? = nil) {
      self.claims = claims
      self.until = until
      self.why = why
    }

    mutating func rewriteText(_ write: (String) -> String) { why = why.map(write) }
  }

  /// The payload of ``Change/claimAssigned(_:)``.
  public struct ClaimAssigned: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims.
    public var claims: [ClaimID]
    /// The name of the checker who is to judge them; nil for nobody in particular.
    public var to: String?
    /// Makes the payload.
    public init(claims: [ClaimID], to: String?) {
      self.claims = claims
      self.to = to
    }

    mutating func rewriteText(_ write: (String) -> String) { to = to.map(write) }
  }

  /// The payload of ``Change/wordingSuggested(_:)``.
  public struct WordingSuggested: Hashable, Sendable, Codable, PayloadOfClaim {
    /// The claim that needs a better wording.
    public var claim: ClaimID
    /// The wording; nil takes it back.
    public var text: String?
    /// Makes the payload.
    public init(claim: ClaimID, text: String?) {
      self.claim = claim
      self.text = text
    }

    mutating func rewriteText(_ write: (String) -> String) { text = text.map(write) }
  }

  /// The payload of ``Change/correctionMarked(_:)``.
  public struct CorrectionMarked: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims whose correction was asked for.
    public var claims: [ClaimID]
    /// What became of it; nil removes the mark.
    public var status: CorrectionStatus?
    /// Makes the payload.
    public init(claims: [ClaimID], status: CorrectionStatus?) {
      self.claims = claims
      self.status = status
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/inquiryMade(_:)``.
  public struct InquiryMade: Hashable, Sendable, Codable, EventPayload {
    /// The inquiry, not yet answered.
    public var inquiry: Inquiry
    /// Makes the payload.
    public init(inquiry: Inquiry) { self.inquiry = inquiry }

    var claimsSpokenOf: [ClaimID] { inquiry.claims }

    mutating func rename(_ names: IDMapping) {
      inquiry.id = names.inquiry(inquiry.id)
      inquiry.claims = inquiry.claims.map(names.claim)
    }

    mutating func rewriteText(_ write: (String) -> String) {
      inquiry.whom = write(inquiry.whom)
      inquiry.channel = inquiry.channel.map(write)
      inquiry.words = inquiry.words.map(write)
      (inquiry.wording, inquiry.by) = (inquiry.wording.map(write), inquiry.by.map(write))
      inquiry.answeredBy = inquiry.answeredBy.map(write)
    }
  }

  /// The payload of ``Change/inquiryAttempted(_:)``.
  public struct InquiryAttempted: Hashable, Sendable, Codable, EventPayload {
    /// The inquiry's id.
    public var inquiry: InquiryID
    /// How it was tried: mail, telephone.
    public var channel: String
    /// What came of it.
    public var words: String?
    /// Makes the payload.
    public init(inquiry: InquiryID, channel: String, words: String? = nil) {
      self.inquiry = inquiry
      self.channel = channel
      self.words = words
    }

    mutating func rename(_ names: IDMapping) { inquiry = names.inquiry(inquiry) }

    mutating func rewriteText(_ write: (String) -> String) { (channel, words) = (write(channel), words.map(write)) }
  }

  /// The payload of ``Change/inquiryAnswered(_:)``.
  public struct InquiryAnswered: Hashable, Sendable, Codable, EventPayload {
    /// The inquiry's id.
    public var inquiry: InquiryID
    /// The outcome of it.
    public var answer: Inquiry.Answer
    /// The words of the answer.
    public var words: String?
    /// By which way it came.
    public var channel: String?
    /// Makes the payload.
    public init(inquiry: InquiryID, answer: Inquiry.Answer, words: String? = nil, channel: String? = nil) {
      self.inquiry = inquiry
      self.answer = answer
      self.words = words
      self.channel = channel
    }

    mutating func rename(_ names: IDMapping) { inquiry = names.inquiry(inquiry) }

    mutating func rewriteText(_ write: (String) -> String) {
      (words, channel) = (words.map(write), channel.map(write))
    }
  }

  /// The payload of ``Change/partySet(_:)``.
  public struct PartySet: Hashable, Sendable, Codable, EventPayload {
    /// The party's name.
    public var name: String
    /// The names of speakers that belong to it; none removes the party.
    public var members: [String]
    /// Makes the payload.
    public init(name: String, members: [String]) {
      self.name = name
      self.members = members
    }

    mutating func rewriteText(_ write: (String) -> String) { (name, members) = (write(name), members.map(write)) }
  }
}
