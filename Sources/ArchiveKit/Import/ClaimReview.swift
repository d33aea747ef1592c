/// Reads `ClaimReview` (schema.org), as publishers write it: names and addresses may be text or objects, and what is
/// one thing may be a list.
enum ClaimReview {
  private static let containers = ["item", "dataFeedElement", "@graph", "itemListElement", "mainEntity"]

  /// The claims in a value of JSON; objects are looked into some levels deep.
  static func claims(in value: Any, depth: Int) -> [ArchivedClaim] {
    guard depth < 6 else { return [] }
    if let list = value as? [Any] { return list.flatMap { claims(in: $0, depth: depth + 1) } }
    guard let object = value as? [String: Any] else { return [] }
    if let claim = text(object["claimReviewed"]) { return [review(object, of: claim)] }
    if let claim = text(object["claim"]), !isObject(object["claim"]) { return [exported(object, claim: claim)] }
    return containers.compactMap { object[$0] }.flatMap { claims(in: $0, depth: depth + 1) }
  }

  private static func review(_ object: [String: Any], of claim: String) -> ArchivedClaim {
    let item = first(object["itemReviewed"])
    let appearance = first(item?["firstAppearance"]) ?? first(item?["appearance"])
    return ArchivedClaim(
      id: text(object["identifier"]) ?? text(object["id"]) ?? text(object["@id"]) ?? "", claim: claim,
      title: text(object["headline"]) ?? text(object["name"]),
      source: name(item?["author"]), verdict: verdict(first(object["reviewRating"])),
      note: text(object["reviewBody"]) ?? text(object["description"]),
      evidence: evidence(object["citation"]),
      checker: name(object["author"]) ?? name(object["publisher"]),
      date: day(text(object["datePublished"]) ?? text(object["dateCreated"])), url: address(object["url"]),
      articleTitle: text(appearance?["headline"]) ?? text(appearance?["name"]),
      articleURL: address(appearance) ?? address(item?["appearance"]) ?? address(item?["sameAs"]))
  }

  /// What ``Archive/export(_:)`` writes.
  private static func exported(_ object: [String: Any], claim: String) -> ArchivedClaim {
    let evidence = (object["evidence"] as? [Any] ?? []).compactMap { value -> ArchivedClaim.Evidence? in
      guard let object = value as? [String: Any], let url = text(object["url"]) else { return nil }
      return .init(
        url: url, archive: text(object["archive"]), title: text(object["title"]), publisher: text(object["publisher"]),
        stance: text(object["stance"]))
    }
    return ArchivedClaim(
      id: text(object["id"]) ?? "", claim: claim, title: text(object["title"]), restated: text(object["restated"]),
      source: name(object["source"]), polarity: text(object["polarity"]), voice: text(object["voice"]),
      told: text(object["told"]), verdict: text(object["verdict"]),
      reasons: (object["reasons"] as? [Any] ?? []).compactMap(text), note: text(object["note"]), evidence: evidence,
      checker: name(object["checker"]), date: text(object["date"]), url: text(object["url"]),
      articleTitle: text(object["articleTitle"]), articleURL: text(object["articleURL"]),
      session: text(object["session"]))
  }

  private static func verdict(_ rating: [String: Any]?) -> String? {
    guard let rating else { return nil }
    if let words = text(rating["alternateName"]) ?? text(rating["name"]) { return words }
    guard let value = text(rating["ratingValue"]) else { return nil }
    return text(rating["bestRating"]).map { "\(value) of \($0)" } ?? value
  }

  private static func evidence(_ value: Any?) -> [ArchivedClaim.Evidence] {
    let list = value as? [Any] ?? value.map { [$0] } ?? []
    return list.compactMap { item in
      guard let url = address(item), LinkKind.isAddress(url) else { return nil }
      return .init(url: url, title: (item as? [String: Any]).flatMap { text($0["name"]) ?? text($0["headline"]) })
    }
  }

  // MARK: Values

  private static func isObject(_ value: Any?) -> Bool { value is [String: Any] }

  /// The text of a value; that of its first element where it is a list.
  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String: text.trimmed.isEmpty ? nil : text.trimmed
    case let list as [Any]: list.lazy.compactMap { text($0) }.first
    case let object as [String: Any]: text(object["@value"])
    case let number as Int: String(number)
    case let number as Double: String(number)
    default: nil
    }
  }

  private static func first(_ value: Any?) -> [String: Any]? {
    value as? [String: Any] ?? (value as? [Any])?.lazy.compactMap { $0 as? [String: Any] }.first
  }

  private static func name(_ value: Any?) -> String? {
    first(value).flatMap { text($0["name"]) } ?? text(value)
  }

  private static func address(_ value: Any?) -> String? {
    first(value).flatMap { text($0["url"]) ?? text($0["@id"]) } ?? text(value)
  }

  /// The day of a date or time.
  private static func day(_ text: String?) -> String? {
    guard let text, text.utf8.count >= 10, text.dropFirst(4).first == "-" else { return text }
    return String(text.prefix(10))
  }
}
