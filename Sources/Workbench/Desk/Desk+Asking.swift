import SessionKit

extension Desk {
  /// Asks for a citation step by step; an empty answer leaves a step out.
  func askedCitation(_ command: Command) throws(WorkbenchError) -> Invocation {
    guard let what = try answer("What? An address, a file, or a description: ") else {
      throw .missing("an address, a file or a description", command: command.name)
    }
    var words = [TypedLine.Word(what, isQuoted: what.contains(" "))]
    for stance in Evidence.Stance.allCases {
      let verb = stance == .context ? "Context for" : stance == .supports ? "Supports" : "Refutes"
      guard let claims = try answer("\(verb) which claims? ") else { continue }
      words.append(TypedLine.Word(stance.rawValue))
      words += try TypedLine(claims).words
    }
    for (question, keyword) in [
      ("Publisher? ", "publisher"), ("Published when? ", "published"), ("Where in it? ", "at"),
    ] {
      guard let value = try answer(question) else { continue }
      words += [TypedLine.Word(keyword), TypedLine.Word(value, isQuoted: true)]
    }
    return Invocation(command: command, words: words, freeText: try answer("Its words on that: "))
  }

  /// What a person answers; nil for nothing.
  ///
  /// Ctrl-C and the end of the input end the asking.
  private func answer(_ question: String) throws(WorkbenchError) -> String? {
    guard case .line(let line) = surroundings.readLine(question) else { throw .declined }
    let words = line.trimmed
    return words.isEmpty ? nil : words
  }
}
