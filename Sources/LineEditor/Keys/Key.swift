/// One key press.
package enum Key: Equatable, Sendable {
  /// A character that can be typed. Combining marks arrive as keys of their own.
  case character(Character)
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow left.
  case left
  /// The arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Delete (to the right).
  case delete
  /// Enter or return.
  case enter
  /// The tabulator key.
  case tab
  /// Escape alone, or a sequence that is not known.
  case escape
  /// Backspace.
  case backspace
  /// Ctrl with a letter, in lower case: `.control("d")`.
  case control(Character)
  /// Text that was pasted, lines separated by "\n", without other control characters.
  case pasted(String)
  /// The terminal is closed.
  case endOfInput
  /// The terminal changed its size: draw again.
  case resize
  /// Ctrl-C.
  case interrupted
}

extension Key {
  /// The key for a character that came alone.
  init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0x00: self = .control("@")
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: self = .character(Character(scalar))
    }
  }

  /// The key for an escape sequence without its escape, such as `[A`; nil if it is not one of those known.
  ///
  /// Source: xterm, "XTerm Control Sequences", PC-style and VT220-style function keys.
  init?(sequence: String) {
    switch sequence {
    case "[A", "OA": self = .up
    case "[B", "OB": self = .down
    case "[C", "OC": self = .right
    case "[D", "OD": self = .left
    case "[H", "OH", "[1~", "[7~": self = .home
    case "[F", "OF", "[4~", "[8~": self = .end
    case "[3~": self = .delete
    case "[5~": self = .pageUp
    case "[6~": self = .pageDown
    case "OM": self = .enter
    default: return nil
    }
  }
}
