import LineEditor
import SessionKit

/// The loop of the shell: reads lines, runs them, and writes what they came to, until the input ends.
package struct Shell {
  /// Where output goes; each call writes at once.
  package struct Output {
    /// Writes to standard output.
    package var write: (String) -> Void
    /// Writes to standard error.
    package var writeMessage: (String) -> Void
    /// Whether the two show colour.
    package var isColoured: (output: Bool, messages: Bool)
    /// Whether what is written is seen on a terminal, which reports that go there must not steer.
    package var isTerminal = false
    /// Whether standard output is a terminal that may be sent links.
    package var takesLinks = false
    /// Shows a text that is longer than the screen in a pager; false where that did not work.
    ///
    /// Nil without a terminal.
    package var page: ((_ text: String, _ program: Settings.Program) -> Bool)?

    /// Sends a sequence that is no text to the terminal; nil where it may have none.
    package var send: ((TerminalSequence) -> Void)?

    /// Makes an output.
    package init(
      write: @escaping (String) -> Void, writeMessage: @escaping (String) -> Void,
      isColoured: (output: Bool, messages: Bool)
    ) {
      self.write = write
      self.writeMessage = writeMessage
      self.isColoured = isColoured
    }
  }

  /// The workbench.
  package private(set) var desk: Desk
  /// Called before each line is read, with the desk as it stands.
  package var beforeReading: (Desk) -> Void = { _ in }
  /// Called when a line was read; what was given the desk must let go of it, because a step that finds the session shared
  /// would have to copy it.
  package var afterReading: () -> Void = {}
  private let source: any LineSource
  private let output: Output

  /// Makes a shell on a desk.
  package init(desk: Desk, source: any LineSource, output: Output) {
    self.desk = desk
    self.source = source
    self.output = output
  }

  /// Opens an article or a session where one is named, and shows what a new user needs to know
  /// first.
  package mutating func welcome(opening path: String?, asksName: Bool = false) throws(WorkbenchError) {
    if asksName { try askName() }
    desk.reservedRows = FirstHint.rows
    try open(path)
    desk.reservedRows = 0
    show(FirstHint(preferences: desk.environment.preferences.map(desk.environment.homely), width: desk.width).screen)
  }

  /// Asks once under which name steps are recorded, and keeps the answer.
  private mutating func askName() throws(WorkbenchError) {
    let question = "Your name, as reports will show it (Enter for “\(desk.settings.checker)”): "
    var refused: String?
    while case .line(let line) = desk.environment.readLine(question) {
      let answer = line.trimmed
      // Who knows the commands may type one; who is called like one says so again.
      if answer != refused, let command = CommandTable.command(named: Interpreter.firstWord(of: answer)) {
        refused = answer
        let hint = "“\(command.name)” is a command. If it is your name, type it again."
        show(Screen(messages: StyledText(hint, .hint).wrapped(to: desk.width)))
        continue
      }
      let name = answer.isEmpty ? desk.settings.checker : answer
      try desk.settings.set("checker", to: name)
      return show(Screen(try desk.keepPreference("set checker \(name)")))
    }
  }

  /// Opens an article or a session and shows what came of it; without one, shows on a terminal how to begin.
  package mutating func open(_ path: String?) throws(WorkbenchError) {
    guard let path else {
      if desk.environment.isInteractive { show(StartHint(desk.environment, width: desk.width).screen) }
      return
    }
    let opening = try desk.open(path)
    show(Greeting(opening: opening, desk: desk).screen)
  }

  /// Reads and runs lines to the end; returns whether every one of them succeeded.
  ///
  /// At the end the session's file is written whole, and unsaved changes are reported.
  package mutating func run() throws(LineEditorError) -> Bool {
    var succeeded = try readAndRun()
    if desk.unkeptSteps > 0 {
      let changes = desk.unkeptSteps.counted("unsaved change")
      show(Screen(messages: [StyledText("\(changes): no “save FILE” was given.", .dim)]))
    }
    do throws(SessionError) {
      try desk.leave()
    } catch {
      show(.failure(.session(error), shown: desk.environment.shown, width: desk.width))
      succeeded = false
    }
    return succeeded
  }

  private mutating func readAndRun() throws(LineEditorError) -> Bool {
    var succeeded = true
    while true {
      output.send?(.promptBegins)
      beforeReading(desk)
      let colour = desk.settings.colour ? "1" : nil
      let input = try source.readLine(prompt: Prompt(desk.prompt, sgr: colour))
      afterReading()
      switch input {
      case .interrupted: continue
      case .endOfInput: return succeeded
      case .line(let line):
        output.send?(.answerBegins)
        let (output, rows) = (output, desk.environment.screenSize().rows)
        let outcome = Interpreter.run(line, on: &desk) { Self.show($0, $1, rows: rows, on: output) }
        output.send?(.answerEnds(succeeded: outcome.succeeded))
        succeeded = succeeded && outcome.succeeded
        if outcome.leaves { return succeeded }
        if desk.review != nil, desk.reviewsOnScreen, let keys = source as? any KeySource {
          var loop = ReviewLoop(keys: keys, isColoured: output.isColoured.output)
          show(try loop.run(on: &desk))
        }
      }
    }
  }

  /// Writes a screen.
  package func show(_ screen: Screen) {
    Self.show(screen, desk.settings, rows: desk.environment.screenSize().rows, on: output)
  }

  /// Writes a screen; the command counts as acknowledged when this returns.
  private static func show(_ screen: Screen, _ settings: Settings, rows: Int, on output: Output) {
    let (lines, messages) = (settings.colour && output.isColoured.output, settings.colour && output.isColoured.messages)
    let pages = screen.mayPage && screen.lines.count >= rows && settings.wantsPager
    // Not every pager lets a link through.
    let linked = settings.links && output.takesLinks && !pages
    let text = screen.lines.map { $0.rendered(coloured: lines, theme: settings.theme, linked: linked) + "\n" }
    if !text.isEmpty, !pages || output.page?(text.joined(), settings.pager) != true { output.write(text.joined()) }
    if let raw = screen.raw {
      let safe = screen.rawIsJSON ? Printable.escapedJSON : Printable.escapedLines
      output.write(output.isTerminal ? safe(raw) : raw)
    }
    if let copied = screen.copied { output.send?(.copy(copied)) }
    let remarks = screen.messages.map { $0.rendered(coloured: messages, theme: settings.theme) + "\n" }
    if !remarks.isEmpty { output.writeMessage(remarks.joined()) }
  }
}
