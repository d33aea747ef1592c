import Foundation
import Testing

@testable import Workbench

@Suite("Preferences")
struct PreferenceTests {
  @Test(
    "tells where there is none of one's own, and how one is made",
    arguments: [
      ("alias", "No aliases yet. To define one: alias todo = list untagged"),
      ("set filter", "No filters of your own yet. To define one: set filter todo = untagged checkable"),
    ])
  func none(line: String, answer: String) throws {
    #expect(try Bench().run(line) == answer)
  }

  @Test(
    "are shown, changed, and kept in the rc file, which gives them back at the next start",
    arguments: [
      ("checker", "ada", "Ada Lovelace"), ("width", "80", "100"), ("width", "80", "auto"), ("linear", "off", "on"),
      ("colour", "off", "on"), ("theme", "auto", "dark"), ("theme", "auto", "light"), ("hints", "after", "before"),
      ("hints", "after", "off"), ("wording", "both", "words"), ("captions", "on", "off"),
      ("keep-source", "on", "off"),
      ("pager", "auto", "off"), ("pager", "auto", "less -S"),
      ("editor", "auto", "code --wait"),
    ])
  func kept(name: String, before: String, value: String) throws {
    let bench = try Bench(interactive: true, preferences: "stet/rc")
    let label = name.padding(toLength: 13, withPad: " ", startingAt: 0)
    #expect(bench.run("set \(name)") == label + before)
    let line = name == "linear" ? "linear: on" : label + value
    #expect(bench.run("set \(name) \(value)") == line + "\nsaved in stet/rc")
    #expect(bench.text(of: "stet/rc") == "set \(name) \(value)\n")
    let next = try Bench(in: bench.folder, interactive: true, preferences: "stet/rc")
    #expect(next.readPreferences() == "")
    #expect(next.desk.settings[name] == value)
    #expect(next.run("set").contains(line))
  }

  @Test(
    "say what they may be",
    arguments: [
      ("width 5", "“width” cannot be “5”.", "Use a number from 20 to 400, or auto."),
      ("linear maybe", "“linear” cannot be “maybe”.", "Use on or off."),
      ("theme neon", "“theme” cannot be “neon”.", "Use auto, light or dark."),
      ("hints always", "“hints” cannot be “always”.", "Use before, after or off."),
      ("editor off", "“editor” cannot be “off”.", "Use the name of a program or auto."),
      ("whim on", "Unknown setting “whim”.", nil), ("whim", "Unknown setting “whim”.", nil),
    ] as [(String, String, String?)])
  func refused(words: String, message: String, hint: String?) throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    let before = bench.desk.settings
    let answer = bench.run("set \(words)")
    #expect(answer.hasPrefix(message))
    if let hint { #expect(answer == "\(message)\nHint: \(hint)") }
    #expect(bench.desk.settings == before)
    #expect(!bench.has("rc"))
  }

  @Test("are all in this table of tests")
  func complete() {
    #expect(
      Preference.all.map(\.name) == [
        "checker", "width", "linear", "colour", "theme", "hints", "wording", "links", "captions", "keep-source",
        "pager", "editor",
      ])
  }

  @Test("have a second spelling for colour, which is kept under the first")
  func spelling() throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    bench.run(lines: "set colour on", "set color off")
    #expect(bench.text(of: "rc") == "set color off\n")
    #expect(bench.desk.settings.colour == false)
  }

  @Test("keep the person's own lines and remarks in the rc file")
  func ownLines() throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    try bench.write("# mine\r\nset width 60\n\n  set  theme dark\nset width 70", to: "rc")
    bench.readPreferences()
    #expect(bench.desk.settings.width == 70)
    bench.run(lines: "set width 90", "set theme light", "alias aw = note: waiting", "set filter mine = checker:ada")
    #expect(
      bench.text(of: "rc") == """
        # mine
        set width 60

        set theme light
        set width 90
        alias aw = note: waiting
        set filter mine = checker:ada

        """)
    bench.run(lines: "alias aw =", "set filter mine =", "set width auto")
    #expect(bench.text(of: "rc") == "# mine\nset width 60\n\nset theme light\nset width auto\n")
  }

  @Test("are not kept from a pipe, nor from a file of commands, nor without an rc file")
  func notKept() throws {
    let pipe = try Bench(preferences: "rc")
    #expect(pipe.run("set width 90") == "width        90")
    #expect(!pipe.has("rc"))
    let terminal = try Bench(interactive: true, preferences: "rc")
    try terminal.write("set width 90\nalias x = list\n", to: "run.stet")
    terminal.run("run run.stet")
    #expect(terminal.desk.settings.width == 90)
    #expect(!terminal.has("rc"))
    #expect(try Bench(interactive: true).run("set width 90") == "width        90")
  }

  @Test("of which some are wrong: each is told with file and line, and the rest holds")
  func errors() throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    try bench.write(
      "set width 90\nset whim on\n# fine\nset width 5\nload x.txt\nfrobnicate\nalias list = show\nset checker \"a\n"
        + "set theme dark\n", to: "rc")
    #expect(
      bench.readPreferences() == """
        rc:2: Unknown setting “whim”.
        Hint: Use checker, width, linear, colour, theme, hints, wording, links, captions,
        keep-source, pager, editor or filter.
        rc:4: “width” cannot be “5”.
        Hint: Use a number from 20 to 400, or auto.
        rc:5: “load” does not belong in the rc file.
        Hint: It takes set and alias. “run FILE” runs any command.
        rc:6: Unknown command “frobnicate”.
        Hint: “help” lists all commands.
        rc:7: “list” cannot be used as a name: it is already a command.
        Hint: Choose another: lower-case letters, digits and dashes, starting with a letter.
        rc:8: A quotation mark is not closed.
        Hint: Close it. Text after a colon needs no quotation marks.
        """)
    #expect(bench.desk.settings.width == 90)
    #expect(bench.desk.settings.theme == .dark)
    #expect(bench.text(of: "rc")?.contains("set whim on") == true)
  }

  @Test("that cannot be read or written are told, and the setting holds")
  func unreadable() throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    try Data([0x73, 0xFF]).write(to: URL(fileURLWithPath: bench.path("rc")))
    #expect(bench.readPreferences().hasPrefix("“rc” cannot be read: it is not UTF-8 text."))
    #expect(bench.run("set width 90").hasPrefix("“rc” cannot be read: it is not UTF-8 text."))
    #expect(bench.desk.settings.width == 90)
    let blocked = try Bench(interactive: true, preferences: "file/rc")
    try blocked.write("x", to: "file")
    #expect(blocked.run("set width 90").hasPrefix("“file/rc” cannot be written: "))
  }
}

@Suite("Names of one's own")
struct ShortcutTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  @Test("stand for a filter, wherever a filter stands, also inside another")
  func filters() throws {
    let bench = try bench()
    bench.run("verified 1 minor-error")
    #expect(bench.run("set filter todo = untagged checkable") == "filter todo = untagged checkable")
    #expect(bench.run("list todo").hasSuffix("2 claims, 0 tagged"))
    #expect(bench.run("list todo /closed it/").hasSuffix("1 claim, 0 tagged"))
    bench.run(lines: "set filter closed = todo /closed it/", "set filter mayor = speaker:\"the mayor\"")
    #expect(bench.run("list closed").contains("Engineers closed it"))
    #expect(bench.run("list mayor").hasSuffix("1 claim, 1 tagged"))
    #expect(bench.run("set filter mayor") == "filter mayor = speaker:\"the mayor\"")
    #expect(bench.run("set filter").hasPrefix("filter       todo = untagged checkable\n"))
    bench.answers = [true]
    #expect(bench.run("tag disputed with closed").contains("✗ 2 disputed"))
    #expect(bench.run("set filter todo =") == "filter todo removed")
    #expect(bench.run("list closed").hasPrefix("“todo” is not a filter."))
  }

  @Test(
    "are refused where they would be something else, or themselves",
    arguments: [
      ("set filter tagged = flagged", "“tagged” cannot be used as a name: it is already a filter."),
      ("set filter A! = flagged", "“A!” cannot be used as a name: it has other characters."),
      ("set filter x = nonsense", "“nonsense” is not a filter."),
      ("set filter x = x flagged", "“x” refers to itself."),
      ("set filter x", "“set filter” needs = and a filter."),
      ("alias list = show", "“list” cannot be used as a name: it is already a command."),
      ("alias v = show", "“v” cannot be used as a name: it is already a command."),
      ("alias 3 = show", "“3” cannot be used as a name: it has other characters."),
      ("alias x = nonsense", "Unknown command “nonsense”."), ("alias x = x 3", "“x” refers to itself."),
      ("alias x", "“alias” needs = and the words of a command."),
      ("set filter x = \"a", "A quotation mark is not closed."),
    ])
  func refused(line: String, message: String) throws {
    let bench = try bench()
    let before = bench.desk.settings
    #expect(bench.run(line).hasPrefix(message))
    #expect(bench.desk.settings == before)
  }

  @Test("stand for a command with words behind it, in help and completion too")
  func aliases() throws {
    let bench = try bench()
    #expect(bench.run("alias todo = list untagged") == "alias todo = list untagged")
    #expect(bench.run("todo /closed it/").hasSuffix("1 claim, 0 tagged"))
    #expect(bench.run("TODO").hasSuffix("3 claims, 0 tagged"))
    bench.run(lines: "alias aw = note: waiting for", "alias again = todo")
    #expect(bench.run("aw the ministry") == "1 noted: waiting for the ministry")
    #expect(bench.run("again").hasSuffix("3 claims, 0 tagged"))
    #expect(bench.run("help todo") == "todo\nShort for: list untagged")
    #expect(bench.run("help").contains("your own\n  todo            list untagged\n"))
    #expect(bench.run("tood").contains("Did you mean: todo"))
    #expect(bench.run("alias").hasPrefix("alias        todo = list untagged\n"))
    #expect(bench.run("alias todo") == "alias todo = list untagged")
    #expect(bench.completions("tod|") == ["todo"])
    #expect(bench.completions("todo unta|") == ["untagged"])
    #expect(bench.completions("alias x = veri|") == ["verified"])
    #expect(bench.completions("alias to|") == ["todo"])
    #expect(bench.run("alias todo =") == "alias todo removed")
    #expect(bench.run("todo").hasPrefix("Unknown command “todo”."))
  }

  @Test(
    "keep out of the history what they make private",
    arguments: [
      ("pn 2: x", true), ("PN: x", true), ("plain 2: x", false), ("alias pn = note private: x", true),
      ("alias pn = note", false),
    ])
  func privacy(line: String, isPrivate: Bool) {
    let aliases = [Shortcut(name: "pn", words: "note . private"), Shortcut(name: "plain", words: "note")]
    #expect(PrivateLine.isPrivate(line, aliases: aliases) == isPrivate)
  }

  @Test("that lead back to themselves end all the same")
  func cycle() throws {
    let bench = try bench()
    bench.run(lines: "alias a = list", "alias b = a", "alias a = b")
    #expect(bench.run("a").isEmpty == false)
    #expect(bench.desk.settings.aliases["a"] == "list")
    bench.run(lines: "set filter p = flagged", "set filter q = p")
    #expect(bench.run("set filter p = q").hasPrefix("“p” refers to itself."))
  }

  @Test(
    "and settings are offered by Tab",
    arguments: [
      ("set th|", ["theme"]), ("set theme |", ["auto", "light", "dark"]), ("set filter mi|", ["mine"]),
      ("set filter new = unt|", ["untagged", "unticked:"]), ("list mi|", ["mine"]), ("list he|", ["held"]),
      ("set pager o|", ["off"]),
    ])
  func completion(marked: String, expected: [String]) throws {
    let bench = try bench()
    bench.run("set filter mine = flagged")
    #expect(bench.completions(marked) == expected)
  }
}
