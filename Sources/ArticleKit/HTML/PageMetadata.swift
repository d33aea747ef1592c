/// Decides what to believe about a page where its sources differ.
///
/// The order for every fact: JSON-LD of the article, OpenGraph and `article:` properties, Dublin Core and the names that
/// newspapers' systems use, microdata, elements of the page. See <doc:PageMetadata>.
struct PageMetadata {
  let data: LinkedData
  let facts: PageFacts
  /// The address that the page was loaded from.
  let address: String?

  /// All that is known.
  var metadata: Metadata {
    var metadata = Metadata()
    metadata.publisher = publisher
    metadata.title = title
    metadata.authors = authors.isEmpty ? nil : authors
    metadata.published = published
    metadata.modified = modified
    metadata.url = url
    metadata.language = language
    metadata.section = section
    return metadata
  }

  /// The summary that the page gives of itself.
  var summaries: [String] {
    let sources = [
      data.text("description"), facts.first(["og:description"]), facts.first(["description"]),
      facts.first(["twitter:description"]), data.text("alternativeHeadline"),
    ]
    return sources.compactMap { $0.map(Self.plain) }.filter { $0.utf8.count > 20 }
  }

  /// The titles that the page gives, best first.
  var titles: [String] {
    let sources = [
      facts.first(["og:title"]), data.text("headline"), facts.heading, facts.first(["twitter:title"]),
      facts.first(["dc.title", "dcterms.title", "parsely-title", "sailthru.title"]), facts.items["headline"]?.first,
      facts.title,
    ]
    return sources.compactMap { $0.map { withoutPublisher(Self.plain($0)) } }.filter { !$0.isEmpty }
  }

  private var title: String? {
    // The heading that readers see, where the page's other names for itself agree with it.
    let candidates = titles
    if let heading = facts.heading.map(Self.plain), !heading.isEmpty {
      let key = TextKey.key(heading)
      if candidates.dropFirst().contains(where: { $0 != heading && TextKey.key($0) == key }) { return heading }
    }
    return candidates.first
  }

  private var authors: [String] {
    let fromData = data.names("author").isEmpty ? data.names("creator") : data.names("author")
    let sources: [[String]] = [
      fromData, facts.meta["author"] ?? [], facts.meta["article:author"] ?? [], facts.meta["parsely-author"] ?? [],
      facts.meta["dc.creator"] ?? [], facts.meta["dcterms.creator"] ?? [], facts.meta["sailthru.author"] ?? [],
      facts.meta["byl"] ?? [], facts.items["author"] ?? [], facts.authorLinks,
    ]
    for source in sources {
      let names = source.flatMap { Byline.names(in: Self.plain($0)) }
      var seen: Set<String> = []
      let unique = names.filter { seen.insert(TextKey.key($0)).inserted }
      if !unique.isEmpty { return unique }
    }
    return []
  }

  private var published: String? {
    let sources: [String?] = [
      data.text("datePublished"), facts.first(["article:published_time", "og:article:published_time"]),
      facts.first([
        "datepublished", "article:published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
        "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "publish_date", "published_at", "date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "article.published", "bt:pubdate", "og:published_time", "originalpublicationdate", "publication_date",
        "displaydate", "date.release", "created", "weibo:article:create_at",
      ]),
      facts.items["datePublished"]?.first, data.text("dateCreated"), data.text("uploadDate"),
      facts.items["dateCreated"]?.first,
    ]
    for case let source? in sources {
      if let date = PageDate.iso(source) { return date }
    }
    for time in facts.times {
      if let date = PageDate.iso(time.value) { return date }
    }
    return [facts.canonical, facts.first(["og:url"]), address].lazy.compactMap { $0.flatMap(PageDate.inAddress) }.first
  }

  private var modified: String? {
    let sources: [String?] = [
      data.text("dateModified"), facts.first(["article:modified_time", "og:updated_time", "og:article:modified_time"]),
      facts.first(["datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article.updated"]),
      facts.items["dateModified"]?.first,
    ]
    return sources.lazy.compactMap { $0.flatMap(PageDate.iso) }.first
  }

  private var publisher: String? {
    let sources: [String?] = [
      data.names("publisher").first, facts.first(["og:site_name"]),
      facts.first(["dc.publisher", "dcterms.publisher", "publisher", "application-name", "parsely-site", "cre"]),
      facts.items["publisher"]?.first,
    ]
    return sources.lazy.compactMap { $0.map(Self.plain) }.first { !$0.isEmpty && $0.utf8.count < 120 }
  }

  private var url: String? {
    let sources = [facts.canonical, facts.first(["og:url"]), data.url, address]
    return sources.lazy.compactMap { $0 }.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  private var language: String? {
    let sources = [
      data.text("inLanguage"), facts.language, facts.first(["og:locale", "language", "dc.language", "dcterms.language"]),
    ]
    return sources.lazy.compactMap { $0.flatMap(LanguageTag.canonical) }.first
  }

  private var section: String? {
    let sources: [String?] = [
      facts.first(["article:section"]), data.text("articleSection"),
      facts.first(["parsely-section", "section", "sailthru.section", "cg", "dc.subject"]),
      facts.items["articleSection"]?.first,
    ]
    return sources.lazy.compactMap { $0.map(Self.plain) }.first { !$0.isEmpty && $0.utf8.count < 80 }
  }

  /// A title without the name of the publication that many pages put behind it.
  private func withoutPublisher(_ title: String) -> String {
    guard let name = facts.first(["og:site_name"]) ?? data.names("publisher").first, !name.isEmpty else {
      return title
    }
    for mark in [" | ", " - ", " – ", " — ", " : ", " · "] {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let (tail, wanted) = (TextKey.key(String(last)), TextKey.key(Self.plain(name)))
      if !tail.isEmpty, tail == wanted || wanted.hasPrefix(tail) || tail.hasPrefix(wanted) {
        return parts.dropLast().joined(separator: mark)
      }
    }
    return title
  }

  /// A text without mark-up, its references resolved and its blanks made single.
  static func plain(_ text: String) -> String {
    let needsWork = text.utf8.contains { $0 == 0x26 || $0 == 0x3C || $0.isWhiteSpace && $0 != 0x20 || $0 == 0xC2 }
    guard needsWork || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return MarkupText.plain(text)
  }
}
