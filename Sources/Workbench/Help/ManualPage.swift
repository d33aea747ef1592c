import ArticleKit
import Groundwork

/// The man page, made from the table of commands, the help topics, the preferences and what the program says about its
/// subcommands; in the `man` macros of roff, which groff and mandoc read.
package struct ManualPage {
  /// The program, or one of its subcommands.
  package struct Program {
    /// An option of the command line.
    package struct Option {
      /// How it is written, its value included.
      package var spelling: String
      /// What it does.
      package var meaning: String

      /// Makes an option.
      package init(spelling: String, meaning: String) {
        self.spelling = spelling
        self.meaning = meaning
      }
    }

    /// Its name.
    package var name: String
    /// What it does, in one line.
    package var summary: String
    /// What else there is to know; may be empty.
    package var details: String
    /// What follows it, as in a synopsis.
    package var operands: [String]
    /// Its options.
    package var options: [Option]
    /// Its subcommands.
    package var subcommands: [Program]

    /// Makes a program.
    package init(
      name: String, summary: String, details: String, operands: [String], options: [Option], subcommands: [Program]
    ) {
      self.name = name
      self.summary = summary
      self.details = details
      self.operands = operands
      self.options = options
      self.subcommands = subcommands
    }
  }

  private let program: Program

  /// Makes the page of a program.
  package init(program: Program) { self.program = program }

  /// The page.
  package var text: String {
    let title =
      ".TH \(Roff.word(program.name.uppercased())) 1 \(Product.day) \(Roff.word(Product.generator)) \"User Commands\""
    let lines: [String] =
      [title, ".SH NAME", "\(program.name) \\- \(Roff.text(Self.lowered(program.summary)))", ".SH SYNOPSIS"]
      + synopsis + [".SH DESCRIPTION", Roff.text(program.details)]
      + [".SH SUBCOMMANDS"] + program.subcommands.flatMap { subcommand($0) }
      + [".SH COMMANDS OF THE SHELL", Roff.text(HelpView.howToName)]
      + CommandGroup.allCases.flatMap(commands)
      + HelpTopic.all.flatMap(topic)
      + [".SH FILES"] + Self.entries(Self.files) + [".SH ENVIRONMENT"] + Self.entries(Self.environment)
      + [".SH EXIT STATUS"] + Self.entries(Self.exitCodes)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The files that the program reads and writes.
  static let files = [
    ("Sessions/NAME.json", "the review of NAME, below the current folder, saved at each step on a terminal"),
    ("$XDG_CONFIG_HOME/stet/rc", "your settings, as set and alias lines; by default ~/.config/stet/rc"),
    ("$XDG_STATE_HOME/stet/history", "the lines you typed; by default ~/.local/state/stet/history"),
    ("$XDG_DATA_HOME/stet/archive.sqlite", "earlier checks; by default ~/.local/share/stet/archive.sqlite"),
    ("~/.editrc", "your key bindings; “bind -v” turns on those of vi"),
  ]

  /// The variables that have a say.
  static let environment = [
    ("STET_CHECKER", "your name in sessions"), ("STET_LINEAR", "1: one fact per line, for screen readers"),
    ("NO_COLOR", "anything: no colours"), ("TERM", "dumb: no escape sequences, one fact per line"),
    ("COLORFGBG", "the background that colours are chosen for"),
    ("PAGER", "the program that shows long answers; empty for none"),
    ("VISUAL, EDITOR", "the program for writing notes"),
    ("EDITRC, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME", "file locations"),
  ]

  private static let exitCodes = [
    ("0", "done"), ("1", "it failed, or something differs"), ("64", "the command line is wrong"),
    ("65", "input is damaged or of the wrong kind"), ("66", "no such input"),
    ("68", "no such host"),
    ("69", "a server or program is unavailable"), ("73", "output cannot be created"),
    ("74", "reading or writing failed"), ("75", "temporary failure"), ("77", "permission denied"),
    ("130", "interrupted"),
  ]

  private var synopsis: [String] {
    let lines = ["[ARTICLE or SESSION]"] + program.subcommands.map { ([$0.name] + $0.operands).joined(separator: " ") }
    return lines.enumerated().flatMap { number, line in
      (number == 0 ? [] : [".br"]) + ["\\fB\(program.name)\\fR \(Roff.text(line))"]
    }
  }

  private func subcommand(_ command: Program, of parents: [String] = []) -> [String] {
    let names = parents + [command.name]
    let words = names + command.operands + (command.options.isEmpty ? [] : ["[OPTIONS]"])
    return [".SS \(Roff.word(words.joined(separator: " ")))", Roff.text(command.summary)]
      + (command.details.isEmpty ? [] : [".PP", Roff.text(command.details)])
      + Self.entries(command.options.map { ($0.spelling, $0.meaning) })
      + command.subcommands.flatMap { subcommand($0, of: names) }
  }

  private func commands(_ group: CommandGroup) -> [String] {
    [".SS \(Roff.word(group.rawValue))"]
      + CommandTable.all.filter { $0.group == group }.flatMap { command -> [String] in
        let short = command.aliases.isEmpty ? [] : ["Short: \(command.aliases.joined(separator: ", "))."]
        let example = ["Example: \(command.example)"]
        let words = [command.summary, command.details] + short + example
        return Self.entry(command.synopsis, words.filter { !$0.isEmpty }.joined(separator: " "))
      }
  }

  private func topic(_ topic: HelpTopic) -> [String] {
    [
      ".SH \(Roff.word(topic.name.uppercased()))",
      Roff.text(topic.summary.uppercasedFirst + "."),
    ]
      + topic.entries.flatMap {
        $0.term.isEmpty ? [".PP", Roff.text($0.meaning)] : Self.entry($0.term.trimmed, $0.meaning)
      }
  }

  private static func entries(_ entries: [(String, String)]) -> [String] { entries.flatMap(entry) }

  private static func entry(_ term: String, _ meaning: String) -> [String] {
    [".TP", "\\fB\(Roff.text(term))\\fR", Roff.text(meaning)]
  }

  private static func lowered(_ sentence: String) -> String {
    (sentence.prefix(1).lowercased() + sentence.dropFirst()).trimmed(suffix: ".")
  }
}

extension String {
  fileprivate func trimmed(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
