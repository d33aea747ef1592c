/// What a person can get wrong on the command line.
enum CommandError: Error, Hashable, CustomStringConvertible {
  case unknownCommand(String)
  case unknownOption(String)
  case missingValue(option: String)
  case missingOption(String)
  case badNumber(option: String, value: String)
  case unreadable(path: String)
  case weights(path: String, expected: Int, found: Int)

  /// What is wrong.
  var description: String {
    switch self {
    case .unknownCommand(let name): "there is no command \"\(name)\""
    case .unknownOption(let name): "there is no option \(name)"
    case .missingValue(let option): "\(option) needs a value"
    case .missingOption(let option): "\(option) is missing"
    case .badNumber(let option, let value): "\(option) needs a number, not \"\(value)\""
    case .unreadable(let path): "cannot read \(path)"
    case .weights(let path, let expected, let found):
      "\(path) has \(found) bytes where weights of this shape have \(expected)"
    }
  }

  /// What to do about it.
  var hint: String { "claimkit-train help prints the commands and their options." }
}
