import SessionKit

/// The claims of a review, one after the other, and which of them wait for a verdict.
///
/// It is worked out once and brought up to date claim by claim, so that a key costs the same however many there are.
struct ReviewOrder: Hashable {
  /// How the claims follow each other.
  enum Sorting: Hashable {
    /// As in the article.
    case text
    /// What most needs checking comes first.
    case priority
  }

  /// How the claims follow each other.
  private(set) var sorting = Sorting.text
  /// The claims in order.
  private(set) var ids: [ClaimID] = []
  /// How many of them have a verdict.
  private(set) var taggedCount = 0
  /// How many of them wait for one, held ones included.
  private(set) var openCount = 0

  fileprivate enum Standing: UInt8 {
    case tagged, waiting, held, aside
  }

  private var positions: [ClaimID: Int] = [:]
  private var standings: [Standing] = []
  /// The claims that the filter let through when the review began; nil for all.
  private let seeds: Set<ClaimID>?
  private let today: String

  /// Orders the claims of `seeds`, or all that are in the review; `today` is the day on which holds are due.
  init(_ claims: ClaimList, seeds: Set<ClaimID>?, today: String) {
    self.seeds = seeds
    self.today = today
    rebuild(claims)
  }

  /// Puts the claims in another order.
  mutating func sort(_ sorting: Sorting, _ claims: ClaimList) {
    self.sorting = sorting
    rebuild(claims)
  }

  /// Takes up new claims, and drops those that are gone.
  mutating func rebuild(_ claims: ClaimList) {
    // By places and priorities: copies of thousands of claims would take their time and memory.
    var places = claims.indices.filter { belongs(claims[$0].id) }
    if sorting == .priority {
      let priorities = claims.map(\.priority)
      places.sort { (priorities[$1], $0) < (priorities[$0], $1) }
    }
    ids = places.map { claims[$0].id }
    positions = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    standings = places.map { standing(claims[$0]) }
    taggedCount = standings.count { $0 == .tagged }
    openCount = standings.count { $0 == .waiting || $0 == .held }
  }

  /// Takes up what changed about a claim.
  mutating func refresh(_ id: ClaimID, in claims: ClaimList) {
    guard let position = positions[id], let claim = claims[id] else { return }
    let (before, after) = (standings[position], standing(claim))
    standings[position] = after
    taggedCount += (after == .tagged ? 1 : 0) - (before == .tagged ? 1 : 0)
    openCount += (after.isOpen ? 1 : 0) - (before.isOpen ? 1 : 0)
  }

  /// The place of a claim, from 0.
  func position(of id: ClaimID) -> Int? { positions[id] }

  /// Whether a claim waits for a verdict today.
  func waits(_ id: ClaimID) -> Bool { positions[id].map { standings[$0] == .waiting } ?? false }

  /// The first claim that waits.
  var firstWaiting: ClaimID? { standings.firstIndex(of: .waiting).map { ids[$0] } }

  /// How many claims are held and not due yet.
  var heldCount: Int { standings.count { $0 == .held } }

  /// The next claim that waits, or the one before, around the ends; nil where no other does.
  func waiting(from id: ClaimID?, forward: Bool) -> ClaimID? {
    let start = id.flatMap { positions[$0] } ?? (forward ? -1 : ids.count)
    let found =
      if forward {
        standings[(start + 1)...].firstIndex(of: .waiting) ?? standings.firstIndex(of: .waiting)
      } else {
        standings[..<start].lastIndex(of: .waiting) ?? standings.lastIndex(of: .waiting)
      }
    return found.map { ids[$0] }.flatMap { $0 == id ? nil : $0 }
  }

  /// The next or previous claim; nil at the end.
  func neighbour(of id: ClaimID?, forward: Bool) -> ClaimID? {
    guard let position = id.flatMap({ positions[$0] }) else { return ids.first }
    let next = position + (forward ? 1 : -1)
    return ids.indices.contains(next) ? ids[next] : nil
  }

  /// A claim belongs if the filter lets it through, or the claim it was split from.
  private func belongs(_ id: ClaimID) -> Bool {
    guard let seeds else { return true }
    return (0...id.letters.count).contains { length in
      seeds.contains(ClaimID(id.number, letters: String(id.letters.prefix(length))))
    }
  }

  private func standing(_ claim: Claim) -> Standing {
    if claim.excluded { return .aside }
    if claim.isJudged { return .tagged }
    guard claim.isOpen else { return .aside }
    guard let hold = claim.hold else { return .waiting }
    return hold.until.map { $0.prefix(10) <= today } == true ? .waiting : .held
  }
}

extension ReviewOrder.Standing {
  fileprivate var isOpen: Bool { self == .waiting || self == .held }
}
