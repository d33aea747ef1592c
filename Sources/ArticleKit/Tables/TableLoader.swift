/// Makes an article of a table, a line each row: every value with the name of its column.
///
/// So a row can be understood by itself: `City: Baku; Year: 2020; Deaths: 1,204`.
struct TableLoader {
  /// Whether a source is a table, by its name or the type that a server named.
  static func isTable(_ source: ArticleSource) -> Bool {
    let name = source.name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
      || ["text/csv", "text/tab-separated-values"].contains(source.mediaType ?? "")
  }

  /// The article of a text in UTF-8; throws `LoadError.empty` where there is no row.
  func article(_ text: [UInt8], path: String) throws(LoadError) -> Article {
    let lines = TextLoader.unifyingLineEnds(of: text)
    let rows = TableRows(lines, separator: TableRows.separator(in: lines)).rows
    guard let header = rows.first else { throw .empty(path: path) }
    let names = header.fields.map(Self.inOneLine)
    var text = ""
    var blocks: [Block] = []
    func add(_ line: String, _ kind: Block.Kind) {
      guard !line.isEmpty else { return }
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += line
      blocks.append(Block(kind: kind, range: start..<text.utf8.count))
    }
    add(names.filter { !$0.isEmpty }.joined(separator: "; "), .heading)
    for row in rows.dropFirst() {
      let values = row.fields.enumerated().compactMap { column, value -> String? in
        let value = Self.inOneLine(value)
        guard !value.isEmpty else { return nil }
        let name = names.indices.contains(column) ? names[column] : ""
        return name.isEmpty ? value : "\(name): \(value)"
      }
      add(values.joined(separator: "; "), .paragraph)
    }
    var article = Article(text: text + "\n", blocks: blocks)
    article.isTable = true
    return article
  }

  private static func inOneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
