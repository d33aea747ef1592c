import Groundwork

/// What is in front of a Markdown text as the programs write it that make pages of such texts: YAML between lines of
/// `---`, TOML between lines of `+++`, or an object of JSON.
struct FrontMatter {
  /// What it says about the article.
  private(set) var metadata = Metadata()
  /// How many lines it takes.
  private(set) var lines = 0

  init(_ lines: [ArraySlice<UInt8>]) {
    let first = lines.first.map { String(decoding: $0, as: UTF8.self).trimmed }
    let ends: Set<String>
    switch first {
    case "---": ends = ["---", "..."]
    case "+++": ends = ["+++"]
    default: return
    }
    let most = lines.prefix(500)
    guard let end = most.dropFirst().firstIndex(where: { ends.contains(Self.text($0)) }) else { return }
    // A rule above a paragraph is not a front matter: that has a key in its first line of words.
    let body = lines[1..<end].map { String(decoding: $0, as: UTF8.self) }
    guard
      body.allSatisfy({
        $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("-") || $0.hasPrefix("#") || $0.hasPrefix("]")
          || $0.hasPrefix("[") || $0.hasPrefix("\t") || $0.hasPrefix("}") || $0.contains(":") || $0.contains("=")
      })
    else { return }
    self.lines = end + 1
    read(body)
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self).trimmed }

  /// Reads `key: value`, `key = value`, and lists and folded texts in the lines below a key.
  private mutating func read(_ lines: [String]) {
    var key = ""
    var values: [String] = []
    for line in lines + ["end:"] {
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      let mark = line.firstIndex { $0 == ":" || $0 == "=" }
      if let mark, line.first.map({ $0 != " " && $0 != "-" && $0 != "\t" && $0 != "[" }) ?? false {
        take(key, values)
        key = String(line[..<mark]).trimmed.lowercased()
        let value = String(line[line.index(after: mark)...]).trimmed
        values = value.isEmpty || ["|", ">", "|-", ">-"].contains(value) ? [] : [value]
      } else if words.hasPrefix("- ") {
        let item = String(words.dropFirst(2)).trimmed
        values.append(item.hasPrefix("name:") ? String(item.dropFirst(5)).trimmed : item)
      } else if words.hasPrefix("name:") {
        values.append(String(words.dropFirst(5)).trimmed)
      } else if !key.isEmpty, mark == nil {
        values.append(words)
      }
    }
  }

  private mutating func take(_ key: String, _ values: [String]) {
    let parts = values.flatMap(Self.parts)
    guard let first = parts.first else { return }
    switch key {
    case "title": metadata.title = metadata.title ?? values.map(Self.unquoted).joined(separator: " ")
    case "author", "authors", "by", "byline", "creator":
      metadata.authors = metadata.authors ?? parts.flatMap { Byline.names(in: $0) }
    case "date", "published", "pubdate", "publishdate", "created", "publish_date", "date_published":
      metadata.published = metadata.published ?? PageDate.iso(first)
    case "updated", "modified", "lastmod", "last_modified_at", "last_updated", "last_modified":
      metadata.modified = metadata.modified ?? PageDate.iso(first)
    case "publisher", "source", "site", "publication": metadata.publisher = metadata.publisher ?? first
    case "url", "canonical", "link", "canonical_url", "canonicalurl", "original_url":
      metadata.url = metadata.url ?? first
    case "lang", "language", "locale": metadata.language = metadata.language ?? LanguageTag.canonical(first)
    case "section", "category", "categories": metadata.section = metadata.section ?? first
    default: break
    }
  }

  /// A value, or the values of a list in brackets.
  private static func parts(_ value: String) -> [String] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return [unquoted(value)].filter { !$0.isEmpty } }
    return value.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0).trimmed) }
      .filter { !$0.isEmpty }
  }

  private static func unquoted(_ value: String) -> String {
    var value = value
    // What follows a number sign is a remark.
    if !value.hasPrefix("\""), !value.hasPrefix("'"), let remark = ByteSearch.find(" #", in: value) {
      value = String(decoding: Array(value.utf8.prefix(remark)), as: UTF8.self).trimmed
    }
    guard value.count >= 2, let first = value.first, first == "\"" || first == "'", value.last == first else {
      return value
    }
    return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("''", with: "'")
  }
}
