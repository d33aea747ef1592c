import FileTesting
import Foundation
import TerminalTesting

// How long a key of the review takes until the screen is drawn to its end, measured through a pseudo-terminal with a
// session of 5,000 claims. Run it from this package's folder, on a release build of stet:
//   swift run -c release KeyToScreen ../../.build/release/stet

/// Makes the session: an article of so many claims, split once, kept in a file.
func makeSession(of claims: Int, with stet: String, in folder: TemporaryFolder) throws -> String {
  let roads = ["bridge", "road", "tower", "harbour", "tunnel", "canal", "market"]
  let sentences = (1...claims).map { number in
    "The mayor of town \(number) said the \(roads[number % roads.count]) was closed on Monday."
      + (number % 5 == 0 ? "\n" : " ")
  }
  try sentences.joined().write(toFile: folder("large.txt"), atomically: true, encoding: .utf8)
  try "save large.json\n".write(toFile: folder("commands"), atomically: true, encoding: .utf8)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", "cd '\(folder.path)' && '\(stet)' large.txt < commands > /dev/null"]
  try process.run()
  process.waitUntilExit()
  return folder("large.json")
}

/// A line of `/proc/PID/status` such as `VmHWM`, in KiB.
func memory(_ name: String, of process: Int32) -> Int {
  let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
  return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) } ?? 0
}

func milliseconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}

func measure() throws {
  let stet = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "../../.build/release/stet").path
  let folder = try TemporaryFolder()
  let session = try makeSession(of: 5000, with: stet, in: folder)
  let end = Array("\u{1B}[?2026l".utf8)
  for (columns, rows) in [(80, 24), (200, 60)] {
    let terminal = try PseudoTerminal(
      stet, [session], environment: ["HOME": folder.path, "STET_CHECKER": "ada"], columns: columns, rows: rows)
    terminal.patience = .seconds(60)
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet ") }
    try terminal.type("review\r")
    try terminal.wait(for: "the review") { $0.isAlternate && $0.lines[0].contains("/") && $0.lines[0].contains("]") }
    // A verdict, its reason, moves of every kind, repairs, and now and then an undo.
    let keys = Array("vjd1kJo2 fKfxv3d1pjVuv j?qv1d2o1p ").map(String.init)
    var times: [(key: String, time: Double)] = []
    var position = 0
    while times.count < 2000 {
      let key = keys[position % keys.count]
      position += 1
      let before = terminal.output.count
      let start = ContinuousClock.now
      try terminal.type(key)
      try terminal.wait(for: "the picture after \(key)") { _ in
        terminal.output.count > before && terminal.output.suffix(end.count).elementsEqual(end)
      }
      times.append((key, milliseconds(start.duration(to: .now))))
    }
    let sorted = times.map(\.time).sorted()
    func part(_ share: Double) -> String { String(format: "%.2f", sorted[Int(Double(sorted.count - 1) * share)]) }
    let slowest = times.sorted { $0.time > $1.time }.prefix(5).map { "\($0.key) \(String(format: "%.1f", $0.time))" }
    print(
      "\(columns)×\(rows): \(times.count) keys, p50 \(part(0.5)) ms, p99 \(part(0.99)) ms, most \(part(1)) ms;",
      "memory \(memory("VmHWM", of: terminal.process) / 1024) MiB at most,",
      "\(memory("VmRSS", of: terminal.process) / 1024) MiB now; slowest: \(slowest.joined(separator: ", "))")
    try terminal.type("q")
    try terminal.wait(for: "the prompt") { !$0.isAlternate && $0.cursorLine.hasPrefix("stet ") }
    try terminal.type("quit\r")
    _ = try terminal.waitForExit()
  }
}

do { try measure() } catch {
  print("error: \(error)")
  exit(1)
}
