/// The first thing in a file by which it is not JSON.
struct JSONSyntaxError: Error, Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    /// The file ends inside of that.
    case cutOff(in: String)
    /// Something else should be there.
    case unexpected(wanted: String, found: String)
    /// More follows the outermost value.
    case trailing(found: String)
    /// Lines that a merge left for a person to choose from.
    case conflict(marker: String)
    /// A control character is in a string as it is.
    case control(UInt8)
    /// A byte that is not UTF-8.
    case notUTF8(UInt8)
    /// A backslash with something that is not an escape.
    case escape
    /// One half of a surrogate pair alone.
    case surrogate
    /// A number written as JSON does not allow.
    case number
    /// Arrays and objects inside each other beyond all use.
    case tooDeep
    /// More bytes than can be read.
    case tooLarge
  }

  /// What is wrong.
  var problem: Problem
  /// The byte where it is wrong.
  var offset: Int
  /// The keys and indices of the value that it is in.
  var path: [JSONStep] = []
}

extension JSONSyntaxError.Problem: CustomStringConvertible {
  /// What is wrong, without a full stop.
  var description: String {
    switch self {
    case .cutOff(let place): "the file ends in the middle of \(place); the rest is missing"
    case .unexpected(let wanted, let found): "expected \(wanted), found \(found)"
    case .trailing(let found): "unexpected \(found) after the end of the session"
    case .conflict(let marker): "unresolved merge conflict (“\(marker)”)"
    case .control(0): "NUL byte in a string, as left by a crash or a full disk"
    case .control(let byte): "control character \(Self.name(of: byte)) in a string"
    case .notUTF8(let byte): "byte 0x\(String(byte, radix: 16, uppercase: true)) is not valid UTF-8"
    case .escape: "invalid escape sequence in a string"
    case .surrogate: "half of a surrogate pair is missing"
    case .number: "invalid JSON number"
    case .tooDeep: "arrays and objects are nested more than \(JSONScanner.deepest) deep"
    case .tooLarge: "the file is larger than 2 GiB"
    }
  }

  /// `U+001B`.
  static func name(of byte: UInt8) -> String {
    "U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
  }
}

/// One step on the way to a value: the key of a member or the place of an element, from 0.
enum JSONStep: Hashable {
  case key(String)
  case index(Int)
}

extension [JSONStep] {
  /// The way as people read it, `events[3].claims`, cut where it is long beyond all use.
  var text: String {
    prefix(12).reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += (text.isEmpty ? "" : ".") + key
      case .index(let index): text += "[\(index)]"
      }
    } + (count > 12 ? "…" : "")
  }
}
