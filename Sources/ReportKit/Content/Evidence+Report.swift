import SessionKit

/// How evidence is referred to in a report.
extension Evidence {
  /// The evidence as others may see it.
  ///
  /// Where a source has an alias it is to be kept private: then the title, the publisher, the addresses, the note and
  /// the places in it, any of which could give the source away, are left out.
  ///
  /// Of a document that is to be kept private its words are left out as well, and its hash, by which it could be known.
  var redacted: Evidence {
    guard alias != nil || isPrivate else { return self }
    var shown = self
    (shown.title, shown.publisher, shown.url, shown.archive, shown.note) = (nil, nil, nil, nil, nil)
    shown.sha256 = nil
    for position in shown.links.indices {
      shown.links[position].locator = nil
      (shown.links[position].before, shown.links[position].after) = (nil, nil)
      if isPrivate { shown.links[position].quote = nil }
    }
    return shown
  }

  /// The name to show; a source that is to be kept private is marked so, where its name is known here at all.
  var shownName: String {
    guard let alias, name != alias else { return name }
    return "\(name) (private, known as “\(alias)”)"
  }

  /// The form and where it comes from, in a few words.
  var provenance: String {
    var parts = [primary ? "\(form.rawValue), first-hand" : form.rawValue]
    if let document, name != "document \(document)" { parts.append("document \(document)") }
    if let publisher { parts.append(publisher) }
    if let published { parts.append("published \(published)") }
    if let accessed { parts.append("accessed \(accessed)") }
    return parts.joined(separator: " · ")
  }

  /// The address, unless it is the name.
  var shownAddress: String? { name != url ? url : nil }

  /// Where the name leads.
  var target: LinkTarget? { url.flatMap(LinkTarget.init) }
}

extension Evidence.Stance {
  /// The stance as a label before the evidence.
  var label: String {
    switch self {
    case .supports: "Supports"
    case .refutes: "Refutes"
    case .context: "Context"
    }
  }
}
