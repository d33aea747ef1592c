import Foundation

/// A verdict on a claim with what it is based on.
public struct Tag: Hashable, Sendable, Codable {
  /// What the analyst finds.
  public var verdict: Verdict
  /// Why, in the order given.
  public var reasons: [Reason]
  /// How sure the analyst is.
  public var confidence: Confidence?
  /// Why, in words.
  public var note: String?
  /// Whether the claim's words changed after the tag was given, so that it needs to be confirmed.
  public var stale: Bool?
  /// Whether it judges a denial: that the source says it is not so; nil if it judges the words as they stand.
  public var denial: Bool?
  /// Whether it decides between checkers who differ.
  public var adjudicated: Bool?
  /// Who gave the tag.
  public var by: String
  /// When it was given.
  public var at: Date

  /// Makes a tag.
  public init(
    verdict: Verdict, reasons: [Reason] = [], confidence: Confidence? = nil, note: String? = nil, stale: Bool? = nil,
    denial: Bool? = nil, adjudicated: Bool? = nil, by: String, at: Date
  ) {
    self.verdict = verdict
    self.reasons = reasons
    self.confidence = confidence
    self.note = note
    self.stale = stale
    self.denial = denial
    self.adjudicated = adjudicated
    self.by = by
    self.at = at
  }
}
