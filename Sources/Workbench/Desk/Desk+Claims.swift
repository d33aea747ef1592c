import ArticleKit
import ClaimKit
import SessionKit

extension Desk {
  /// The filters as the user means them.
  var filters: FilterReader { FilterReader(settings.filters, checker: settings.checker) }

  /// Takes the rest of the words as a filter and returns the claims that match; throws where none does.
  mutating func claims(matching call: inout Invocation) throws(WorkbenchError) -> [Claim] {
    let words = call.words.map(\.text)
    call.words = []
    try call.finishWithoutText()
    let filter = try filters.filter(words)
    let claims = filter.claims(of: try state(for: filter))
    if !claims.isEmpty { return claims }
    throw .noMatch(words.isEmpty ? "" : "“\(words.joined(separator: " "))”")
  }

  /// The claims as a list with a line that counts them; words searched for are marked.
  func listing(_ claims: [Claim], marking words: String? = nil) -> Screen {
    let view = ClaimListView(
      claims: claims, index: CodePointIndex(session?.article.text ?? ""), current: current, width: width,
      linear: settings.linear, marked: words, wording: settings.wording)
    let tagged = claims.count { $0.tag != nil }
    let count = "\(claims.count.counted("claim")), \(tagged) tagged"
    return Screen(view.entries.flatMap(\.self) + [StyledText(count, .dim)])
  }

  /// The claims among those named that a command applies to; throws the error about the first where it applies to none.
  ///
  /// A range is meant for the claims in it that can be meant.
  func applicable(
    _ ids: [ClaimID], orElse error: (ClaimID) -> WorkbenchError, where applies: (Claim) -> Bool
  ) throws(WorkbenchError) -> Applicable {
    var applicable = Applicable(ids: [], passedOver: [])
    for id in ids {
      if applies(try claim(id)) { applicable.ids.append(id) } else { applicable.passedOver.append(id) }
    }
    if applicable.ids.isEmpty, let first = ids.first { throw error(first) }
    return applicable
  }

  /// The cards of claims; the last becomes the current one.
  mutating func showing(_ ids: [ClaimID]) throws(WorkbenchError) -> Screen {
    current = ids.last ?? current
    let session = try requiredSession()
    let index = session.article.index
    var lines: [StyledText] = []
    for id in ids {
      if !lines.isEmpty { lines.append(StyledText()) }
      let claim = try claim(id)
      let card = ClaimCard(
        claim: claim, state: session.state, index: index, width: width, today: environment.today,
        linear: settings.linear, hints: try hints(on: claim), earlier: earlier.checks(of: claim, in: session),
        remarks: session.article.remarks ?? [], wording: settings.wording)
      lines += card.lines
    }
    return Screen(lines)
  }

  /// Evidence with the claims it speaks to.
  func showing(_ evidence: [Evidence]) throws(WorkbenchError) -> Screen {
    Screen(
      SourcesView(
        state: try requiredSession().state, evidence: evidence, width: width, linear: settings.linear
      ).lines)
  }

  /// The evidence of that id; throws where there is none.
  func evidence(_ id: EvidenceID) throws(WorkbenchError) -> Evidence {
    guard let evidence = try requiredSession().state.evidence(id) else { throw .session(.noSuchEvidence(id)) }
    return evidence
  }

  /// What there is to look at in a claim; nothing where hints are off.
  func hints(on claim: Claim) throws(WorkbenchError) -> [Hint] {
    guard settings.hints != .off else { return [] }
    let session = try requiredSession()
    return Hint.hints(
      on: claim, balance: Balance(session, nations: Nations.names),
      names: PartyNames(session.state, nations: Nations.names))
  }
}

/// Claims that were named for a command, by whether it applies to them.
struct Applicable {
  /// Those that it applies to.
  var ids: [ClaimID]
  /// The others.
  var passedOver: [ClaimID]

  /// What the command says of the others: which, and why it passed over them.
  func remark(_ why: String) -> [StyledText] {
    passedOver.isEmpty ? [] : [StyledText("Skipped \(EventSummary.list(passedOver)): \(why).", .dim)]
  }
}
