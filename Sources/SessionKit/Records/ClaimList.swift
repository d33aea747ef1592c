/// The claims of a session in the order of the text, each found by its id at once.
public struct ClaimList: Hashable, Sendable {
  private var claims: [Claim] = []
  private var positions: [ClaimID: Int] = [:]
  /// How many claims in the review have a verdict that stands.
  public private(set) var taggedCount = 0
  /// How many claims wait for one.
  public private(set) var openCount = 0

  /// Makes a list; the claims are put into the order of the text.
  public init(_ claims: [Claim] = []) { rebuild(with: claims) }

  /// The claim of that id; writing nil removes it, and a changed place or a new claim puts the list in order again.
  public subscript(id: ClaimID) -> Claim? {
    get { positions[id].map { claims[$0] } }
    set {
      switch (positions[id], newValue) {
      case (let position?, let claim?):
        let moved = claims[position].spans != claim.spans || claims[position].id != claim.id
        count(claims[position], by: -1)
        claims[position] = claim
        count(claim, by: 1)
        if moved { rebuild(with: claims) }
      case (let position?, nil):
        claims.remove(at: position)
        rebuild(with: claims)
      case (nil, let claim?):
        rebuild(with: claims + [claim])
      case (nil, nil): break
      }
    }
  }

  /// Whether there is a claim with that id.
  public func contains(_ id: ClaimID) -> Bool { positions[id] != nil }

  /// Changes the claim of that id in place; does nothing where there is none.
  ///
  /// The change must leave `id` and `spans`.
  public mutating func update(_ id: ClaimID, _ change: (inout Claim) -> Void) {
    guard let position = positions[id] else { return }
    count(claims[position], by: -1)
    change(&claims[position])
    count(claims[position], by: 1)
  }

  /// Takes the claims of `ids` out and puts `replacements` in.
  public mutating func replace(_ ids: [ClaimID], with replacements: [Claim]) {
    let gone = Set(ids)
    rebuild(with: claims.filter { !gone.contains($0.id) } + replacements)
  }

  private mutating func rebuild(with unordered: [Claim]) {
    // Mostly they are in order, and a long list is then shared with the event that brought it.
    let isOrdered = zip(unordered, unordered.dropFirst()).allSatisfy { !Self.stands($1, before: $0) }
    claims = isOrdered ? unordered : unordered.sorted(by: Self.stands)
    positions = Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (taggedCount, openCount) = (0, 0)
    for claim in claims { count(claim, by: 1) }
  }

  /// Whether a claim comes before another in the text.
  private static func stands(_ left: Claim, before right: Claim) -> Bool {
    let (a, b) = (left.spans.first?.start ?? 0, right.spans.first?.start ?? 0)
    if a != b { return a < b }
    let (c, d) = (left.spans.last?.end ?? 0, right.spans.last?.end ?? 0)
    return c != d ? c < d : left.id < right.id
  }

  private mutating func count(_ claim: Claim, by step: Int) {
    guard !claim.excluded else { return }
    if claim.isJudged { taggedCount += step } else if claim.isOpen { openCount += step }
  }
}

extension ClaimList: RandomAccessCollection {
  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of claims.
  public var endIndex: Int { claims.count }
  /// The claim at a position in the order of the text.
  public subscript(position: Int) -> Claim { claims[position] }
  /// The position of the claim with that id.
  public func position(of id: ClaimID) -> Int? { positions[id] }
}

extension ClaimList: Codable {
  /// Reads an array of claims.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode([Claim].self)) }
  /// Writes an array of claims.
  public func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }
}
