import ArticleKit
import SessionKit

extension CorrectionRequest {
  /// What the letter says before the passages.
  var opening: String {
    guard !items.isEmpty else {
      // What is unchecked may be wrong: a letter never says that nothing is.
      return checked.judged < checked.total
        ? "So far we have checked \(checked.judged) of \(checked.total.counted("claim")) in this article; on those we "
          + "request no correction."
        : "We checked \(checked.total.counted("claim")) in this article and request no correction."
    }
    var found: [String] = []
    if !stated.isEmpty { found.append("\(stated.count.counted("passage")) to correct") }
    if !reported.isEmpty {
      found.append(
        reported.count == 1
          ? "1 statement by others that needs more context (reporting it was not an error)"
          : "\(reported.count) statements by others that need more context (reporting them was not an error)")
    }
    let parts =
      items.contains(where: \.fault.isEmpty)
      ? "For each we quote the words and, where we have them, say what we found, name the evidence and suggest another "
        + "wording."
      : "For each we quote the words, say what we found, name the evidence and, where we have one, suggest another "
        + "wording."
    return "We checked this article and found \(found.joined(separator: ", and ")). \(parts)"
  }

  /// Which claims the letter does not speak of, and why; nil if it speaks of all that may be wrong.
  var remainder: String? {
    let parts = omissions.map(\.words).joined(separator: "; ")
    return parts.isEmpty ? nil : "This letter does not cover every claim. \(parts.uppercasedFirst)."
  }

  /// What the letter says after the passages.
  var closing: [String] {
    guard !items.isEmpty else { return [] }
    let answer = deadline.map { "Please let us know your decision by \($0)." } ?? "Please let us know your decision."
    return [
      "\(answer) If you have evidence that we have not seen, please send it: we will correct our report where we are wrong."
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

  /// A note as the end of a clause: in one line, without its full stop.
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

  /// What the article reports of someone else.
  var reported: String {
    let who = voice == .named ? speaker : "an unnamed source"
    let how = hedge.map { " (“\($0)”)" } ?? ""
    let verb = isDenial ? "denied" : "said"
    guard quotesSentence else { return "Your article reports that \(who) \(verb)\(how): “\(line(of: words))”" }
    return "Your article reports what \(who) \(verb)\(how), in your article's words: “\(line(of: words))”"
  }
}

extension ClaimEntry {
  /// What was found about something that the article reports, as a clause; it refers to the claim, never to the report.
  var finding: String {
    let reasons = claim.tag?.shownReasons ?? []
    guard reasons.isEmpty else { return reasons.map(finding).joined(separator: ", and ") }
    let what = telling.isDenial ? "the denial" : "this"
    return standing == .oneSided
      ? "\(what) gives only one side"
      : "the evidence contradicts \(what) or does not support it"
  }

  private func finding(_ reason: Reason) -> String {
    let what = telling.isDenial ? "the denial" : "this"
    return switch reason {
    case .contradicted: "the evidence contradicts \(what)"
    case .conflictingAccounts: "accounts of it conflict, and none is more credible"
    case .unsupported: "we found no evidence for \(what), which does not make it false"
    case .outdated: "\(what) used to be true"
    case .wrongDetail: "a figure, name, place or date in \(what) is wrong"
    case .singleParty: "only one party says so"
    case .replyMissing: "the subject was not asked for comment"
    case .missingContext: "it misleads because context is left out"
    case .cherryPicked: "true details are selected so that the whole misleads"
    case .loadedWording: "the wording passes judgement instead of reporting"
    case .attributionOnly, .minorError, .misquoted, .notAuthentic, .statedAsFact: reason.meaning
    }
  }
}
