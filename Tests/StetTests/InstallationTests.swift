import FileTesting
import Foundation
import TerminalTesting
import Testing
import Workbench

@Suite("Doctor, man page and completion scripts")
struct InstallationTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let subcommands = [
    "text", "claims", "analyze", "passages", "quotes", "proof", "export", "replay", "transcript", "check", "doctor",
    "manual", "completions",
    "reload", "merge", "blind", "agree", "repair", "schema", "archive",
  ]

  /// Runs a program of the system in the test's folder; nil if it is not installed.
  private func system(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Program.Run?
  {
    guard let path = NeededProgram.path(of: name) else {
      if NeededProgram.isRequired { Issue.record("\(name) is not installed") }
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: program.folder.path)
    process.environment = program.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    for name in ["out", "err"] { try program.write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: program.folder("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: program.folder("err")))
    try process.run()
    process.waitUntilExit()
    return .init(output: try program.text("out"), messages: try program.text("err"), code: process.terminationStatus)
  }

  @Test("doctor tells what is installed and where files are")
  func doctor() throws {
    let run = try program.run(
      ["doctor"], input: Data(), environment: ["PATH": program.folder.path, "PAGER": "less -R"])
    #expect(run.code == 0)
    let home = program.folder.path
    for line in [
      Product.generator, "  locale       C.UTF-8; UTF-8 is used", "  terminal     none", "  pager        less -R",
      "  editor       none; notes are typed after a colon",
      "  curl         not found; articles cannot be loaded from addresses",
      "  settings     \(home)/.config/stet/rc", "  history      \(home)/.local/state/stet/history, does not exist yet",
      "  archive      \(home)/.local/share/stet/archive.sqlite, does not exist yet",
    ] { #expect(run.output.split(separator: "\n").contains(Substring(line)), "\(line)\n\(run.output)") }
    #expect(run.output.contains("\n  line editor  libedit "))
    #expect(run.output.contains("/Sessions, does not exist yet\n"))
    let curl = program.folder("curl")
    try program.write("#!/bin/sh\n", to: "curl")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: curl)
    #expect(
      try program.run(["doctor"], input: Data(), environment: ["PATH": home]).output.contains("curl         \(curl)\n"))
  }

  @Test("the man page has every subcommand, and neither mandoc nor groff finds fault with it")
  func manual() throws {
    let page = try program.run("manual").output
    for name in Self.subcommands { #expect(page.contains("\n.SS \"\(name)"), "\(name)") }
    #expect(page.contains("\\fB\\-\\-no\\-rc\\fR"))
    try program.write(page, to: "stet.1")
    if let lint = try system("mandoc", ["-T", "lint", "-W", "warning", "stet.1"]) {
      #expect(lint.output + lint.messages == "")
    }
    if let groff = try system("groff", ["-man", "-Tutf8", "-wall", "-z", "stet.1"]) {
      #expect(groff.messages == "")
    }
    if let man = try system("man", ["-l", "stet.1"], environment: ["MANPAGER": "cat", "MANWIDTH": "80"]) {
      #expect(man.code == 0)
      let text = man.output.replacing(/.\u{8}/, with: "")
      #expect(text.contains("stet - a fact-checking workbench for the terminal"))
      #expect(text.contains("one-sided [CLAIMS] [REASONS] [: NOTE]"))
    }
  }

  @Test("README names every subcommand")
  func readme() throws {
    let readme = try String(contentsOfFile: packageFolder + "/README.md", encoding: .utf8)
    for name in Self.subcommands { #expect(readme.contains("`stet \(name)"), "\(name)") }
    let help = try program.run("--help").output
    for name in Self.subcommands { #expect(help.contains("\n  \(name) "), "\(name)") }
  }

  @Test(
    "completion scripts are those that --generate-completion-script prints, but offer articles too",
    arguments: [
      ("bash", "complete -o filenames -o bashdefault -o default -F _stet stet"), ("zsh", "        _files && ret=0"),
      ("fish", "complete -c 'stet' -n '__stet_should_offer_completions_for_positional \"stet\" -eq 1' -F"),
    ])
  func scripts(shell: String, line: String) throws {
    let script = try program.run("completions", shell).output
    let generated = try program.run("--generate-completion-script", shell).output.split(separator: "\n")
    let added = script.split(separator: "\n").difference(from: generated).insertions
    #expect(added.count == 1)
    guard case .insert(_, let text, _)? = added.first else { return }
    #expect(text == line)
    try program.write(script, to: "script")
    if let check = try system(shell, ["-n", "script"]) { #expect(check.code == 0 && check.messages == "") }
  }

  @Test("bash completes subcommands", .enabled(if: NeededProgram.runs("bash")))
  func bash() throws {
    try program.write(try program.run("completions", "bash").output, to: "script")
    let bin = URL(fileURLWithPath: try BuiltProgram.path("stet")).deletingLastPathComponent().path
    let lines = """
      source ./script
      COMP_WORDS=(stet ex) COMP_CWORD=1 COMP_LINE='stet ex' COMP_POINT=7
      $(complete -p stet | sed 's/.*-F \\([^ ]*\\) .*/\\1/') stet ex stet
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try #require(try system("bash", ["-c", lines], environment: ["PATH": bin + ":/usr/bin:/bin"]))
    #expect(run.output == "export\n", "\(run.messages)")
  }

  @Test("fish completes subcommands and options", .enabled(if: NeededProgram.runs("fish")))
  func fish() throws {
    try program.write(try program.run("completions", "fish").output, to: "script")
    let bin = URL(fileURLWithPath: try BuiltProgram.path("stet")).deletingLastPathComponent().path
    let lines = "source ./script; complete -C 'stet ex'; complete -C 'stet claims --so'; complete -C 'stet Fix'"
    let run = try #require(try system("fish", ["-N", "-c", lines], environment: ["PATH": bin + ":/usr/bin:/bin"]))
    #expect(run.output.contains("export\t"), "\(run.output)\(run.messages)")
    #expect(run.output.contains("--sort"), "\(run.output)\(run.messages)")
    #expect(run.output.contains("Fixtures/"), "\(run.output)\(run.messages)")
  }

  @Test("zsh loads the script and completes with it", .enabled(if: NeededProgram.runs("zsh")))
  func zsh() throws {
    try program.write(try program.run("completions", "zsh").output, to: "_stet")
    let lines =
      "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[stet]; autoload +X _stet && print loaded"
    let run = try #require(try system("zsh", ["-f", "-c", lines]))
    #expect(run.output == "_stet\nloaded\n", "\(run.messages)")
  }
}
