/// How sure the engine is of a claim, each from 0 to 1.
///
/// It says nothing about whether the claim is true.
public struct Certainty: Hashable, Sendable, Codable {
  /// That the words are cut right.
  public var cut: Double
  /// That the one who says it is found.
  public var speaker: Double
  /// That it can be checked, or cannot.
  public var checkable: Double

  /// Makes a certainty of its parts.
  public init(cut: Double, speaker: Double, checkable: Double) {
    self.cut = cut
    self.speaker = speaker
    self.checkable = checkable
  }

  /// A probability in hundredths, so that it prints alike everywhere.
  static func hundredths(_ value: Float) -> Double { Double((value * 100).rounded()) / 100 }
}
