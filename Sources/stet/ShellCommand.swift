import ArgumentParser
import Foundation
import LineEditor
import Workbench

/// `stet [ARTICLE or SESSION]`: the shell.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Open the shell on an article or a saved session (what stet does by itself).")

  @Argument(help: "An article or a saved session, told apart by content.", completion: .file())
  var file: String?

  @Option(help: "Your name in the session; else STET_CHECKER, else the name you logged in with.")
  var checker: String?

  @Option(name: .customLong("color"), help: "When to use colour: auto, always or never.")
  var colour = ColourChoice.auto

  @Flag(help: "Answer one fact a line, without columns, for screen readers; also STET_LINEAR=1 and TERM=dumb.")
  var linear = false

  @Flag(name: .customLong("no-input"), help: "Never ask; what would be asked is refused.")
  var noInput = false

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    let history = HistoryFile(environment: environment)
    let editor = isTerminal ? try? EditlineSource(name: "stet", history: history.load()) : nil
    defer { editor?.close() }
    let source: any LineSource = editor ?? PipeSource()
    let surroundings = Surroundings(
      now: { Date() }, folder: "", isInteractive: isTerminal,
      confirm: { question in
        if noInput { return false }
        return isTerminal ? Self.confirm(question, source) : nil
      },
      readsKeys: editor != nil,
      readLine: { (try? source.readLine(prompt: Prompt("", isRecorded: false))) ?? .endOfInput },
      screenSize: { Terminal.size }, timeZone: .current,
      forget: { words in if let editor { history.erase(words, from: editor) } })
    let coloured = (output: Console.isColoured(1, colour), messages: Console.isColoured(2, colour))
    let settings = Settings(
      checker: checker ?? Self.checker(in: environment),
      linear: linear || environment["STET_LINEAR"] == "1" || (isTerminal && environment["TERM"] == "dumb"),
      colour: coloured.output || coloured.messages)
    var shell = Shell(
      desk: Desk(settings: settings, surroundings: surroundings), source: source,
      output: .init(write: Console.write, writeMessage: Console.writeMessage, isColoured: coloured))
    editor?.keepsLine = { !PrivateLine.isPrivate($0) }
    shell.beforeReading = { desk in
      editor?.completer = ShellCompleter(desk: desk).completions
      if let editor { history.save(from: editor) }
    }
    shell.afterReading = { editor?.completer = nil }
    if let file { try failing { () throws(WorkbenchError) in try shell.open(file) } }
    let succeeded: Bool
    do throws(LineEditorError) {
      succeeded = try shell.run()
    } catch {
      Console.tell(error)
      throw ExitCode(ExitStatus.ioError.rawValue)
    }
    if let editor { history.save(from: editor) }
    if !succeeded, !isTerminal { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  private static func confirm(_ question: String, _ source: any LineSource) -> Bool {
    let prompt = Prompt(question + " [y/N] ", isRecorded: false)
    guard case .line(let answer) = try? source.readLine(prompt: prompt) else { return false }
    return answer.lowercased().hasPrefix("y")
  }

  /// The name to record events under, where none is given.
  static func checker(in environment: [String: String]) -> String {
    for key in ["STET_CHECKER", "USER", "LOGNAME"] {
      if let name = environment[key], !name.isEmpty { return name }
    }
    return "checker"
  }
}
