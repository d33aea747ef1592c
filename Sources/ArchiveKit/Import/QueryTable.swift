/// Questions as the rows of a table: the first column is the id, the second the words, the first line names them.
public enum QueryTable {
  /// The questions in a file of tab-separated values; throws ``ArchiveError``.
  public static func queries(in file: String) throws(ArchiveError) -> [(id: String, text: String)] {
    var reader = TableReader(try ByteSource(path: file), separator: 0x09, path: file)
    _ = try reader.next()
    var queries: [(id: String, text: String)] = []
    while let (fields, line) = try reader.next() {
      guard fields.count >= 2 else { throw .badLine(path: file, line: line, reason: "there is no second column") }
      queries.append((fields[0], fields[1]))
    }
    return queries
  }
}
