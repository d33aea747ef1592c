/// The evidence of a session in the order it was found, each found by its id or by a claim at once.
public struct EvidenceList: Hashable, Sendable {
  private var items: [Evidence] = []
  private var positions: [EvidenceID: Int] = [:]
  /// The positions of the evidence linked to each claim, ascending.
  private var linked: [ClaimID: [Int]] = [:]

  /// Makes a list in that order.
  public init(_ items: [Evidence] = []) {
    for item in items { append(item) }
  }

  /// The evidence that is linked to a claim, in the order it was found.
  public func linked(to claim: ClaimID) -> [Evidence] { (linked[claim] ?? []).map { items[$0] } }

  /// Whether any evidence is linked to a claim.
  public func isLinked(to claim: ClaimID) -> Bool { linked[claim] != nil }

  /// The piece of evidence with that id.
  public subscript(id: EvidenceID) -> Evidence? { positions[id].map { items[$0] } }

  /// Puts new evidence last.
  public mutating func append(_ item: Evidence) {
    positions[item.id] = items.count
    for link in item.links { linked[link.claim, default: []].append(items.count) }
    items.append(item)
  }

  /// Changes the evidence of that id in place, its links too; does nothing where there is none.
  ///
  /// The change must leave `id`.
  public mutating func update(_ id: EvidenceID, _ change: (inout Evidence) -> Void) {
    guard let position = positions[id] else { return }
    let before = Set(items[position].links.map(\.claim))
    change(&items[position])
    let after = Set(items[position].links.map(\.claim))
    for claim in before.subtracting(after) { unlink(claim, from: position) }
    for claim in after.subtracting(before) {
      let place = linked[claim]?.firstIndex { $0 > position } ?? linked[claim]?.count ?? 0
      linked[claim, default: []].insert(position, at: place)
    }
  }

  /// Takes the evidence of that id out.
  public mutating func remove(_ id: EvidenceID) { self = EvidenceList(items.filter { $0.id != id }) }

  private mutating func unlink(_ claim: ClaimID, from position: Int) {
    linked[claim]?.removeAll { $0 == position }
    if linked[claim]?.isEmpty == true { linked[claim] = nil }
  }
}

extension EvidenceList: RandomAccessCollection {
  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of pieces.
  public var endIndex: Int { items.count }
  /// The piece at a position in the order found; a change must leave its `id`.
  public subscript(position: Int) -> Evidence {
    get { items[position] }
    set { update(items[position].id) { $0 = newValue } }
  }
}

extension EvidenceList: ExpressibleByArrayLiteral {
  /// Makes a list in that order.
  public init(arrayLiteral elements: Evidence...) { self.init(elements) }
}

extension EvidenceList: Codable {
  /// Reads an array of evidence.
  public init(from decoder: any Decoder) throws { self.init(try [Evidence](from: decoder)) }
  /// Writes an array of evidence.
  public func encode(to encoder: any Encoder) throws { try items.encode(to: encoder) }
}
