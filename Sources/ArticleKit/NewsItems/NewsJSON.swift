/// A news item in JSON, by the IPTC's ninjs (versions 1 to 3).
struct NewsJSON {
  private let item: JSONValue?

  /// Takes the text of an item.
  init(_ bytes: [UInt8]) {
    item = LooseJSON.value(bytes[...])
  }

  /// Whether an object looks like a news item and not like any other JSON: it has a body and a headline or address.
  static func isNewsItem(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: bytes.prefix(200_000), as: UTF8.self)
    let has = { (key: String) in ByteSearch.find("\"\(key)\"", in: start) != nil }
    return (has("body_text") || has("body_html") || has("body_xhtml") || has("bodies"))
      && (has("headline") || has("headlines") || has("uri"))
  }

  /// The article.
  func article(source: ArticleSource) throws(LoadError) -> Article {
    guard let item, item["body_text"] ?? item["body_html"] ?? item["body_xhtml"] ?? item["bodies"] != nil else {
      throw .damaged(path: source.name, format: "ninjs")
    }
    var article: Article
    if let page = body(["body_html", "body_xhtml"], types: ["text/html", "application/xhtml+xml"]) {
      article = try HTMLLoader().fragment(Array(page.utf8), path: source.name)
    } else if let text = body(["body_text"], types: ["text/plain", ""]) {
      article = try TextLoader().article(Array(text.utf8), path: source.name)
    } else {
      throw .empty(path: source.name)
    }
    article.metadata = metadata(item)
    article.finish(source: source)
    return article
  }

  private func body(_ keys: [String], types: [String]) -> String? {
    for key in keys {
      if let text = item?[key]?.string, text.utf8.contains(where: { !$0.isWhiteSpace }) { return text }
    }
    return (item?["bodies"]?.items ?? []).first { body in
      types.contains(body["contenttype"]?.string?.lowercased() ?? "") && body["value"]?.string != nil
    }?["value"]?.string
  }

  private func metadata(_ item: JSONValue) -> Metadata {
    var metadata = Metadata()
    metadata.title = first(item, ["headline", "title", "slugline"]) ?? item["headlines"]?.items.first?["value"]?.string
    metadata.title = metadata.title.map(MarkupText.plain)
    let byline = item["byline"]?.string ?? item["by"]?.string
    let people = (item["people"]?.items ?? []).filter { $0["rel"]?.string == "author" }.compactMap {
      $0["name"]?.string
    }
    let authors = byline.map(Byline.names) ?? people
    metadata.authors = authors.isEmpty ? nil : authors
    let published = first(item, ["firstpublished", "firstcreated", "contentcreated", "versioncreated"])
    metadata.published = published.flatMap(PageDate.iso)
    metadata.modified = item["versioncreated"]?.string.flatMap(PageDate.iso)
    metadata.publisher =
      first(item, ["copyrightholder", "source", "provider"]) ?? item["organisation"]?.items.first?["name"]?.string
    metadata.url = first(item, ["canonicalurl", "link", "uri"]).flatMap { $0.hasPrefix("http") ? $0 : nil }
    metadata.language = item["language"]?.string.flatMap(LanguageTag.canonical)
    metadata.section = (item["subject"] ?? item["subjects"])?.items.lazy.compactMap { $0["name"]?.string }.first
    return metadata
  }

  private func first(_ item: JSONValue, _ keys: [String]) -> String? {
    keys.lazy.compactMap { item[$0]?.string }.first { !$0.isEmpty }
  }
}
