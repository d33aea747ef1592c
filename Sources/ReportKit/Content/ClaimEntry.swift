import ArticleKit
import SessionKit

/// What a piece of evidence says on a claim.
struct Citation: Sendable {
  let evidence: Evidence
  let link: Evidence.Link
}

/// A piece of evidence with what it says on the claims in the report.
struct SourceEntry: Sendable {
  let evidence: Evidence
  let links: [Evidence.Link]
}

/// A claim in the report, with what every format says of it in words.
///
/// Whatever is private was taken out of it before, unless it was asked for.
struct ClaimEntry: Sendable {
  let claim: Claim
  let citations: [Citation]
  /// The questions put to others about it.
  let inquiries: [Inquiry]
  let standing: Standing
  /// Who asserts or denies it, in which words.
  let telling: Telling
  private let dates: ReportOptions.DateStyle

  init(
    claim: Claim, telling: Telling, citations: [Citation] = [], inquiries: [Inquiry] = [],
    dates: ReportOptions.DateStyle = .words
  ) {
    self.claim = claim
    self.citations = citations
    self.inquiries = inquiries
    self.dates = dates
    self.telling = telling
    standing = Standing(claim)
  }

  var notes: [Note] { claim.notes }

  /// Who says it; the article itself, or that nobody is named.
  var speaker: String {
    switch telling.voice {
    case .named: telling.speaker
    case .article: Speakers.article
    case .unknown: Speakers.unknown
    }
  }

  /// Who says it, or denies it, and who passes that on.
  var attribution: String { telling.attribution }

  /// The claim as a whole sentence for a database of claims: the stand-alone reading where there is one, with who says
  /// it where it needs that.
  var reviewed: String {
    guard let restated = claim.restated else { return telling.sentence }
    let reading = Telling.ended(restated)
    return telling.needsLead ? "\(telling.lead): \(reading)" : reading
  }

  /// Its status, with the reasons: `denial disputed: contradicted`.
  var label: String {
    if claim.isToConfirm { return "\(standing.word): verdict to be confirmed" }
    let word = claim.tag?.words ?? standing.word
    if why.isEmpty { return standing == .disputed ? "\(word): \(Standing.noReason)" : word }
    return "\(word): \(why.joined(separator: ", "))"
  }

  /// Why, in one word or a few: the reasons of the verdict, or why no evidence could settle the claim.
  var why: [String] {
    switch (standing, standingTag) {
    case (.uncheckable, _): claim.reason.map { [$0.rawValue] } ?? []
    case (_, let tag?): tag.shownReasons.map(\.words)
    case (_, nil): []
    }
  }

  /// What the reasons mean, in the same order as ``why``.
  var meanings: [String] {
    switch (standing, standingTag) {
    case (.uncheckable, _): claim.reason.map { [$0.meaning] } ?? []
    case (_, let tag?): tag.shownReasons.map { tag.denial == true ? $0.meaningOfDenial : $0.meaning }
    case (_, nil): []
    }
  }

  /// The reasons with what they mean, one after the other.
  var explained: [String] { zip(why, meanings).map { "\($0): \($1)" } }

  /// The verdict, where it stands: nil if it has to be confirmed.
  private var standingTag: Tag? { claim.isJudged ? claim.tag : nil }

  /// The note of the verdict, where it stands.
  var verdictNote: String? { standingTag?.note }

  /// Whose verdict it is and how sure they are; of one to confirm also what it was.
  var judgement: String? {
    claim.tag.map { claim.isToConfirm ? "Verdict to be confirmed: \(statement($0))" : judgement($0) }
  }

  /// The verdicts of other checkers, one sentence each.
  var opinions: [String] { (claim.opinions ?? []).map(statement) }

  private func statement(_ tag: Tag) -> String {
    let reasons = tag.shownReasons.map(\.words)
    let none = tag.mark == .disputed ? ": \(Standing.noReason)" : ""
    let why = reasons.isEmpty ? none : ": \(reasons.joined(separator: ", "))"
    let note = tag.note.map { ": \($0)" } ?? ""
    return "\(tag.mark.symbol) \(tag.words)\(why). \(judgement(tag))\(note)"
  }

  private func judgement(_ tag: Tag) -> String {
    let confidence = tag.confidence.map { ", with \($0.rawValue) confidence" } ?? ""
    let decided = tag.adjudicated == true ? ", deciding between checkers" : ""
    return "By \(tag.by)\(decided)\(confidence), \(ReportDate(tag.at).text(dates))"
  }

  /// Who signed the verdict and when.
  var approval: String? {
    claim.signature.map { "Verdict signed by \($0.by), \(ReportDate($0.at).text(dates))" }
  }

  /// Why and until when it waits.
  var waiting: String? {
    guard standing == .held, let hold = claim.hold else { return nil }
    let until = hold.until.map { " until \($0)" } ?? ""
    return "On hold\(until)" + (hold.why.map { ": \($0)" } ?? "")
  }

  /// What a reader must be warned of, one sentence each.
  var warnings: [String] {
    var warnings: [String] = []
    if claim.tag != nil {
      if claim.isContested { warnings.append("Checkers disagree on this claim, and the conflict is unresolved.") }
      switch claim.doubt {
      case .otherWords: warnings.append("Needs confirming: the claim's words changed after the verdict.")
      case let doubt?: warnings.append("Needs confirming: \(doubt.words).")
      case nil: break
      }
      if !claim.isReasoned, claim.notes.isEmpty, citations.isEmpty {
        warnings.append("No reason, note or evidence is recorded for this verdict.")
      }
      if !claim.checkable, let reason = claim.reason {
        warnings.append("Not checkable (\(reason.rawValue): \(reason.meaning)).")
      }
    }
    if claim.flagged { warnings.append("Flagged for follow-up.") }
    return warnings
  }

  /// Who made the stand-alone reading, as a label in front of it.
  var restatementLabel: String {
    claim.restatedBy.map { "Restated by \($0)" } ?? "Machine restatement, not confirmed"
  }

  /// Which claims this one was made of.
  var lineage: String? {
    if let joined = claim.joined { return "Joined from claims \(joined.map(\.description).joined(separator: ", "))" }
    return claim.parent.map { "Split from claim \($0)" }
  }

  /// What became of the request to correct it.
  var correction: String? {
    switch claim.correction {
    case .sent: "The publisher was asked to correct it."
    case .acknowledged: "The publisher acknowledged the request to correct it."
    case .made: "The publisher corrected it."
    case .refused: "The publisher refused to correct it."
    case nil: nil
    }
  }
}

extension UncheckableReason {
  /// What the reason means, in a few words.
  var meaning: String {
    switch self {
    case .opinion: "a value judgement without factual content"
    case .prediction: "a statement about the future, a promise or an intention"
    case .wish: "a command, a request, a hope or a slogan"
    case .question: "a question"
    case .fragment: "asserts nothing on its own"
    }
  }
}
