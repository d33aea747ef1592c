import FileTesting
import Foundation
import LineEditor
import SessionKit

@testable import Workbench

/// A workbench in a temporary folder, with a clock that counts seconds and answers given beforehand.
final class Bench {
  /// The folder, gone with the bench.
  let folder: String
  /// What is answered to questions, first to last; without an answer nobody can be asked.
  var answers: [Bool] {
    get { environment.answers }
    set { environment.answers = newValue }
  }
  /// The questions asked.
  var questions: [String] { environment.questions }
  /// The lines that are typed at further questions, first to last; without one the input ends.
  var lines: [String] {
    get { environment.lines }
    set { environment.lines = newValue }
  }
  /// The questions that wanted a line.
  var questionsAsked: [String] { environment.asked }
  /// The words that the history was to forget.
  var forgotten: [[String]] { environment.forgotten }
  /// Whether long work is to stop, asked again and again.
  var stop: () -> Bool {
    get { environment.stop }
    set { environment.stop = newValue }
  }
  var desk: Desk
  private let environment: Given

  /// What the environment answers from; an object of its own, so that it need not know the bench.
  private final class Given {
    var answers: [Bool] = []
    var questions: [String] = []
    var seconds = 0.0
    var forgotten: [[String]] = []
    var lines: [String] = []
    var asked: [String] = []
    var stop: () -> Bool = { false }
  }

  /// Its own folder; nil where it sits in that of another bench.
  private let temporary: TemporaryFolder?

  /// Makes a bench in a folder of its own, or in that of another bench; `preferences` is the rc file's name there.
  init(
    in other: String? = nil, interactive: Bool = false, checker: String = "ada", width: Int? = 80,
    preferences: String? = nil, edit: ((String, Settings.Program) -> Bool)? = nil,
    earlier: DeskEnvironment.EarlierChecks? = nil, fetch: ArticleInput.Fetch? = nil,
    shouldContinue: @escaping (Double) -> Bool = { _ in true }
  ) throws {
    TextLocale.useUTF8()
    temporary = other == nil ? try TemporaryFolder() : nil
    folder = other ?? temporary?.path ?? ""
    let given = Given()
    environment = given
    var environment = DeskEnvironment(
      now: {
        given.seconds += 1
        return Date(timeIntervalSince1970: given.seconds)
      },
      folder: folder, isInteractive: interactive,
      confirm: { question in
        given.questions.append(question)
        return given.answers.isEmpty ? nil : given.answers.removeFirst()
      },
      readLine: { question in
        given.asked.append(question)
        return given.lines.isEmpty ? .endOfInput : .line(given.lines.removeFirst())
      },
      screenSize: { (width ?? 80, 24) },
      holder: {
        SessionHolder(host: "desk", process: 7, since: Date(timeIntervalSince1970: 60))
      },
      forget: { words in
        given.forgotten.append(words)
        return []
      })
    environment.preferences = preferences.map { [folder] in folder + "/" + $0 }
    environment.edit = edit
    environment.earlierChecks = earlier
    environment.fetch = fetch
    environment.shouldContinue = shouldContinue
    environment.works = { _, _ in !given.stop() }
    desk = Desk(settings: Settings(checker: checker, width: width), environment: environment)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  /// The text of a file in the folder; nil where there is none.
  func text(of name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  /// Whether there is such a file in the folder.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The names in a subfolder, sorted.
  func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(subfolder)).sorted()
  }

  /// Ends the shell as `quit` does.
  func leave() throws { try desk.leave() }

  /// Ends the shell as a crash does: nothing more is written, and the lock falls.
  func crash() { desk = Desk(settings: desk.settings, environment: desk.environment) }

  /// Runs a line and gives the answer as text, messages last.
  @discardableResult
  func run(_ line: String) -> String {
    var answers: [String] = []
    _ = Interpreter.run(line, on: &desk) { screen, _ in
      answers += (screen.lines + screen.messages).map { $0.rendered(coloured: false) }
      if let raw = screen.raw { answers.append(raw) }
    }
    return answers.joined(separator: "\n")
  }

  /// Reads the rc file as at the start, and gives what is said of it.
  @discardableResult
  func readPreferences() -> String {
    let screen = desk.readPreferences()
    return (screen.lines + screen.messages).map { $0.rendered(coloured: false) }.joined(separator: "\n")
  }

  /// Runs a line and gives its answer with its styles.
  func screen(_ line: String) -> Screen { Interpreter.run(line, on: &desk) }

  /// Runs lines, one after the other.
  func run(lines: String...) { for line in lines { run(line) } }

  /// The open session.
  var session: Session? { desk.session }

  /// The claim of that id.
  func claim(_ id: String) -> Claim? { ClaimID(id).flatMap { session?.state.claims[$0] } }

  /// The completions of the word before the mark `|`.
  func completions(_ marked: String) -> [String] {
    let cursor = marked.utf8.distance(from: marked.startIndex, to: marked.firstIndex(of: "|") ?? marked.endIndex)
    let line = marked.replacingOccurrences(of: "|", with: "")
    return ShellCompleter(desk: desk).completions(in: line, at: cursor).candidates.map(\.text)
  }
}

/// An article of three claims, the last two in one sentence.
let bridgeArticle = """
  The mayor said the bridge is safe.
  Engineers closed it on Monday, and police blocked the road.
  """

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
