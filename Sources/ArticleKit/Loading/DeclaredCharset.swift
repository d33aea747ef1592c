/// The encoding that a page or XML document declares for itself.
enum DeclaredCharset {
  /// Bytes in which a declaration is searched for; the HTML standard looks at 1024, many pages put it later.
  private static let reach = 4_096

  /// The charset of the first `meta` element or of the XML declaration; nil if none is declared.
  static func find(in bytes: [UInt8]) -> String? {
    let start = bytes.prefix(reach)
    guard start.drop(while: { $0.isWhiteSpace || $0 >= 0x80 }).first == UInt8(ascii: "<") else { return nil }
    let plain = String(decoding: start.map { $0 < 0x80 ? $0.lowered : 0x3F }, as: UTF8.self)
    var rest = plain[...]
    if rest.hasPrefix("<?xml"), let end = rest.firstIndex(of: ">"),
      let label = value(after: "encoding", in: rest[..<end])
    {
      return label
    }
    while let place = ByteSearch.find("<meta", in: String(rest)) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: place + 5)...]
      guard let end = rest.firstIndex(of: ">") else { return nil }
      if let label = value(after: "charset", in: rest[..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  private static func value(after key: String, in tag: Substring) -> String? {
    guard let place = ByteSearch.find(key, in: String(tag)) else { return nil }
    let rest = tag[tag.utf8.index(tag.startIndex, offsetBy: place + key.utf8.count)...].drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return value.isEmpty ? nil : String(value)
  }
}
