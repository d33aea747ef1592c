import Groundwork
import LineEditor
import SessionKit

/// Asks a person at the terminal for a citation, step by step.
struct CitationInterview {
  private let desk: Desk
  private let command: Command
  private var readLine: (_ question: String) -> LineInput

  /// Asks for what the command `cite` needs on a desk.
  init(_ command: Command, on desk: Desk) {
    self.command = command
    self.desk = desk
    readLine = desk.environment.readLine
  }

  /// The citation as a call of the command, with answers that `ask` reads.
  func call(asking ask: @escaping (_ question: String) -> LineInput) throws(WorkbenchError) -> Invocation {
    var interview = self
    interview.readLine = ask
    return try interview.call()
  }

  /// The citation as a call of the command.
  ///
  /// Each answer is checked when it is given, and the same question asked again where it will not do; an empty answer
  /// leaves a step out. Evidence that is known already is only linked, so that its details are not asked for.
  func call() throws(WorkbenchError) -> Invocation {
    let state = try desk.requiredSession().state
    let first = try answer("Source? An address, a file or a description: ") { (words) throws(WorkbenchError) in
      let what = TypedLine.Word(words.onOneLine, isQuoted: words.contains(where: \.isWhitespace))
      let thing = try CitationParser.thing(
        what, state: state, today: desk.environment.today.iso, desk: desk, command: command)
      let same = thing.known == nil ? state.recorded(thing.evidence, desk.environment)?.id : thing.known
      return (what: what, evidence: thing.evidence, isNew: same == nil)
    }
    guard let first else { throw .missing("an address, a file or a description", command: command.name) }
    var call = Invocation(command: command, words: [first.what])
    for stance in Evidence.Stance.allCases {
      let verb = stance == .context ? "Context for" : stance == .supports ? "Supports" : "Refutes"
      try ask("\(verb) which claims? ", for: &call) { (answer) throws(WorkbenchError) in
        try links(stance, answer)
      }
    }
    if first.isNew { try askDetails(of: first.evidence, for: &call) }
    try askValue("Page or section? ", "at", for: &call)
    try askQuotes(for: &call)
    return call
  }

  /// The stance and the claims of an answer.
  ///
  /// People often repeat the stance that the question names, or give another. Without a number a stance would mean the
  /// current claim, which the question does not ask about.
  private func links(_ stance: Evidence.Stance, _ answer: String) throws(WorkbenchError) -> [TypedLine.Word] {
    var words = try TypedLine(answer).words
    let named = words.first.flatMap { word in Evidence.Stance(rawValue: word.text.lowercased()) }
    if named != nil { words.removeFirst() }
    if words.first == TypedLine.Word("for") { words.removeFirst() }
    guard let first = words.first, ClaimSelection(word: first) != nil else { throw .notClaims(answer) }
    return [TypedLine.Word((named ?? stance).rawValue)] + words
  }

  /// Asks for the words of the evidence: on each claim its own, because what is said of one is seldom said of all.
  private func askQuotes(for call: inout Invocation) throws(WorkbenchError) {
    var trial = call
    let links = try CitationParser(&trial, desk: desk, today: desk.environment.today.iso).evidence.links
    guard links.count > 1 else {
      call.freeText = try answer("Quote? ") { $0 }
      return
    }
    for link in links {
      guard let quote = try answer("Quote on \(link.claim)? ", read: { $0 }) else { continue }
      call.words += [
        TypedLine.Word(link.stance.rawValue), TypedLine.Word(link.claim.description),
        TypedLine.Word(quote.onOneLine, isQuoted: true),
      ]
    }
  }

  private func askDetails(of evidence: Evidence, for call: inout Invocation) throws(WorkbenchError) {
    if evidence.title == nil { try askValue("Title? ", "title", for: &call) }
    let forms = Evidence.Form.allCases.map(\.rawValue).joined(separator: ", ")
    try askValue("Form (\(forms))? ", "form", for: &call)
    if !evidence.primary {
      try ask("Primary source? y/n: ", for: &call) { (answer) throws(WorkbenchError) in
        switch answer.lowercased() {
        case "y", "yes": return [TypedLine.Word("primary")]
        case "n", "no": return []
        default: throw .unknownWord(answer, kind: "answer", choices: ["yes", "no"])
        }
      }
    }
    try askValue("Publisher? ", "publisher", for: &call)
    try askValue("Date published? ", "published", for: &call)
    let isToday = evidence.accessed != nil
    try askValue(isToday ? "Date accessed? Enter for today: " : "Date accessed? ", "accessed", for: &call)
  }

  private func askValue(_ question: String, _ keyword: String, for call: inout Invocation) throws(WorkbenchError) {
    try ask(question, for: &call) { (value) throws(WorkbenchError) in
      [TypedLine.Word(keyword), TypedLine.Word(value.onOneLine, isQuoted: true)]
    }
  }

  /// Asks for a step of a citation and adds the words of the answer, once they can be read.
  private func ask(
    _ question: String, for call: inout Invocation, _ words: (String) throws(WorkbenchError) -> [TypedLine.Word]
  ) throws(WorkbenchError) {
    let step = try answer(question) { (answer) throws(WorkbenchError) in
      let step = try words(answer)
      var trial = Invocation(command: command, words: [TypedLine.Word("what", isQuoted: true)] + step)
      _ = try CitationParser(&trial, desk: desk, today: desk.environment.today.iso)
      return step
    }
    call.words += step ?? []
  }

  /// What an answer is read as; nil for nothing.
  ///
  /// Where it cannot be read, the reason precedes the question when it is asked again. Ctrl-C and the end of the
  /// input end the asking.
  private func answer<Value>(
    _ question: String, read: (String) throws(WorkbenchError) -> Value
  ) throws(WorkbenchError) -> Value? {
    var reason = ""
    while true {
      guard case .line(let line) = readLine(reason + question) else { throw .declined }
      let words = line.trimmed
      guard !words.isEmpty else { return nil }
      do throws(WorkbenchError) {
        return try read(words)
      } catch {
        reason = error.sentence + " "
      }
    }
  }
}
