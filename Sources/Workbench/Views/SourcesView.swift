import SessionKit

/// All evidence with the claims it speaks to.
struct SourcesView {
  let state: ReviewState
  let evidence: [Evidence]
  let width: Int
  var linear = false

  var lines: [StyledText] {
    evidence.flatMap { item in
      let name = StyledText(item.name, item.name == item.url ? .link(item.name) : .plain)
      var head = StyledText("\(item.id)", .strong) + StyledText(linear ? ": " : "  ") + name
      head += StyledText("\(linear ? "," : " ") \(item.form.rawValue)\(item.primary ? ", primary" : "")", .dim)
      return head.wrapped(to: width) + details(item).flatMap { indented($0) }
    }
  }

  private func details(_ item: Evidence) -> [StyledText] {
    var details: [StyledText] = []
    if let url = item.url, url != item.name { details.append(StyledText(url, .link(url))) }
    if let alias = item.alias, alias != item.name { details.append(StyledText("referred to as \(alias)", .dim)) }
    let made = [item.publisher, item.published, item.accessed.map { "accessed \($0)" }].compactMap(\.self)
    if !made.isEmpty { details.append(StyledText(made.joined(separator: ", "), .dim)) }
    if let archive = item.archive { details.append(StyledText("archived: \(archive)", .dim)) }
    for (claims, link) in saying(item.links) {
      let stance = link.stance == .context ? "context for" : link.stance.rawValue
      var text = StyledText("\(stance) \(EventSummary.list(claims))")
      if let locator = link.locator { text += StyledText(", \(locator)") }
      if let quote = link.quote { text += StyledText(": “\(quote)”") }
      details.append(text)
    }
    if item.links.isEmpty { details.append(StyledText("not linked to any claim", .dim)) }
    if let note = item.note { details.append(StyledText(note)) }
    return details
  }

  /// The links that say the same, as one, each with its claims.
  private func saying(_ links: [Evidence.Link]) -> [(claims: [ClaimID], link: Evidence.Link)] {
    links.reduce(into: []) { groups, link in
      let same = groups.firstIndex { group in
        var other = group.link
        other.claim = link.claim
        return other == link
      }
      if let same { groups[same].claims.append(link.claim) } else { groups.append(([link.claim], link)) }
    }
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    linear ? [text] : text.wrapped(to: width - 4).map { StyledText("    ") + $0 }
  }
}
