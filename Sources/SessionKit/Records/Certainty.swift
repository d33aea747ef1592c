/// How sure the engine was of a claim that it found, each from 0 to 1.
///
/// It says nothing about whether the claim is true, and is never shown as a number: what lies below its mark is something
/// to look at. A part that a person has settled is 1.
public struct Certainty: Hashable, Sendable, Codable {
  /// That the words are cut right.
  public var cut: Double
  /// That the one who says it is found.
  public var speaker: Double
  /// That it can be checked, or cannot.
  public var checkable: Double

  /// Makes a certainty of its parts.
  public init(cut: Double, speaker: Double, checkable: Double) {
    (self.cut, self.speaker, self.checkable) = (cut, speaker, checkable)
  }

  /// What there is to look at.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// Where the words were cut.
    case cut
    /// Who says it.
    case speaker
  }

  // Chosen by cross-validation, so that at least half of the claims below a mark are wrong (Measurements of ClaimKit).
  private static let cutMark = 0.7
  private static let speakerMark = 0.8

  /// The parts below their marks.
  public var unsure: [Part] {
    (cut < Self.cutMark ? [.cut] : []) + (speaker < Self.speakerMark ? [.speaker] : [])
  }
}

extension Claim {
  /// What to look at in a claim that the engine was not sure of.
  public var unsure: [Certainty.Part] { certainty?.unsure ?? [] }
}
