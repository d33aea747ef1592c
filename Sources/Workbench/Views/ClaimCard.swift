import ArticleKit
import SessionKit

/// One claim with all that is known about it.
struct ClaimCard {
  let claim: Claim
  let state: ReviewState
  let index: CodePointIndex
  let width: Int
  let today: CalendarDay
  var linear = false
  var hints: [Hint] = []
  var earlier: [PastCheck] = []
  /// What stands beside the draft's text.
  var remarks: [Remark] = []
  var wording = Settings.Wording.both

  private static let indent = 2
  private static let labelWidth = 11

  /// The lines of the card.
  var lines: [StyledText] {
    linear ? title + quotation + facts : title + [StyledText()] + quotation + [StyledText()] + facts
  }

  private var title: [StyledText] {
    let position = state.claims.position(of: claim.id).map { $0 + 1 } ?? 0
    guard !linear else {
      let head = "Claim \(claim.id), \(position) of \(state.claims.count)."
      return [StyledText(head)] + ClaimListView.linearMarks(of: claim).map { StyledText($0) }
    }
    var text = StyledText("Claim \(claim.id)", .heading) + StyledText(" · \(position) of \(state.claims.count)", .dim)
    if claim.tag != nil || claim.excluded || claim.reason != nil {
      text += StyledText(" · ", .dim) + VerdictMark.text(for: claim)
    }
    if claim.hold != nil { text += StyledText(" · ⏸ held", .strong) }
    if claim.flagged { text += StyledText(" · ⚑ flagged", .strong) }
    return text.wrapped(to: width)
  }

  /// The claim's words inside their sentence, between brackets where the sentence has more.
  private var quotation: [StyledText] {
    var text = StyledText()
    var place = min(claim.sentence.start, claim.spans.first?.start ?? claim.sentence.start)
    for span in claim.spans {
      text += StyledText(index.text(of: TextSpan(place, max(place, span.start))), .dim)
      text += StyledText("[", .dim) + StyledText(index.text(of: span), .strong) + StyledText("]", .dim)
      place = span.end
    }
    text += StyledText(index.text(of: TextSpan(place, max(place, claim.sentence.end))), .dim)
    return indented(text)
  }

  /// Who says it, how urgently it needs checking, and all that was done about it.
  var facts: [StyledText] {
    let telling = Telling(claim, in: index)
    let source = claim.source?.text.inOneLine ?? telling.speaker
    var facts = fact(telling.isDenial ? "denies" : "says", StyledText(source, .speaker) + sourceDetails(telling))
    if telling.isDenial { facts += fact("denial", StyledText(telling.line.inOneLine, .strong)) }
    if let via = claim.via { facts += fact("passed on", StyledText("by \(via.name)", .speaker)) }
    if let restated = claim.restated, wording != .words || claim.restatedBy != nil {
      facts += fact(
        "restated",
        StyledText(telling.manner + restated) + StyledText(claim.restatedBy == nil ? " (by machine)" : "", .dim))
    }
    facts += fact("priority", StyledText("\(claim.priority)") + StyledText(because, .dim))
    facts += verdictFacts
    for hint in hints { facts += fact("hint", StyledText(hint.words, .dim)) }
    facts += earlierFacts
    facts += deskFacts
    for remark in remarks where remark.isAbout(claim.sentence) {
      facts += fact(remark.kind.rawValue, StyledText(remark.line))
    }
    for evidence in state.evidence(for: claim.id) { facts += evidenceFacts(evidence) }
    if let parent = claim.parent { facts += fact("from", StyledText("claim \(parent), split")) }
    if let joined = claim.joined {
      facts += fact("from", StyledText("claims \(joined.map(\.description).joined(separator: ", ")), joined"))
    }
    return facts
  }

  private func sourceDetails(_ telling: Telling) -> StyledText {
    var text = StyledText()
    if let resolved = claim.source?.resolved { text += StyledText(" = \(resolved)", .speaker) }
    if let cue = claim.cue?.text ?? telling.hedge { text += StyledText(" (“\(cue)”)", .dim) }
    return text
  }

  private var because: String {
    claim.priorityReasons.isEmpty ? "" : ": " + claim.priorityReasons.joined(separator: ", ")
  }

  private var verdictFacts: [StyledText] {
    guard let tag = claim.tag else { return [] }
    var text = VerdictMark.text(for: tag)
    if !tag.shownReasons.isEmpty { text += StyledText(": " + EventSummary.list(tag.shownReasons)) }
    if let doubt = claim.doubt { text += StyledText("; to be confirmed: \(doubt.words)", .strong) }
    if let confidence = tag.confidence { text += StyledText(", \(confidence.rawValue) confidence") }
    text += StyledText(" — \(tag.by)", .dim)
    if tag.adjudicated == true { text += StyledText(", deciding", .strong) }
    let opinions = (claim.opinions ?? []).flatMap { fact("also", ConflictView.opinion($0, on: claim)) }
    let signature = claim.signature.map { fact("signed", StyledText("by \($0.by)")) } ?? []
    return fact("verdict", text) + (tag.note.map { fact("because", StyledText($0)) } ?? []) + opinions + signature
  }

  private var earlierFacts: [StyledText] {
    guard let best = earlier.first else { return [] }
    let more = earlier.count > 1 ? "; \(earlier.count - 1) more" : ""
    return fact("earlier", StyledText("checked before: \(best.summary)") + StyledText(more, .dim))
  }

  private var deskFacts: [StyledText] {
    var facts: [StyledText] = []
    if let hold = claim.hold {
      facts += fact("held", StyledText(hold.words) + StyledText(" — \(hold.by)", .dim))
    }
    if let assignee = claim.assignee { facts += fact("assigned", StyledText("to \(assignee)")) }
    if let known = claim.facts { facts += fact("facts", StyledText(FactCount(known).words)) }
    if let suggestion = claim.suggestion { facts += fact("suggested", StyledText(suggestion)) }
    if let correction = claim.correction { facts += fact("correction", StyledText(correction.rawValue)) }
    for note in claim.notes {
      let by = note.isPrivate ? " — \(note.by), private" : " — \(note.by)"
      facts += fact("note", StyledText(note.text) + StyledText(by, .dim))
    }
    for inquiry in state.inquiries where inquiry.claims.contains(claim.id) {
      let changed = inquiry.changedClaims(in: state)
      facts += fact("asked", InquiryView(inquiry: inquiry, today: today, changed: changed).line)
    }
    return facts
  }

  private func evidenceFacts(_ evidence: Evidence) -> [StyledText] {
    guard let link = evidence.link(to: claim.id) else { return [] }
    var text =
      StyledText("\(link.stance == .context ? "context:" : link.stance.rawValue) ") + StyledText(evidence.name, .strong)
    if let url = evidence.url, url != evidence.name { text += StyledText(" ") + StyledText(url, .link(url)) }
    if let locator = link.locator { text += StyledText(", \(locator)") }
    if let quote = link.quote { text += StyledText(": “\(quote)”") }
    return fact(evidence.id.description, text)
  }

  private func fact(_ label: String, _ value: StyledText) -> [StyledText] {
    guard !linear else { return [StyledText(label.isEmpty ? "" : "\(label): ") + value] }
    let room = width - Self.indent - Self.labelWidth
    return value.wrapped(to: room).enumerated().map { row, line in
      StyledText(String(repeating: " ", count: Self.indent))
        + StyledText(row == 0 ? label : "", .dim).padded(to: Self.labelWidth) + line
    }
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    guard !linear else { return [StyledText("Sentence: ") + text] }
    return text.wrapped(to: width - Self.indent).map { StyledText(String(repeating: " ", count: Self.indent)) + $0 }
  }
}

extension Hold {
  /// Until when a claim waits and for what, in a few words.
  var words: String { (until.map { "until \($0)" } ?? "for now") + (why.map { ": \($0)" } ?? "") }
}
