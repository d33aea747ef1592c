/// Speakers that speak for one side.
public struct Party: Hashable, Sendable, Codable {
  /// The party's name.
  public var name: String
  /// The names of the speakers that belong to it.
  public var members: [String]

  /// Makes a party.
  public init(name: String, members: [String]) {
    self.name = name
    self.members = members
  }
}
