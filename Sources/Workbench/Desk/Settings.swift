/// What a person can set with `set`.
public struct Settings: Hashable, Sendable {
  /// The name under which events are recorded.
  public var checker: String
  /// The width of the screen in columns; nil takes the terminal's.
  public var width: Int?
  /// Whether answers come one fact a line, without columns, for screen readers.
  public var linear: Bool
  /// Whether colour is used.
  public var colour: Bool

  /// Makes settings.
  public init(checker: String, width: Int? = nil, linear: Bool = false, colour: Bool = false) {
    self.checker = checker
    self.width = width
    self.linear = linear
    self.colour = colour
  }

  /// The names that `set` knows, with what their values may be.
  static let wanted: [(name: String, values: String)] = [
    ("checker", "a name"), ("width", "a number from 20 to 400, or auto"), ("linear", "on or off"),
    ("colour", "on or off"),
  ]

  /// The value of a setting as people read it; nil where there is no such setting.
  subscript(name: String) -> String? {
    switch name {
    case "checker": checker
    case "width": width.map(String.init) ?? "auto"
    case "linear": linear ? "on" : "off"
    case "colour", "color": colour ? "on" : "off"
    default: nil
    }
  }

  /// Sets a value as people type it.
  mutating func set(_ name: String, to value: String) throws(WorkbenchError) {
    guard self[name] != nil else {
      throw .unknownWord(name, kind: "setting", choices: Self.wanted.map(\.name))
    }
    let wanted = Self.wanted.first { $0.name == name }?.values ?? "on or off"
    switch (name, value, Int(value)) {
    case ("checker", _, _) where !value.isEmpty: checker = value
    case ("width", "auto", _): width = nil
    case ("width", _, let number?) where (20...400).contains(number): width = number
    case ("linear", "on", _): linear = true
    case ("linear", "off", _): linear = false
    case ("colour", "on", _), ("color", "on", _): colour = true
    case ("colour", "off", _), ("color", "off", _): colour = false
    default: throw .badSetting(name, value: value, wanted: wanted)
    }
  }
}
