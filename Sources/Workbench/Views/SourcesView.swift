import SessionKit

/// All evidence with the claims it speaks to.
struct SourcesView {
  let state: ReviewState
  let evidence: [Evidence]
  let width: Int
  var linear = false

  var lines: [StyledText] {
    evidence.flatMap { item in
      var head = StyledText("\(item.id)", .strong) + StyledText("\(linear ? ":" : " ") \(item.name)")
      head += StyledText("\(linear ? "," : " ") \(item.form.rawValue)\(item.primary ? ", primary" : "")", .dim)
      return head.wrapped(to: width) + details(item).flatMap { indented($0) }
    }
  }

  private func details(_ item: Evidence) -> [StyledText] {
    var details: [StyledText] = []
    if let url = item.url, url != item.name { details.append(StyledText(url, .dim)) }
    if let alias = item.alias, alias != item.name { details.append(StyledText("spoken of as \(alias)", .dim)) }
    let made = [item.publisher, item.published, item.accessed.map { "accessed \($0)" }].compactMap(\.self)
    if !made.isEmpty { details.append(StyledText(made.joined(separator: ", "), .dim)) }
    if let archive = item.archive { details.append(StyledText("archived: \(archive)", .dim)) }
    for link in item.links {
      var text = StyledText("\(link.stance == .context ? "context for" : link.stance.rawValue) \(link.claim)")
      if let locator = link.locator { text += StyledText(", \(locator)") }
      if let quote = link.quote { text += StyledText(": “\(quote)”") }
      details.append(text)
    }
    if item.links.isEmpty { details.append(StyledText("linked to no claim", .dim)) }
    if let note = item.note { details.append(StyledText(note)) }
    return details
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    linear ? [text] : text.wrapped(to: width - 4).map { StyledText("    ") + $0 }
  }
}
