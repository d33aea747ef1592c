import SessionKit

/// The basis of the verdict “verified”.
struct Grounds: Sendable {
  /// Verified claims with the same kind of basis.
  struct Kind: Sendable {
    /// The basis, after their number: `verified …`.
    let text: String
    /// The claims, in the order of the text.
    let claims: [ClaimID]
    /// Whether a reader should take care.
    let isWeak: Bool

    /// Number and basis: `2 claims verified on …`.
    var sentence: String { "\(claims.count.counted("claim")) verified \(text)." }
  }

  /// The kinds that occur, the weakest first.
  let kinds: [Kind]

  init(_ entries: [ClaimEntry]) {
    let verified = entries.filter { $0.standing == .verified }
    var groups: [Int: [ClaimID]] = [:]
    for entry in verified { groups[Self.ground(of: entry), default: []].append(entry.claim.id) }
    kinds = Self.texts.enumerated().compactMap { number, text in
      groups[number].map { Kind(text: text, claims: $0, isWeak: number < Self.texts.count - 1) }
    }
  }

  private static let texts = [
    "with no evidence recorded",
    "on a checker's note only",
    "on one unnamed source",
    "on the evidence listed",
  ]

  /// The position in ``texts`` of the basis of a verified claim.
  private static func ground(of entry: ClaimEntry) -> Int {
    let support = entry.citations.filter { $0.link.stance != .refutes }
    if support.isEmpty {
      return entry.claim.tag?.note == nil && entry.notes.isEmpty ? 0 : 1
    }
    return support.count == 1 && support[0].evidence.alias != nil ? 2 : 3
  }
}
