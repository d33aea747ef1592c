import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit

/// Runs transcripts in a folder of their own, with a fixed clock, name and width, as on a terminal without colour.
///
/// The folder begins with a copy of the `Fixtures` and sample sessions of the current folder, so that a transcript can
/// load them, and it is gone afterwards. A transcript may read what the user can read, but writes nowhere else.
package struct TranscriptRunner {
  /// Where a transcript and the shell first differ.
  package struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// The line in the file, counted from 1.
    package let line: Int
    /// The command whose answer differs.
    package let command: String
    /// The line as written; nil where the shell says more.
    package let expected: String?
    /// The line as answered; nil where the shell says less.
    package let actual: String?

    /// The difference on four lines.
    package var description: String {
      """
      line \(line), after “\(command)”:
        - \(expected ?? "(nothing)")
        + \(actual ?? "(nothing)")
      """
    }
  }

  /// What running a transcript came to.
  package struct Outcome: Sendable {
    /// The first difference; nil if there is none.
    package let difference: Difference?
    /// The transcript with the answers that the shell gave, elisions kept where they still hold.
    package let updated: Transcript
    /// What replaying the session found that the transcript left behind; empty where it left none.
    package let replay: [String]
  }

  /// Reads PDF documents; nil if nothing can.
  package var pdf: PDFText.Tool?
  private let material: String
  private let pendingLines = PendingLines()

  /// Makes a runner; `material` is the folder that `Fixtures` and `Sessions` are copied from.
  package init(material: String) { self.material = material }

  /// Runs a transcript in a new shell.
  ///
  /// Throws where the folder cannot be made, and ``WorkbenchError/privateName(alias:place:mayInclude:)`` where an answer
  /// says the name of a private source of a session outside it.
  package func run(_ transcript: Transcript) throws -> Outcome {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    TextLocale.useUTF8()
    var desk = desk(in: folder)
    var updated = transcript
    var difference: Difference?
    for (position, part) in transcript.parts.enumerated() {
      guard case .step(var step) = part else { continue }
      let answers = step.answer
      pendingLines.lines = answers[...]
      let prompt = desk.prompt
      var actual: [String] = []
      _ = Interpreter.run(step.command, on: &desk) { screen, _ in
        actual += pendingLines.asked + Self.lines(of: screen)
        pendingLines.asked = []
      }
      if let file = desk.file, !file.hasPrefix(folder + "/") {
        // The answers of a review elsewhere go out with the transcript.
        let answer = Saying(place: "the answer to “\(step.command)”", text: actual.joined(separator: "\n"))
        try PrivacyGate(besideSession: file, flags: []).pass([answer])
      }
      if difference == nil { difference = Self.compare(step, prompt: prompt, actual: actual) }
      step.prompt = step.command.isEmpty ? step.prompt : prompt
      if !Self.matches(answers[...], actual[...]) {
        // Empty lines at the end part the steps, as many as there were.
        step.answer = actual.dropLast(actual.suffix(while: \.isEmpty).count) + answers.suffix(while: \.isEmpty)
      }
      updated.parts[position] = .step(step)
    }
    return Outcome(difference: difference, updated: updated, replay: Self.replay(desk.file))
  }

  /// Folds a session again, from its file and journal.
  private static func replay(_ file: String?) -> [String] {
    guard let file else { return [] }
    do throws(SessionError) {
      let opening = try SessionStore.open(file)
      return opening.lines + (opening.fault.map { ["the journal \($0)"] } ?? [])
    } catch {
      return [error.description]
    }
  }

  /// What a transcript has in store for questions, and what was asked of it; a class, because the closures of the desk's
  /// environment share it.
  private final class PendingLines {
    var lines: ArraySlice<String> = []
    var asked: [String] = []
  }

  private func desk(in folder: String) -> Desk {
    let pending = pendingLines
    let clock = Date(timeIntervalSince1970: 1_767_225_600)  // 2026-01-01 00:00 UTC
    var environment = DeskEnvironment(
      now: { clock }, folder: folder, isInteractive: true,
      confirm: { question in
        // The answer is in the transcript, after the question.
        let asked = question + " [y/N] "
        guard let line = pending.lines.first, line.hasPrefix(asked) else {
          pending.asked.append(asked + "n")
          return false
        }
        pending.lines = pending.lines.dropFirst()
        pending.asked.append(line)
        return line.dropFirst(asked.count).lowercased().hasPrefix("y")
      },
      readLine: { question in
        // As with a yes-or-no question, what was typed follows it.
        guard let line = pending.lines.first, line.hasPrefix(question) else {
          if !question.isEmpty { pending.asked.append(question) }
          return question.isEmpty ? .endOfInput : .line("")
        }
        pending.lines = pending.lines.dropFirst()
        pending.asked.append(line)
        return .line(String(line.dropFirst(question.count)))
      },
      screenSize: { (80, 24) }, disk: Disk.system.confined(to: folder), generator: "Stet")
    environment.pdf = pdf
    return Desk(settings: Settings(checker: "checker"), environment: environment)
  }

  private func makeFolder() throws -> String {
    let files = FileManager.default
    let folder = PathParts.path("stet-\(UUID().uuidString)", in: files.temporaryDirectory.path)
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fixtures = PathParts.path("Fixtures", in: material)
    if files.fileExists(atPath: fixtures) { try files.copyItem(atPath: fixtures, toPath: folder + "/Fixtures") }
    let sessions = PathParts.path("Sessions", in: material)
    try files.createDirectory(atPath: folder + "/Sessions", withIntermediateDirectories: true)
    for name in (try? files.contentsOfDirectory(atPath: sessions)) ?? [] where name.hasPrefix("sample-") {
      try files.copyItem(atPath: sessions + "/" + name, toPath: folder + "/Sessions/" + name)
    }
    return folder
  }

  private static func lines(of screen: Screen) -> [String] {
    let raw = screen.raw.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? []
    let lines =
      screen.lines.map { $0.rendered(coloured: false) } + raw + screen.messages.map { $0.rendered(coloured: false) }
    return lines.map(\.trimmedEnd)
  }

  private static func compare(_ step: Transcript.Step, prompt: String, actual: [String]) -> Difference? {
    if !step.command.isEmpty, step.prompt != prompt {
      return Difference(line: step.line, command: step.command, expected: step.prompt, actual: prompt)
    }
    let expected = step.answer.map(\.trimmedEnd)
    guard !matches(expected[...], actual[...]) else { return nil }
    let (line, found) = firstDifference(expected, actual)
    return Difference(
      line: step.line + line + 1, command: step.command, expected: line < expected.count ? expected[line] : nil,
      actual: found < actual.count ? actual[found] : nil)
  }

  /// The first line expected that is not there, and the line in its place; past an elision each line is
  /// sought from there on.
  private static func firstDifference(_ expected: [String], _ actual: [String]) -> (expected: Int, actual: Int) {
    var (line, found, isElided) = (0, 0, false)
    while line < expected.count {
      if expected[line] == "..." {
        isElided = true
      } else if isElided {
        guard let next = actual[found...].firstIndex(of: expected[line]) else { return (line, found) }
        (found, isElided) = (next + 1, false)
      } else {
        guard found < actual.count, actual[found] == expected[line] else { return (line, found) }
        found += 1
      }
      line += 1
    }
    return (line, found)
  }

  /// Whether an answer is as expected; `...` matches any number of lines, and empty lines at the end do not count.
  static func matches(_ expected: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    var (line, found) = (expected.startIndex, actual.startIndex)
    // The elision passed last, and the line from which what follows it is tried: only that one is ever tried again.
    var elision: (line: Int, found: Int)?
    while found < actual.endIndex {
      if line < expected.endIndex, expected[line] == "..." {
        elision = (line, found)
        line += 1
      } else if line < expected.endIndex, expected[line].trimmedEnd == actual[found].trimmedEnd {
        (line, found) = (line + 1, found + 1)
      } else if actual[found...].allSatisfy({ $0.trimmedEnd.isEmpty }), isAtEnd(expected[line...]) {
        return true
      } else if let last = elision {
        elision = (last.line, last.found + 1)
        (line, found) = (last.line + 1, last.found + 1)
      } else {
        return false
      }
    }
    return isAtEnd(expected[line...])
  }

  /// Whether nothing that must be there is left.
  private static func isAtEnd(_ expected: ArraySlice<String>) -> Bool {
    expected.allSatisfy { $0.isEmpty || $0 == "..." }
  }
}

extension [String] {
  /// The elements at the end that fulfil a condition.
  fileprivate func suffix(while condition: (String) -> Bool) -> ArraySlice<String> {
    self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
