/// The options of a command: pairs of a name that starts with "-" and a value.
struct CommandOptions {
  private var values: [String: String] = [:]

  /// Reads arguments.
  /// - Throws: `CommandError` for an option that is not among `allowed`, or has no value.
  init(_ arguments: ArraySlice<String>, allowed: Set<String>) throws(CommandError) {
    var rest = arguments
    while let name = rest.popFirst() {
      guard allowed.contains(name) else { throw .unknownOption(name) }
      guard let value = rest.popFirst() else { throw .missingValue(option: name) }
      values[name] = value
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// The value of an option that must be given.
  /// - Throws: `CommandError.missingOption`.
  func required(_ name: String) throws(CommandError) -> String {
    guard let value = values[name] else { throw .missingOption(name) }
    return value
  }

  /// The number that an option gives.
  /// - Throws: `CommandError.badNumber`.
  func number<Number: LosslessStringConvertible>(_ name: String, or standard: Number) throws(CommandError) -> Number {
    guard let value = values[name] else { return standard }
    guard let number = Number(value) else { throw .badNumber(option: name, value: value) }
    return number
  }
}
