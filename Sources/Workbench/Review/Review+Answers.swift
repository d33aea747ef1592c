import Groundwork
import LineEditor
import SessionKit

extension Review {
  /// Does what was asked a line for; an empty line leaves everything as it is, but a citation is asked for step by step.
  mutating func answer(_ question: Question, with line: String, on desk: inout Desk) -> Effect {
    let words = line.trimmed
    if question == .citation, words.isEmpty { return .interview }
    if question == .command { return command(words, on: &desk) }
    return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
      if words.isEmpty {
        guard question == .search, let again = review.searched else { return }
        return try review.find(again, on: &desk)
      }
      switch question {
      case .note: try review.run("note .: \(words)", on: &desk)
      case .taggedNote:
        guard let tagged = review.justTagged?.claim else { throw .nothingTagged }
        try review.run("note \(tagged): \(words)", on: &desk)
      case .citation: try review.beginCitation(words, on: &desk)
      case .command: break
      case .inquiry: try review.run("ask . \(words)", on: &desk)
      case .hold: try review.hold(words, on: &desk)
      case .search: try review.find(words, on: &desk)
      case .place: try review.go(to: words, on: &desk)
      }
    }
  }

  /// Records a citation, or where it does not say what the evidence says on which claim, asks for that of the current
  /// one.
  private mutating func beginCitation(_ words: String, on desk: inout Desk) throws(WorkbenchError) {
    let known = ["earlier", "passage"] + Evidence.Stance.allCases.map(\.rawValue)
    let typed = try TypedLine(words).words
    if typed.contains(where: { !$0.isQuoted && known.contains($0.text) }) {
      try run("cite \(words)", on: &desk)
    } else {
      mode = .choosingStance(words)
    }
  }

  /// Records a citation that is asked for step by step; `ask` reads each answer.
  mutating func interview(on desk: inout Desk, ask: @escaping (String) -> LineInput) -> Effect {
    attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
      guard let command = CommandTable.command(named: "cite") else { return }
      var call = try CitationInterview(command, on: desk).call(asking: ask)
      let screen = try command.run(&desk, &call)
      review.message = screen.lines + screen.messages
    }
  }

  /// Runs a command of the shell and shows what it says: in the last lines where there is room, else on a page.
  private mutating func command(_ line: String, on desk: inout Desk) -> Effect {
    (message, failed) = ([], false)
    guard !line.isEmpty else { return .show }
    var lines: [StyledText] = []
    let outcome = Interpreter.run(line, on: &desk) { screen, _ in
      lines += screen.lines + screen.messages
      lines += (screen.raw ?? "").split(separator: "\n").map { StyledText(String($0)) }
    }
    failed = !outcome.succeeded
    if lines.count > 3 { mode = .answer(lines, firstLine: 0) } else { message = lines }
    if let new = desk.review.take() { self = new }
    return outcome.leaves || !follow(&desk) ? .leave : .show
  }

  /// Puts the current claim on hold and moves on.
  private mutating func hold(_ words: String, on desk: inout Desk) throws(WorkbenchError) {
    let id = try currentClaim(on: desk).id
    // “: why” alone names no day.
    try run(words.hasPrefix(":") ? "hold .\(words)" : "hold . until \(words)", on: &desk)
    guard !failed else { return }
    _ = follow(&desk)
    desk.current = id
    moveOn(on: &desk, forward: true)
  }

  private mutating func go(to words: String, on desk: inout Desk) throws(WorkbenchError) {
    guard let selection = ClaimSelection(word: TypedLine.Word(words)) else {
      throw .needsWords(key: "g")
    }
    let state = try desk.requiredSession().state
    let ids = try selection.resolved(in: state, current: desk.current, excludedToo: true)
    guard ids.count == 1, let id = ids.first else { throw .oneClaimNeeded("g") }
    desk.current = id
  }

  /// What reading a line as an answer came to.
  struct Reading {
    /// What to show.
    var screen: Screen
    /// Whether the review ends.
    var leaves: Bool
  }

  /// Reads a line as an answer, for input that is no terminal: `v`, `d 1 3: why`, `n a remark`, `g 12`, `1`, `q`.
  ///
  /// nil where it is none: then it is a command of the shell.
  mutating func read(_ line: String, on desk: inout Desk) -> Reading? {
    let head = String(line.prefix { !$0.isWhitespace })
    let rest = line.dropFirst(head.count).trimmed
    let before = desk.current
    let effect: Effect
    var isVerdict = false
    if let verdict = Self.verdicts[head.lowercased()], head.count == 1 {
      isVerdict = true
      effect = attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.tag(verdict, typed: line, stays: head != head.lowercased(), on: &desk)
      }
    } else if line.allSatisfy({ $0.isWhitespace || ($0.isASCII && $0.isNumber) }),
      line.split(whereSeparator: \.isWhitespace).allSatisfy({ $0.count == 1 })
    {
      isVerdict = true
      effect = attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        for digit in line.compactMap(\.wholeNumberValue) { try review.toggle(digit, on: &desk) }
      }
    } else if let question = Self.questions[head] {
      effect = ask(question, rest, key: head, on: &desk)
    } else if head.hasPrefix("/") {
      effect = ask(.search, line.dropFirst().trimmed, key: "/", on: &desk)
    } else if head == "e" {
      effect = attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        let count = Self.mostPassages
        try review.run(rest.isEmpty ? "passages . -n \(count)" : "cite passage \(rest)", on: &desk)
      }
    } else if head == "t" {
      effect = attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.run(rest.isEmpty ? "facts ." : "tick .\(rest)", on: &desk)
      }
    } else if head == "s" {
      effect = attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.run("split . \(rest)", on: &desk)
      }
    } else if let key = Self.keys[head] {
      if head == "?" {
        return Reading(screen: Screen(ReviewHelp(width: desk.width, isTyped: true).lines), leaves: false)
      }
      effect =
        rest.isEmpty
        ? press(.character(key), on: &desk)
        : attempt(on: &desk) { (_, _) throws(WorkbenchError) in throw .takesNoWords(key: head) }
    } else {
      return nil
    }
    guard effect != .leave else { return Reading(screen: Screen(summary(on: desk)), leaves: true) }
    // The command for splitting lists the parts itself.
    let isNew = desk.current != before && head != "s"
    return Reading(screen: screen(showingTag: isVerdict, isNew: isNew, on: desk), leaves: false)
  }

  private static let verdicts: [String: Verdict] = ["v": .verified, "d": .disputed, "o": .oneSided]
  private static let questions: [String: Question] = [
    "n": .note, "N": .taggedNote, "c": .citation, "a": .inquiry, "h": .hold, "g": .place,
  ]
  private static let keys: [String: Character] = [
    "space": " ", "skip": " ", "j": "j", "k": "k", "J": "J", "K": "K", "u": "u", "U": "U", "m": "m", "x": "x", "f": "f",
    "p": "p", "q": "q", "?": "?", ".": ".",
  ]

  private mutating func ask(_ question: Question, _ words: String, key: String, on desk: inout Desk) -> Effect {
    guard words.isEmpty, question != .search else { return answer(question, with: words, on: &desk) }
    return attempt(on: &desk) { (_, _) throws(WorkbenchError) in throw .needsWords(key: key) }
  }

  /// Tags with the reasons of a line, as digits or by name, and the note after its colon.
  private mutating func tag(
    _ verdict: Verdict, typed line: String, stays: Bool, on desk: inout Desk
  ) throws(WorkbenchError) {
    let typed = try TypedLine(line)
    var reasons: [Reason] = []
    for word in typed.words.dropFirst().map(\.text) {
      let usual = Self.pages(of: verdict)[0]
      if let digit = Int(word) {
        guard usual.indices.contains(digit - 1) else {
          throw .unknownWord(word, kind: "reason", choices: usual.indices.map { "\($0 + 1)" })
        }
        reasons.append(usual[digit - 1])
      } else if let reason = Reason(rawValue: word) {
        reasons.append(reason)
      } else {
        throw .unknownReason(word, nearest: EditDistance.nearest(to: word, among: Reason.allCases.map(\.rawValue)))
      }
    }
    try tag(verdict, reasons: reasons, note: typed.freeText.flatMap { $0.isEmpty ? nil : $0 }, stays: stays, on: &desk)
  }
}
