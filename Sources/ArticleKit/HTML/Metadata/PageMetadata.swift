import Groundwork

/// Decides what to believe about a page where its sources differ.
///
/// The order for every fact: JSON-LD of the article, OpenGraph and `article:` properties, Dublin Core and the names that
/// newspapers' systems use, microdata, elements of the page. See <doc:PageMetadata>.
struct PageMetadata {
  let data: LinkedData
  let facts: PageFacts
  /// The address that the page was loaded from.
  let address: String?
  /// The date that readers see beside the title.
  var shownDate: String?
  /// The titles that the page gives, best first: the heading that readers see, where it shares words with the other
  /// names that the page has for itself or is the only one, then those names.
  private(set) var titles: [String] = []

  init(data: LinkedData, facts: PageFacts, address: String?) {
    self.data = data
    self.facts = facts
    self.address = address
    titles = rankedTitles()
  }

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

  private func rankedTitles() -> [String] {
    let names = self.names
    let headings = facts.headings.map { Self.withoutNote(Self.plain($0)) }.filter {
      $0.utf8.count > 3 && !isPublisher($0)
    }
    let wanted = names.map { Set(Self.words($0)) }
    let agreement = headings.map { heading in
      let words = Set(Self.words(heading))
      return wanted.map { Double(words.intersection($0).count) / Double(max(1, min(words.count, $0.count))) }.max() ?? 0
    }
    if let best = agreement.indices.max(by: { agreement[$0] < agreement[$1] }),
      agreement[best] >= 0.4 || names.isEmpty || headings.count == 1 && Self.words(headings[best]).count >= 3
    {
      // Where a heading has the section's name in front, one of the names is its end.
      let key = TextKey.key(headings[best])
      let end = names.first { name in
        let end = TextKey.key(name)
        return end != key && key.hasSuffix(end) && end.utf8.count * 2 > key.utf8.count
      }
      return (end.map { [$0] } ?? []) + [headings[best]] + names
    }
    return names
  }

  /// What the metadata call the page.
  private var names: [String] {
    let sources = [
      data.text("headline"), facts.first(["og:title"]), facts.first(["twitter:title"]),
      facts.first(["dc.title", "dcterms.title", "parsely-title", "sailthru.title"]), facts.items["headline"]?.first,
      facts.title,
    ]
    return sources.compactMap { $0.map { withoutPublisher(Self.plain($0)) } }.filter { !$0.isEmpty }
  }

  private var title: String? { titles.first }

  /// A title without a note on pictures at its end: "A bridge falls [Video]".
  private static func withoutNote(_ title: String) -> String {
    guard title.hasSuffix("]"), let open = title.lastIndex(of: "["), open > title.startIndex,
      title[open...].split(separator: " ").count <= 2
    else { return title }
    return String(title[..<open]).trimmed
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { TextKey.key(String($0)) }
  }

  private func isPublisher(_ text: String) -> Bool {
    publisher.map { TextKey.key($0) == TextKey.key(text) } ?? false
  }

  /// Who wrote the article.
  var authors: [String] {
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

  var published: String? {
    if let shownDate { return sameDay(shownDate) ?? shownDate }
    return stated.first ?? [facts.canonical, facts.first(["og:url"]), address].lazy
      .compactMap { $0.flatMap(PageDate.inAddress) }.first
      ?? facts.times.lazy.compactMap { PageDate.iso($0.value) }.first
  }

  /// The dates of publication that the metadata state, best first.
  var stated: [String] {
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
    return sources.compactMap { $0.flatMap(PageDate.iso) }
  }

  /// The date with its time, where the metadata state one of the same day.
  private func sameDay(_ date: String) -> String? { stated.first { $0.hasPrefix(date.prefix(10)) } }

  var modified: String? {
    let sources: [String?] = [
      data.text("dateModified"), facts.first(["article:modified_time", "og:updated_time", "og:article:modified_time"]),
      facts.first([
        "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article.updated",
      ]),
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
      data.text("inLanguage"), facts.language,
      facts.first(["og:locale", "language", "dc.language", "dcterms.language"]),
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

  /// A title without the name of the publication that many pages put after it.
  private func withoutPublisher(_ title: String) -> String {
    guard let name = facts.first(["og:site_name"]) ?? data.names("publisher").first, !name.isEmpty else {
      return title
    }
    let wanted = TextKey.key(Self.plain(name))
    for mark in [" | ", " - ", " – ", " — ", " : ", " · "] {
      guard let place = ByteSearch.findLast(mark, in: title) else { continue }
      let end = title.utf8.index(title.startIndex, offsetBy: place)
      let tail = TextKey.key(String(title[title.utf8.index(end, offsetBy: mark.utf8.count)...]))
      guard !tail.isEmpty, tail == wanted || wanted.hasPrefix(tail) || tail.hasPrefix(wanted) else { continue }
      return String(title[..<end])
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
