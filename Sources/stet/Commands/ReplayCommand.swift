import ArgumentParser
import ClaimKit
import Foundation
import ReportKit
import SessionKit
import Workbench

/// `stet replay SESSION…`: folds sessions again and compares, steps through one, or shows a state of the past.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay sessions from their events, and report differences.",
    discussion: """
      With --speed, the events of one session are printed one by one at their original pace; \
      Ctrl-C stops. With --at, the state after an event is shown.
      """)

  /// How a state is shown.
  enum StateFormat: ExpressibleByArgument {
    case text
    case json
    case report(ReportFormat)

    /// `text` is the view for people here, not the report of that name.
    init?(argument: String) {
      switch argument {
      case "text": self = .text
      case "json": self = .json
      default:
        guard let format = ReportFormat(rawValue: argument) else { return nil }
        self = .report(format)
      }
    }
  }

  @Argument(help: "Saved sessions.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  @Flag(help: "Also split the article again, and report claims that differ.")
  var resplit = false

  @Option(help: "Compare with the reports in this folder, SESSION.FORMAT, where they exist.")
  var reports: String?

  @Option(
    help: ArgumentHelp(
      "Print the events at this multiple of their original pace, or all at once: max.", valueName: "X|max"),
    transform: { text in
      guard let speed = Playback.Speed(text) else { throw ValidationError("Use a number above 0, or max.") }
      return speed
    })
  var speed: Playback.Speed?

  @Option(help: ArgumentHelp("Start at this event number.", valueName: "seq"))
  var from: Int?

  @Option(help: ArgumentHelp("End at this event number.", valueName: "seq"))
  var to: Int?

  @Option(help: ArgumentHelp("Show the state after this event number.", valueName: "seq"))
  var at: Int?

  @Option(help: "The format for --at: text, json, or a report format such as markdown.")
  var format: StateFormat?

  @Flag(name: .customLong("include-private"), help: "Include the names of private sources and private notes.")
  var includePrivate = false

  @Flag(help: "Show the session even if private names cannot be checked.")
  var force = false

  func validate() throws {
    let isStepping = speed != nil || from != nil || to != nil
    guard !(isStepping && at != nil) else { throw ValidationError("Use either --at, or --speed, --from and --to.") }
    guard format == nil || at != nil else { throw ValidationError("--format only works with --at.") }
    guard sessions.count == 1 || !isStepping && at == nil else {
      throw ValidationError("Choose one session to play back or show.")
    }
  }

  func run() throws {
    if let at { return try failing { () throws(WorkbenchError) in try show(sessions[0], at: at) } }
    if speed != nil || from != nil || to != nil {
      return try failing { () throws(WorkbenchError) in try step(through: sessions[0]) }
    }
    try forEach(sessions) { path throws(WorkbenchError) in
      let replay = try SessionFile.opening(path)
      let gate = gate(path)
      if reports != nil {
        if !includePrivate { try gate.pass(Saying.all(in: replay.session), of: replay.session) }
        Console.report(gate)
      }
      var findings = replay.lines
      if let fault = replay.fault { findings.append("steps may be missing: the journal \(fault)") }
      if resplit { findings += Resplit.differences(of: replay.session, engine: ClaimEngine()) }
      if let reports { findings += try reportFindings(replay.session, at: path, in: reports, gate) }
      if findings.isEmpty {
        Console.write("\(shown(path)): \(replay.session.lastSeq) events, no differences\n")
      } else {
        Console.write("\(shown(path)): differs\n" + findings.map { "  \(shown($0))\n" }.joined())
      }
      return findings.isEmpty
    }
  }

  private func shown(_ text: String) -> String { StyledText(text).rendered(coloured: false) }

  private func step(through path: String) throws(WorkbenchError) {
    let session = try SessionFile.whole(path).session
    try pass(session, of: path)
    let playback = try Playback(
      session, from: from, to: to, speed: speed ?? .times(1))
    playback.run(
      sleep: { Thread.sleep(forTimeInterval: $0) },
      write: { Console.write($0.rendered(coloured: false) + "\n") })
  }

  private func show(_ path: String, at seq: Int) throws(WorkbenchError) {
    let session = try StateText.session(SessionFile.whole(path).session, at: seq)
    if case .report(let format)? = format {
      let gate = gate(path)
      let report = try Reporting.output(of: session, as: format, options: options, through: gate)
      Console.report(gate)
      try Reporting.allowShowing(report, of: format)
      return Console.write(report.text, as: format.isJSON ? .json : .lines)
    }
    try pass(session, of: path)
    switch format ?? .text {
    case .text, .report:
      Console.write(StateText.lines(of: session).map { $0.rendered(coloured: false) + "\n" }.joined())
    case .json: Console.write(SessionCoding.text(of: session.state), as: .json)
    }
  }

  private func gate(_ path: String) -> PrivacyGate { PrivacyGate(besideSession: path, isForced: force) }

  private var options: ReportOptions {
    var options = ReportOptions(generator: Product.generator)
    options.includePrivate = includePrivate
    return options
  }

  /// Lets a session be shown, unless it would say private names.
  private func pass(_ session: Session, of path: String) throws(WorkbenchError) {
    guard !includePrivate else { return }
    let gate = gate(path)
    try gate.pass(Saying.all(in: session), of: session)
    Console.report(gate)
  }

  private func reportFindings(
    _ session: Session, at file: String, in folder: String, _ gate: PrivacyGate
  ) throws(WorkbenchError) -> [String] {
    var findings: [String] = []
    var options = self.options
    options.draft = DraftSource.find(for: session.article, besideSession: file)
    for format in ReportFormat.allCases {
      let path = "\(folder)/\(SessionFile.stem(file)).\(format.rawValue)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let output = try Reporting.output(of: session, as: format, options: options, through: gate)
      for (place, file) in output.files(at: path).enumerated() {
        guard let bytes = FileManager.default.contents(atPath: file.path) else { continue }
        let expected = place == 0 ? format.text(in: Array(bytes)) : String(decoding: bytes, as: UTF8.self)
        findings += try ReportComparison(
          session, as: format, file: place, expected: expected ?? "", path: file.path,
          draft: options.draft
        ).lines
      }
    }
    return findings
  }
}
