/// A web archive (WARC, ISO 28500): answers of servers, one record each.
struct WebArchive {
  private let bytes: [UInt8]
  private static let kinds: Set<String> = ["response", "resource", "conversion"]

  /// Takes an unpacked archive.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// One document of the archive.
  struct Record: Hashable {
    /// The address that it was loaded from.
    var url: String?
    /// The day and time of loading.
    var date: String?
    /// The type that the server named.
    var contentType: String?
    /// The document as sent.
    var body: Range<Int>
    /// Whether the body is compressed in transit.
    var encoding: String?
    var isChunked = false
  }

  /// The documents of the archive: its responses, resources and conversions, in order.
  func records(atMost most: Int = .max) -> [Record] {
    var records: [Record] = []
    var position = 0
    while position < bytes.count, records.count < most {
      while position < bytes.count, bytes[position].isWhiteSpace { position += 1 }
      guard bytes[position...].starts(with: "WARC/".utf8) else { break }
      let (fields, body) = header(from: position)
      guard let length = fields["content-length"].flatMap(Int.init), length >= 0, length <= bytes.count - body else {
        break
      }
      position = body + length
      guard Self.kinds.contains(fields["warc-type"]?.lowercased() ?? "") else { continue }
      var record = Record(
        url: fields["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }, date: fields["warc-date"],
        contentType: fields["content-type"], body: body..<position)
      if fields["content-type"]?.lowercased().hasPrefix("application/http") ?? false {
        let (answer, start) = header(from: body)
        guard start <= position else { continue }
        record.contentType = answer["content-type"]
        record.encoding = answer["content-encoding"]?.lowercased()
        record.isChunked = answer["transfer-encoding"]?.lowercased().contains("chunked") ?? false
        record.body = start..<position
      }
      records.append(record)
    }
    return records
  }

  /// The article of one document.
  func article(number: Int?, source: ArticleSource, pdf: PDFText.Tool?) throws(LoadError) -> Article {
    let records = records()
    guard !records.isEmpty else { throw .damaged(path: source.name, format: "WARC") }
    let index = (number ?? 1) - 1
    guard records.indices.contains(index) else {
      throw .noSuchRecord(path: source.name, number: number ?? 1, count: records.count)
    }
    let record = records[index]
    var body = Array(bytes[record.body])
    if record.isChunked { body = Self.unchunked(body) }
    var inner = source
    inner.isRecord = true
    inner.name = "\(source.name.split(separator: "#").first.map(String.init) ?? source.name)#\(index + 1)"
    inner.contentType = record.contentType
    inner.url = record.url ?? source.url
    var article = try Article.load(body, from: inner, pdf: pdf)
    if number == nil, records.count > 1 { article.notices.append(.record(number: 1, count: records.count)) }
    return article
  }

  /// The fields of a header in lower case, and where what follows it begins.
  private func header(from start: Int) -> ([String: String], end: Int) {
    var fields: [String: String] = [:]
    var position = start
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: .lineFeed) ?? bytes.count
      var line = bytes[position..<end]
      position = min(end + 1, bytes.count)
      if line.last == .carriageReturn { line.removeLast() }
      if line.isEmpty { break }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if fields[name] == nil {
        fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingBlanks
      }
    }
    return (fields, position)
  }

  /// A body without the lengths of its chunks (RFC 9112, 7.1); what is broken is kept as it is.
  static func unchunked(_ body: [UInt8]) -> [UInt8] {
    var content: [UInt8] = []
    var position = 0
    while position < body.count, let end = body[position...].prefix(20).firstIndex(of: .lineFeed) {
      let digits = body[position..<end].prefix { $0 != UInt8(ascii: ";") && !$0.isWhiteSpace }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0,
        length <= body.count - end - 1
      else { return content.isEmpty ? body : content }
      if length == 0 { return content }
      content += body[(end + 1)..<(end + 1 + length)]
      position = end + 1 + length
      while position < body.count, body[position].isWhiteSpace, position < end + 3 + length { position += 1 }
    }
    return content
  }
}
