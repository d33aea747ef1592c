/// What a page's JSON-LD says about its article (schema.org's Article and its kinds).
struct LinkedData {
  /// The object of the article; nil if there is none.
  let article: JSONValue?
  /// The text of the article, its mark-up taken out.
  var body: String? { text("articleBody") }

  /// Whether the page says that its text is not free to read.
  var isPaid: Bool {
    switch article?["isAccessibleForFree"] {
    case .bool(let free): !free
    case .string(let text): text.lowercased() == "false"
    default: false
    }
  }

  /// The types of all objects.
  let types: Set<String>

  private let byID: [String: JSONValue]

  /// Reads the scripts of a page.
  init(_ scripts: [ArraySlice<UInt8>]) {
    var objects: [JSONValue] = []
    for script in scripts {
      guard let value = LooseJSON.value(script) else { continue }
      Self.flatten(value, into: &objects)
    }
    var byID: [String: JSONValue] = [:]
    for object in objects {
      guard let id = object["@id"]?.string, case .object(let members) = object, members.count > 1 else { continue }
      byID[id] = byID[id] ?? object
    }
    self.byID = byID
    types = Set(objects.flatMap { ($0["@type"]?.items ?? []).compactMap(\.string) })
    let articles = objects.filter(Self.isArticle)
    article =
      articles.first { $0["headline"] != nil && $0["datePublished"] != nil } ?? articles.first { $0["headline"] != nil }
      ?? articles.first ?? objects.first { $0["datePublished"] != nil && ($0["headline"] ?? $0["name"]) != nil }
  }

  /// The objects of a value: itself, those in its lists and graphs, and the main entity of a page.
  private static func flatten(_ value: JSONValue, into objects: inout [JSONValue]) {
    switch value {
    case .array(let items): for item in items { flatten(item, into: &objects) }
    case .object(let members):
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = members[key] { flatten(inner, into: &objects) }
      }
    default: break
    }
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    (object["@type"]?.items ?? []).contains { type in
      guard let name = type.string else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report"
        || name == "ReportageNewsArticle"
        || name == "Review" || name == "ClaimReview"
    }
  }

  /// The text of a key of the article.
  func text(_ key: String) -> String? { article?[key]?.items.lazy.compactMap(\.string).first }

  /// The names under a key of the article, which may be texts, objects, or point to objects elsewhere in the page.
  func names(_ key: String) -> [String] {
    (article?[key]?.items ?? []).compactMap { item in
      item.string ?? resolved(item)["name"]?.items.lazy.compactMap(\.string).first
    }
  }

  private func resolved(_ object: JSONValue) -> JSONValue {
    if object["name"] == nil, let id = object["@id"]?.string, let whole = byID[id] { return whole }
    return object
  }

  /// The page that the article is of.
  var url: String? {
    text("url") ?? article?["mainEntityOfPage"]?.string ?? article?["mainEntityOfPage"]?["@id"]?.string
  }
}
