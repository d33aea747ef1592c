import SessionKit

/// What the verdict “verified” rests on.
struct Grounds: Sendable {
  /// Verified claims that rest on the same kind of ground.
  struct Kind: Sendable {
    /// What they rest on, to stand behind their number: `rest on …`.
    let text: String
    /// The claims, in the order of the text.
    let claims: [ClaimID]
    /// Whether a reader should take care.
    let isWeak: Bool

    /// Number, verb and ground: `2 verified claims rest on …`.
    var sentence: String {
      "\(claims.count.counted("verified claim")) \(claims.count == 1 ? "rests" : "rest") on \(text)."
    }
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
    "no evidence: nobody recorded what was looked at",
    "the words of the checker alone, without a source",
    "one source that is not named",
    "evidence that is listed with them",
  ]

  /// The position in ``texts`` of what a verified claim rests on.
  private static func ground(of entry: ClaimEntry) -> Int {
    let support = entry.citations.filter { $0.link.stance != .refutes }
    if support.isEmpty {
      return entry.claim.tag?.note == nil && entry.notes.isEmpty ? 0 : 1
    }
    return support.count == 1 && support[0].evidence.alias != nil ? 2 : 3
  }
}
