import ArticleKit
import Groundwork

/// Reads `ClaimReview` (schema.org), as publishers write it: names and addresses may be text or objects, and what is
/// one thing may be a list.
enum ClaimReview {
  private static let containers = ["item", "dataFeedElement", "@graph", "itemListElement", "mainEntity"]

  /// The claims in a value of JSON; objects are looked into some levels deep.
  static func claims(in value: Any, depth: Int) -> [ArchivedClaim] {
    guard depth < 6 else { return [] }
    if let list = value as? [Any] { return list.flatMap { claims(in: $0, depth: depth + 1) } }
    guard let object = value as? [String: Any] else { return [] }
    if let claim = reviewed(object) { return [review(object, of: claim)] }
    if let claim = text(object["claim"]), !isObject(object["claim"]) { return [exported(object, claim: claim)] }
    return containers.compactMap { object[$0] }.flatMap { claims(in: $0, depth: depth + 1) }
  }

  /// How many reviews in a value do not name what they review.
  static func leftOut(of value: Any, depth: Int = 0) -> Int {
    guard depth < 6 else { return 0 }
    if let list = value as? [Any] { return list.reduce(0) { $0 + leftOut(of: $1, depth: depth + 1) } }
    guard let object = value as? [String: Any] else { return 0 }
    if object["claimReviewed"] != nil || text(object["@type"]) == "ClaimReview" {
      return reviewed(object) == nil ? 1 : 0
    }
    return containers.compactMap { object[$0] }.reduce(0) { $0 + leftOut(of: $1, depth: depth + 1) }
  }

  /// The claim that a review is of: its own words, or those of the thing reviewed.
  private static func reviewed(_ object: [String: Any]) -> String? {
    if let claim = words(object["claimReviewed"]) { return claim }
    guard object["claimReviewed"] != nil || text(object["@type"]) == "ClaimReview" else { return nil }
    return words(object["itemReviewed"])
  }

  /// The words of a claim that may be an object: its text, name, headline or description.
  private static func words(_ value: Any?) -> String? {
    if let text = text(value) { return text }
    if let list = value as? [Any] { return list.lazy.compactMap { words($0) }.first }
    guard let object = value as? [String: Any] else { return nil }
    return ["text", "name", "headline", "alternateName", "description"].lazy.compactMap { text(object[$0]) }.first
  }

  private static func review(_ object: [String: Any], of claim: String) -> ArchivedClaim {
    let item = first(object["itemReviewed"])
    let appearance = first(item?["firstAppearance"]) ?? first(item?["appearance"])
    return ArchivedClaim(
      id: text(object["identifier"]) ?? text(object["id"]) ?? text(object["@id"]) ?? "", claim: claim,
      title: text(object["headline"]) ?? text(object["name"]),
      source: name(item?["author"]), verdict: verdict(first(object["reviewRating"])) ?? text(object["reviewRating"]),
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
    case let text as String: decoded(text.trimmed)
    case let list as [Any]: list.lazy.compactMap { text($0) }.first
    case let object as [String: Any]: text(object["@value"])
    case let number as Int: String(number)
    case let number as Double: String(number)
    default: nil
    }
  }

  /// A text without mark-up; feeds write letters as references, and as escapes of JSON that were escaped again.
  private static func decoded(_ text: String) -> String? {
    var text = text
    if text.utf8.contains(0x5C) {
      for escape in text.matches(of: /\\u([0-9A-Fa-f]{4})/).reversed() {
        guard let scalar = UInt32(escape.1, radix: 16).flatMap(Unicode.Scalar.init) else { continue }
        text.replaceSubrange(escape.range, with: String(Character(scalar)))
      }
    }
    let plain = text.utf8.contains(0x26) || text.utf8.contains(0x3C) ? MarkupText.plain(text) : text
    return plain.isEmpty ? nil : plain
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
