import Foundation

/// One place where two states of a review differ.
public struct StateDifference: Hashable, Sendable, CustomStringConvertible {
  /// The way to the value, claims and evidence by their ids: `claims › 2 › tag › reasons`, notes by their place from 1.
  var path: [String]
  /// The value in the first state; nil if it is missing.
  var saved: JSONValue?
  /// The value in the second state; nil if it is missing.
  var replayed: JSONValue?

  /// The difference in one line.
  public var description: String {
    let saved = saved.map(\.description) ?? "nothing"
    let replayed = replayed.map(\.description) ?? "nothing"
    return "\(path.joined(separator: " › ")): saved \(saved), replayed \(replayed)"
  }

  /// Everything in which the saved state differs from the replayed one, in the order of the paths.
  static func between(saved: ReviewState, replayed: ReviewState) -> [StateDifference] {
    guard saved != replayed else { return [] }
    return differences(at: [], json(saved), json(replayed))
  }

  private static func json(_ state: ReviewState) -> JSONValue? {
    guard let bytes = try? SessionCoding.encoder().encode(state) else { return nil }
    return try? JSONDecoder().decode(JSONValue.self, from: bytes)
  }

  private static func differences(at path: [String], _ saved: JSONValue?, _ replayed: JSONValue?) -> [StateDifference] {
    guard saved != replayed else { return [] }
    if let (left, right) = members(saved, replayed) {
      return Set(left.keys).union(right.keys).sorted(by: inReadingOrder).flatMap { key in
        differences(at: path + [key], left[key], right[key])
      }
    }
    return [StateDifference(path: path, saved: saved, replayed: replayed)]
  }

  /// The members of two values that can be compared one by one: objects by key, arrays of records by id or place.
  private static func members(
    _ left: JSONValue?, _ right: JSONValue?
  ) -> ([String: JSONValue], [String: JSONValue])? {
    switch (left, right) {
    case (.object(let left), .object(let right)): (left, right)
    case (.array(let left), .array(let right)):
      if let left = byID(left), let right = byID(right) {
        (left, right)
      } else if let left = byPlace(left), let right = byPlace(right) {
        (left, right)
      } else {
        nil
      }
    default: nil
    }
  }

  private static func byID(_ items: [JSONValue]) -> [String: JSONValue]? {
    var named: [String: JSONValue] = [:]
    for item in items {
      guard case .string(let id)? = item["id"] ?? item["claim"], named.updateValue(item, forKey: id) == nil else {
        return nil
      }
    }
    return named
  }

  private static func byPlace(_ items: [JSONValue]) -> [String: JSONValue]? {
    var placed: [String: JSONValue] = [:]
    for (position, item) in items.enumerated() {
      guard case .object = item else { return nil }
      placed["\(position + 1)"] = item
    }
    return placed
  }

  private static func inReadingOrder(_ left: String, _ right: String) -> Bool {
    if let a = ClaimID(left), let b = ClaimID(right) { return a < b }
    if let a = EvidenceID(left), let b = EvidenceID(right) { return a < b }
    return left < right
  }
}
