import Groundwork
import SessionKit

/// A command as called: the words after its name and the free text.
struct Invocation {
  /// The command.
  let command: Command
  /// The words after the name that are still to be read, in order.
  var words: [TypedLine.Word]
  /// The text after the colon; nil where there is no colon, empty where nothing follows it.
  var freeText: String?
  /// Everything after the command's name, as typed.
  var typed = ""

  /// The text after the colon where there is any.
  var note: String? { freeText.flatMap { $0.isEmpty ? nil : $0 } }

  /// Takes the next word, if there is one.
  mutating func next() -> TypedLine.Word? { words.isEmpty ? nil : words.removeFirst() }

  /// Takes the next word if it is that one, unquoted.
  mutating func take(_ word: String) -> Bool {
    guard words.first == TypedLine.Word(word) else { return false }
    words.removeFirst()
    return true
  }

  /// Takes `--force`, wherever it is among the words; whether it was there.
  mutating func takeForce() -> Bool {
    guard let place = words.firstIndex(of: TypedLine.Word("--force")) else { return false }
    words.remove(at: place)
    return true
  }

  /// Takes the claims named at the front, or the current one where none is named.
  mutating func claims(on desk: Desk) throws(WorkbenchError) -> [ClaimID] {
    let state = try desk.requiredSession().state
    guard let selection = selection() else {
      guard let current = desk.current else { throw .noCurrentClaim }
      return [current]
    }
    return try selection.resolved(in: state, current: desk.current)
  }

  /// Takes one claim named at the front, or the current one where none is named.
  mutating func claim(on desk: Desk) throws(WorkbenchError) -> ClaimID {
    let claims = try claims(on: desk)
    guard claims.count == 1, let claim = claims.first else { throw .oneClaimNeeded(command.name) }
    return claim
  }

  /// Takes the words at the front that name claims; nil where there are none.
  mutating func selection() -> ClaimSelection? {
    var selections: [ClaimSelection] = []
    while let word = words.first, let selection = ClaimSelection(word: word) {
      selections.append(selection)
      words.removeFirst()
    }
    return selections.isEmpty ? nil : ClaimSelection(selections)
  }

  /// What follows the first `=`, as typed; nil if there is none.
  var definition: String? {
    typed.firstIndex(of: "=").map { typed[typed.index(after: $0)...].trimmed }
  }

  /// Throws where words are left that the command does not take.
  func finish() throws(WorkbenchError) {
    if let word = words.first { throw .unexpectedWord(word.text, command: command.name) }
  }

  /// Throws where words or free text are left that the command does not take.
  func finishWithoutText() throws(WorkbenchError) {
    try finish()
    if note != nil { throw .unexpectedText(command: command.name) }
  }
}
