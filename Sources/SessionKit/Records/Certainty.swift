/// How sure the engine was of a claim that it found, each from 0 to 1.
///
/// It says nothing about whether the claim is true, and is never shown as a number: what is below its mark is something
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

    /// What to do about it, as a hint says it.
    public var words: String { "check the \(rawValue)" }
  }

  /// Below this a part is to be looked at, where both together are below its square.
  ///
  /// Chosen by cross-validation: half of the claims below it are wrong, and they are two in five of the wrong ones
  /// (Measurements of ClaimKit).
  private static let mark = 0.8

  /// The parts to look at.
  public var unsure: [Part] {
    guard cut * speaker < Self.mark * Self.mark else { return [] }
    return (cut < Self.mark ? [.cut] : []) + (speaker < Self.mark ? [.speaker] : [])
  }
}

extension Claim {
  /// What to look at in a claim that the engine was not sure of.
  public var unsure: [Certainty.Part] { certainty?.unsure ?? [] }
}
