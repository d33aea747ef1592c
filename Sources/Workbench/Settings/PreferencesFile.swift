import Groundwork

/// The rc file: `set` and `alias` lines, one a line, among whatever else a person wrote there.
///
/// A value; reading and writing the file is the desk's.
struct PreferencesFile: Hashable {
  /// The commands that the file may have.
  static let commands = ["set", "alias"]

  /// The lines as they are, without line ends.
  private(set) var lines: [String]

  /// Reads a file's text.
  init(_ text: String = "") {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// The file's text.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Puts a line in the place of the last one that sets the same thing, or at the end; the user's own lines and
  /// remarks stay.
  mutating func keep(_ line: String) {
    guard let key = Self.key(of: line), let place = lines.lastIndex(where: { Self.key(of: $0) == key }) else {
      return lines.append(line)
    }
    lines[place] = line
  }

  /// Takes the lines away that set the same thing as a line.
  mutating func drop(_ line: String) {
    guard let key = Self.key(of: line) else { return }
    lines.removeAll { Self.key(of: $0) == key }
  }

  /// What a line sets: the command, and the name of the preference, filter or alias; nil for any other line.
  private static func key(of line: String) -> [String]? {
    guard let words = try? TypedLine(line.trimmed).words.map(\.text), let command = words.first, words.count > 1 else {
      return nil
    }
    let name = String(words[1].prefix { $0 != "=" })
    switch command {
    case "set" where words[1] == "filter" && words.count > 2:
      return [command, "filter", String(words[2].prefix { $0 != "=" })]
    case "set": return [command, Preference.named(name)?.name ?? name]
    case "alias": return [command, name]
    default: return nil
    }
  }
}
