/// One preference: how `set` spells it, what it may be, and where it is in the settings.
///
/// One table of them (``all``) feeds `set`, `help settings`, completion, the man page and the rc file.
package struct Preference: Sendable {
  /// The name after `set`.
  package let name: String
  /// Another spelling of the name.
  var other: String?
  /// What it is for, in a few words.
  package let meaning: String
  /// What it may be, in words.
  package let wanted: String
  /// The words that it may be, for completion.
  package let choices: [String]
  /// Its value as people read it.
  let value: @Sendable (Settings) -> String
  /// Sets it; false where it cannot be that.
  let set: @Sendable (inout Settings, String) -> Bool

  /// All preferences, in the order in which `set` shows them.
  package static let all: [Preference] = [
    Preference(
      name: "checker", meaning: "your name, recorded with every step", wanted: "a name", choices: [],
      value: { $0.checker },
      set: { settings, value in
        settings.checker = value
        return true
      }),
    Preference(
      name: "width", meaning: "how many columns answers take up", wanted: "a number from 20 to 400, or auto",
      choices: ["auto"], value: { $0.width.map(String.init) ?? "auto" },
      set: { settings, value in
        settings.width = Int(value)
        return value == "auto" || (20...400).contains(settings.width ?? 0)
      }),
    .toggle("linear", "one fact per line, without columns, for screen readers", \.linear),
    .toggle("colour", other: "color", "whether colours are used", \.colour),
    .choice("theme", "the background that colours are chosen for", \.theme),
    .choice("hints", "when hints are shown: before or after a verdict, or never", \.hints),
    .choice("wording", "how claims are shown: their words, a reading that stands alone, or both", \.wording),
    .toggle("links", "whether web addresses can be clicked; the site sees a click", \.links),
    .toggle("captions", "whether captions are read with an article and give claims", \.captions),
    .toggle("keep-source", "whether cited files and web pages are kept next to the session", \.keepsSource),
    .program("pager", "the program that shows long answers", \.pager, mayBeOff: true),
    .program("editor", "the program for writing notes", \.editor, mayBeOff: false),
  ]

  /// The preference of that name.
  static func named(_ name: String) -> Preference? { all.first { $0.name == name || $0.other == name } }

  private static func toggle(
    _ name: String, other: String? = nil, _ meaning: String, _ path: WritableKeyPath<Settings, Bool> & Sendable
  ) -> Preference {
    Preference(
      name: name, other: other, meaning: meaning, wanted: "on or off", choices: ["on", "off"],
      value: { $0[keyPath: path] ? "on" : "off" },
      set: { settings, value in
        settings[keyPath: path] = value == "on"
        return value == "on" || value == "off"
      })
  }

  private static func choice<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ meaning: String, _ path: WritableKeyPath<Settings, Value> & Sendable
  ) -> Preference {
    let choices = Value.allCases.map(\.rawValue)
    return Preference(
      name: name, meaning: meaning, wanted: choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? ""),
      choices: choices, value: { $0[keyPath: path].rawValue },
      set: { settings, value in
        guard let value = Value(rawValue: value) else { return false }
        settings[keyPath: path] = value
        return true
      })
  }

  private static func program(
    _ name: String, _ meaning: String, _ path: WritableKeyPath<Settings, Settings.Program> & Sendable, mayBeOff: Bool
  ) -> Preference {
    Preference(
      name: name, meaning: meaning, wanted: "the name of a program\(mayBeOff ? ", auto or off" : " or auto")",
      choices: mayBeOff ? ["auto", "off"] : ["auto"], value: { $0[keyPath: path].word },
      set: { settings, value in
        settings[keyPath: path] = value == "auto" ? .auto : value == "off" ? .off : .command(value)
        return mayBeOff || value != "off"
      })
  }
}

extension Settings.Program {
  /// The program as people read and type it.
  var word: String {
    switch self {
    case .auto: "auto"
    case .off: "off"
    case .command(let command): command
    }
  }
}
