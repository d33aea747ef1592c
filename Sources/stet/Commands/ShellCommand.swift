import ArchiveKit
import ArgumentParser
import Foundation
import LineEditor
import SessionKit
import Workbench

/// `stet [ARTICLE or SESSION]`: the shell.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Open the shell on an article or a saved session (the default).")

  @Argument(help: "An article (a file or an address) or a saved session, detected by content.", completion: .file())
  var file: String?

  @Option(help: "Your name in the session; by default STET_CHECKER, or else your login name.")
  var checker: String?

  @Option(name: .customLong("color"), help: "When to use colour: auto, always or never.")
  var colour = ColourChoice.auto

  @Flag(help: "Answer with one fact per line, without columns, for screen readers; also STET_LINEAR=1 and TERM=dumb.")
  var linear = false

  @Flag(name: .customLong("no-input"), help: "Never ask; assume no.")
  var noInput = false

  @Flag(name: .customLong("no-rc"), help: "Do not read or write your settings file.")
  var noRC = false

  /// Watches work that may take long: how far it is, after half a second, and Ctrl-C.
  private static func watching() -> (String, Double) -> Bool {
    var start = DispatchTime.now().uptimeNanoseconds
    var shown = ""
    return { what, done in
      let now = DispatchTime.now().uptimeNanoseconds
      if done == 0 { (start, shown) = (now, "") }
      let text = "\(what): \(Int(done * 100))%"
      if done >= 1 {
        if !shown.isEmpty { Console.showProgress("") }
      } else if now - start > 500_000_000, text != shown {
        shown = text
        Console.showProgress(text)
      }
      guard Interrupt.isPending else { return true }
      Interrupt.clear()
      Console.showProgress("")
      return false
    }
  }

  func run() throws {
    if let file, let line = Stet.corrected([file]) {
      Console.writeMessage(
        "stet: There is no file or command “\(Printable.escaped(file))”.\nHint: Did you mean: \(line)\n")
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    let variables = ProcessInfo.processInfo.environment
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    let files = UserFiles(environment: variables)
    let programs = TerminalPrograms(environment: variables)
    let history = HistoryFile(path: files.history)
    let archivePath = Archive.defaultPath(environment: variables)
    let editor = isTerminal ? Self.editor(history.load()) : nil
    defer { editor?.close() }
    let source: any LineSource = editor ?? PipeSource()
    var environment = DeskEnvironment(
      now: { Date() }, folder: "", isInteractive: isTerminal,
      confirm: { question in
        if noInput { return false }
        return isTerminal ? Self.confirm(question, source) : nil
      },
      readsKeys: editor != nil,
      readLine: { question in
        if noInput, !question.isEmpty { return .endOfInput }
        // A prompt is one line; what a question says before stands above it.
        let lines = question.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count > 1 { Console.write(lines.dropLast().map { $0 + "\n" }.joined()) }
        let prompt = Prompt(lines.last.map(String.init) ?? "", isRecorded: false)
        return (try? source.readLine(prompt: prompt)) ?? .endOfInput
      },
      screenSize: { Terminal.size }, timeZone: .current,
      forget: { words in
        let names = PrivateWords(words)
        return [
          history.erase(names.isSaid, from: editor), EarlierChecks.erase(names, fromArchiveAt: archivePath),
        ].compactMap(\.self)
      })
    let articles = Input.articles
    (environment.fetch, environment.pdf) = (articles.fetch, articles.pdf)
    if isTerminal {
      let watch = Self.watching()
      environment.shouldContinue = { watch("Finding claims", $0) }
      environment.works = watch
    }
    environment.earlierChecks = EarlierChecks.inArchive(at: archivePath)
    if let home = variables["HOME"], !home.isEmpty { environment.home = home }
    environment.preferences = noRC ? nil : files.preferences
    if isTerminal, !noInput {
      environment.view = { path in DesktopViewer(environment: variables).show(path) }
      environment.edit = { path, program in
        editor?.lendTerminal()
        return programs.edit(path, program)
      }
    }
    let coloured = (output: Console.isColoured(1, colour), messages: Console.isColoured(2, colour))
    var output = Shell.Output(
      write: { Console.write($0, as: .styled) }, writeMessage: { Console.writeMessage($0, as: .styled) },
      isColoured: coloured)
    output.isTerminal = isatty(1) == 1
    if isTerminal, TerminalSequence.copyingIsSafe(in: variables) {
      output.takesLinks = output.isTerminal
      let marks = TerminalSequence.marksAreKnown(in: variables)
      output.send = { sequence in
        if case .copy = sequence { return Console.send(sequence) }
        if marks { Console.send(sequence) }
      }
    }
    if isTerminal, !noInput {
      output.page = { text, program in
        editor?.lendTerminal()
        return programs.page(text, program)
      }
    }
    let settings = Settings(
      checker: Self.checker(in: variables), colour: coloured.output || coloured.messages,
      theme: Terminal.theme(in: variables))
    var desk = Desk(settings: settings, environment: environment)
    let isNew = isTerminal && !noRC && files.isFirstStart
    let remarks = desk.readPreferences()
    override(&desk.settings, variables)
    var shell = Shell(desk: desk, source: source, output: output)
    shell.show(remarks)
    shell.beforeReading = { desk in
      editor?.completer = ShellCompleter(desk: desk).completions
      let aliases = desk.settings.aliases
      editor?.keepsLine = { !PrivateLine.isPrivate($0, aliases: aliases) }
      if let editor { history.save(from: editor) }
    }
    shell.afterReading = { editor?.completer = nil }
    try failing { () throws(WorkbenchError) in
      if isNew {
        let isNamed = checker != nil || variables["STET_CHECKER"]?.isEmpty == false
        try shell.welcome(opening: file, asksName: !isNamed && !noInput)
      } else {
        try shell.open(file)
      }
    }
    let succeeded: Bool
    do throws(LineEditorError) {
      succeeded = try shell.run()
    } catch {
      Console.report(error)
      throw ExitCode(ExitStatus.ioError.rawValue)
    }
    if let editor { history.save(from: editor) }
    if !succeeded, !isTerminal { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// The line editor; where it cannot be had, lines are read as from a pipe, and it says so.
  private static func editor(_ history: History) -> EditlineSource? {
    do throws(LineEditorError) {
      return try EditlineSource(name: "stet", history: history)
    } catch {
      Console.report(error)
      return nil
    }
  }

  private static func confirm(_ question: String, _ source: any LineSource) -> Bool {
    let prompt = Prompt(question + " [y/N] ", isRecorded: false)
    guard case .line(let answer) = try? source.readLine(prompt: prompt) else { return false }
    return answer.lowercased().hasPrefix("y")
  }

  /// The command line overrides the environment, which overrides the rc file.
  private func override(_ settings: inout Settings, _ variables: [String: String]) {
    if let name = checker ?? variables["STET_CHECKER"], !name.isEmpty { settings.checker = name }
    if linear || variables["STET_LINEAR"] == "1" || variables["TERM"] == "dumb" {
      settings.linear = true
    }
    if colour == .always { settings.colour = true }
  }

  /// The name to record events under, where none is given.
  static func checker(in variables: [String: String]) -> String {
    for key in ["STET_CHECKER", "USER", "LOGNAME"] {
      if let name = variables[key], !name.isEmpty { return name }
    }
    return "checker"
  }
}

/// What `--color` may say.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
