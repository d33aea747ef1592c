import SessionKit

/// How evidence is spoken of in a report.
///
/// Where a source has an alias it is to be kept private: then only the alias is shown, and the title, the publisher,
/// the addresses and the remark, any of which could give the source away, are left out.
extension Evidence {
  /// The name to show.
  var shownName: String { alias ?? name }

  /// The form and where it comes from, in a few words.
  var provenance: String {
    var parts = [primary ? "\(form.rawValue), first-hand" : form.rawValue]
    if alias == nil, let publisher { parts.append(publisher) }
    if let published { parts.append("published \(published)") }
    if let accessed { parts.append("seen \(accessed)") }
    return parts.joined(separator: " · ")
  }

  /// The address, unless it is the name or the source is private.
  var shownAddress: String? { alias == nil && name != url ? url : nil }

  /// Where the name leads.
  var target: LinkTarget? { alias == nil ? url.flatMap(LinkTarget.init) : nil }

  /// The address of the archived copy, unless the source is private.
  var shownArchive: String? { alias == nil ? archive : nil }

  /// The remark, unless the source is private.
  var shownNote: String? { alias == nil ? note : nil }
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
