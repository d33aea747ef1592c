import Foundation
import SessionKit

extension Desk {
  /// Records evidence, or links what is known already, and tells so.
  mutating func cite(_ call: inout Invocation) throws(WorkbenchError) -> Screen {
    if call.take("earlier") { return try citeEarlier(&call) }
    let citation = try CitationParser(&call, desk: self, today: surroundings.today.iso)
    let new = citation.evidence
    let same = citation.known == nil ? try recorded(new) : nil
    let known = citation.known ?? same?.id
    let id = known ?? new.id
    if let known {
      guard !citation.hasDetails else { throw .detailsOfKnown(known) }
      guard !new.links.isEmpty else {
        throw .missing("supports, refutes or context and claims", command: call.command.name)
      }
      let earlier = try requiredSession().state.evidence(known)
      try record(
        .evidenceLinked(.init(evidence: known, links: new.links.map { $0.keeping(earlier?.link(to: $0.claim)) })))
    } else {
      try record(.evidenceAdded(.init(evidence: new)))
    }
    let state = try requiredSession().state
    guard let evidence = state.evidence(id) else { throw .session(.noSuchEvidence(id)) }
    var screen = Screen(SourcesView(state: state, evidence: [evidence], width: width, linear: settings.linear).lines)
    if known != nil, citation.known == nil {
      screen.messages.append(StyledText("\(id) was known already; the claims were linked to it.", .dim))
    }
    return screen
  }

  /// The evidence that is recorded already of the same thing: found at the same place, or without any, of the same form,
  /// title and alias.
  func recorded(_ new: Evidence) throws(WorkbenchError) -> Evidence? {
    let evidence = try requiredSession().state.evidence
    if let url = new.url {
      let place = place(url)
      return evidence.first { $0.url.map(self.place) == place }
    }
    guard (new.title ?? new.alias) != nil else { return nil }
    return evidence.first { $0.url == nil && ($0.form, $0.title, $0.alias) == (new.form, new.title, new.alias) }
  }

  private func place(_ typed: String) -> EvidencePlace { EvidencePlace(typed) { surroundings.path($0) } }
}

extension Evidence.Link {
  /// The link with the quote and locator of an earlier one where it has none itself.
  fileprivate func keeping(_ earlier: Evidence.Link?) -> Evidence.Link {
    var link = self
    link.quote = quote ?? earlier?.quote
    link.locator = locator ?? earlier?.locator
    return link
  }
}
