import SessionKit

extension CorrectionRequest {
  /// What the letter says before the passages.
  var opening: String {
    guard !items.isEmpty else { return "We checked this article and found nothing in it that needs a correction." }
    var found: [String] = []
    if !stated.isEmpty { found.append("\(stated.count.counted("passage")) that should be corrected") }
    if !reported.isEmpty {
      found.append(
        "\(reported.count.counted("statement")) by others to which something should be added; "
          + "that it reports \(reported.count == 1 ? "it" : "them") is no error")
    }
    let parts =
      items.contains(where: \.fault.isEmpty)
      ? "For each we quote the words and, where we have them, say what we found, name the evidence and suggest another "
        + "wording."
      : "For each we quote the words, say what we found, name the evidence and, where we have one, suggest another "
        + "wording."
    return "We checked this article and found \(found.joined(separator: ", and ")). \(parts)"
  }

  /// What the letter says behind the passages.
  var closing: [String] {
    guard !items.isEmpty else { return [] }
    let answer = deadline.map { "Please tell us by \($0) what you decide." } ?? "Please tell us what you decide."
    return [
      "\(answer) If you have evidence that we have not seen, we will look at it and correct our report where we are wrong."
    ]
  }
}

extension CorrectionRequest.Item {
  /// Passage, finding and request in sentences, the finding of what is stated under a label of its own.
  var sentences: [String] {
    guard CorrectionRequest.isFaithful(entry) else {
      return [Self.ended(passage)] + (fault.isEmpty ? [] : ["What is wrong: \(fault.joined(separator: "\n"))"])
    }
    guard let finding = fault.first else { return [Self.ended(passage)] }
    let note = fault.dropFirst().first.map { ": \(Self.clause($0))" } ?? ""
    return ["\(passage); \(finding)\(note); please add this."]
  }

  /// A passage as a sentence: with a full stop, unless the words that it quotes end in a mark.
  private static func ended(_ passage: String) -> String {
    let last = passage.dropLast().last
    return last == "." || last == "!" || last == "?" ? passage : "\(passage)."
  }

  /// A remark as the end of a clause: in one line, without its full stop.
  private static func clause(_ note: String) -> String {
    let note = SafeText.line(note)
    return note.hasSuffix(".") && !note.hasSuffix("..") ? String(note.dropLast()) : note
  }
}

extension Telling {
  /// What the article states in its own voice.
  var stated: String {
    isDenial ? "Your article denies: “\(line(of: words))”" : "Your article states: “\(line(of: words))”"
  }

  private func line(of words: String) -> String { SafeText.line(words) }

  /// What the article reports of somebody else.
  var reported: String {
    let who = voice == .named ? speaker : "somebody whom it does not name"
    let how = hedge.map { " (“\($0)”)" } ?? ""
    let verb = isDenial ? "denied" : "said"
    guard quotesSentence else { return "Your article reports that \(who) \(verb)\(how): “\(line(of: words))”" }
    return "Your article reports what \(who) \(verb)\(how), in your article's words: “\(line(of: words))”"
  }
}

extension ClaimEntry {
  /// What was found about something that the article reports, as a clause; it speaks of the claim, never of the report.
  var finding: String {
    let reasons = claim.tag?.shownReasons ?? []
    guard reasons.isEmpty else { return reasons.map(finding).joined(separator: ", and ") }
    let what = telling.isDenial ? "the denial" : "this"
    return standing == .oneSided
      ? "\(what) tells one side of what has more than one"
      : "the evidence speaks against \(what) or does not bear it out"
  }

  private func finding(_ reason: Reason) -> String {
    let what = telling.isDenial ? "the denial" : "this"
    return switch reason {
    case .contradicted: "the evidence contradicts \(what)"
    case .conflictingAccounts: "accounts of it differ, and none can be preferred"
    case .unsupported: "we found no evidence for \(what), which does not show that it is false"
    case .outdated: "\(what) was true once"
    case .wrongDetail: "a figure, name, place or date in \(what) is wrong"
    case .singleParty: "only one party to the matter says so"
    case .replyMissing: "the party spoken of was not heard"
    case .missingContext: "something is left out without which it misleads"
    case .cherryPicked: "true parts were picked so that the whole misleads"
    case .loadedWording: "the words judge where they seem to tell"
    case .attributionOnly, .minorError, .misquoted, .notAuthentic, .statedAsFact: reason.meaning
    }
  }
}
