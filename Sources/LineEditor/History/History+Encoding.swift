extension History {
  /// One line of the file: a backslash is doubled, a line feed written `\n`, a carriage return `\r`.
  static func encode(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Reads one line of the file; a backslash before anything else is itself.
  static func decode(_ line: String) -> String {
    var entry = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { entry.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "\\": entry += "\\"
      case "n": entry += "\n"
      case "r": entry += "\r"
      default:
        entry += "\\"
        entry.unicodeScalars.append(scalar)
      }
    }
    return isEscaped ? entry + "\\" : entry
  }

  /// The entries in a file's bytes; what is not UTF-8 is repaired, NULs are left out.
  static func decode(_ bytes: some Sequence<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { line in
      decode(String(decoding: line.filter { $0 != 0 }, as: UTF8.self))
    }
  }
}
