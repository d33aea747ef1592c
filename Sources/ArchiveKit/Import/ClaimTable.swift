import Groundwork

/// Checked claims as the rows of a table whose first line names the columns.
struct ClaimTable: ~Copyable {
  private var reader: TableReader
  private let path: String
  private let columns: [Column: Int]
  private let width: Int

  /// The columns that are understood.
  private enum Column: String, CaseIterable {
    case id, claim, title, restated, source, polarity, voice, told, verdict, reasons, note, checker, date, url,
      articleTitle, articleURL, stale

    /// The names that it goes by, in lower case and without anything but letters.
    var names: [String] {
      switch self {
      case .claim: ["claim", "vclaim", "claimreviewed", "text"]
      case .title: ["title", "headline"]
      case .source: ["source", "speaker", "claimant"]
      case .verdict: ["verdict", "rating", "label"]
      case .checker: ["checker", "by", "publisher"]
      case .date: ["date", "at", "datepublished", "checked"]
      case .url: ["url", "link", "address"]
      case .articleTitle: ["articletitle"]
      case .articleURL: ["articleurl"]
      default: [rawValue]
      }
    }
  }

  /// Reads the first line; throws ``ArchiveError/noClaimColumn(path:columns:)``.
  init(_ source: consuming ByteSource, separator: UInt8, path: String) throws(ArchiveError) {
    reader = TableReader(source, separator: separator, path: path)
    self.path = path
    let header = try reader.next()?.fields ?? []
    var columns: [Column: Int] = [:]
    let plain = header.map { $0.lowercased().filter(\.isLetter) }
    for column in Column.allCases { columns[column] = column.names.lazy.compactMap { plain.firstIndex(of: $0) }.first }
    // A first column without a name holds the ids.
    if columns[.id] == nil, plain.first == "" { columns[.id] = 0 }
    guard columns[.claim] != nil else { throw .noClaimColumn(path: path, columns: header) }
    self.columns = columns
    width = header.count
  }

  /// The next claim, nil at the end; throws ``ArchiveError``.
  mutating func next() throws(ArchiveError) -> ArchivedClaim? {
    guard let (fields, line) = try reader.next() else { return nil }
    guard fields.count == width else {
      let reason = "it has \(fields.count) fields, but the first line names \(width) columns"
      throw .badLine(path: path, line: line, reason: reason)
    }
    func field(_ column: Column) -> String? {
      columns[column].map { fields[$0].trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let claim = field(.claim) else { throw .badLine(path: path, line: line, reason: "there is no claim") }
    // A verdict that was given for other words is none.
    let isStale = field(.stale)?.lowercased() == "true"
    return ArchivedClaim(
      id: field(.id) ?? "", claim: claim, title: field(.title), restated: field(.restated), source: field(.source),
      polarity: field(.polarity), voice: field(.voice), told: field(.told),
      verdict: isStale ? nil : field(.verdict),
      reasons: isStale ? [] : field(.reasons)?.split(whereSeparator: { " ,;".contains($0) }).map(String.init) ?? [],
      note: field(.note), checker: field(.checker), date: field(.date), url: field(.url),
      articleTitle: field(.articleTitle), articleURL: field(.articleURL))
  }
}
