import Groundwork

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

    /// Whether the document can hold an article: not a picture, a style sheet, a script.
    var isReadable: Bool {
      guard let type = contentType?.lowercased() else { return true }
      return ["text/html", "text/plain", "xhtml", "pdf", "markdown", "rfc822"].contains {
        ByteSearch.find($0, in: type) != nil
      }
    }
  }

  /// What was found in an archive.
  struct Contents {
    /// The documents: responses, resources and conversions, in order.
    var records: [Record] = []
    /// Records whose length is not the one that they state; they were read up to the next one.
    var mended = 0
    /// Records that only say that a page had not changed since it was kept elsewhere.
    var revisits = 0
  }

  /// What the archive holds.
  func contents(atMost most: Int = .max) -> Contents {
    var contents = Contents()
    var position = 0
    while position < bytes.count, contents.records.count < most {
      while position < bytes.count, bytes[position].isWhiteSpace { position += 1 }
      guard position < bytes.count else { break }
      guard bytes[position...].starts(with: "WARC/".utf8) else {
        guard let next = nextRecord(from: position) else { break }
        position = next
        continue
      }
      let (fields, body) = header(from: position)
      var end = fields["content-length"].flatMap(Int.init).flatMap { length in
        length >= 0 && length <= bytes.count - body ? body + length : nil
      }
      if end.map({ !endsRecord(at: $0) }) ?? true {
        guard let next = nextRecord(from: body) ?? (end == nil && body >= bytes.count ? nil : bytes.count) else {
          break
        }
        end = next
        contents.mended += 1
      }
      guard let end else { break }
      position = end
      let kind = fields["warc-type"]?.lowercased() ?? ""
      if kind == "revisit" { contents.revisits += 1 }
      guard Self.kinds.contains(kind) else { continue }
      contents.records.append(record(fields, body: body..<end))
    }
    return contents
  }

  private func record(_ fields: [String: String], body: Range<Int>) -> Record {
    var record = Record(
      url: fields["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }, date: fields["warc-date"],
      contentType: fields["content-type"], body: body)
    guard fields["content-type"]?.lowercased().hasPrefix("application/http") ?? false else { return record }
    let (answer, start) = header(from: body.lowerBound)
    guard start <= body.upperBound else { return record }
    record.contentType = answer["content-type"]
    record.encoding = answer["content-encoding"]?.lowercased()
    record.isChunked = answer["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    record.body = start..<body.upperBound
    return record
  }

  /// Whether nothing but line ends are between a place and the next record, or the end of the archive.
  private func endsRecord(at position: Int) -> Bool {
    var position = position
    while position < bytes.count, bytes[position] == .lineFeed || bytes[position] == .carriageReturn { position += 1 }
    return position >= bytes.count || bytes[position...].starts(with: "WARC/".utf8)
  }

  /// Where the next record begins: a version at the beginning of a line.
  private func nextRecord(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { archive in
      var position = start
      while let line = ByteSearch.find(.lineFeed, in: archive, from: position) {
        if bytes[(line + 1)...].starts(with: "WARC/1.".utf8) { return line + 1 }
        position = line + 1
      }
      return nil
    }
  }

  /// The article of one document: the one of that number, else the first that holds one.
  func article(number: Int?, source: ArticleSource, pdf: PDFText.Tool?) throws(LoadError) -> Article {
    let contents = contents()
    let records = contents.records
    guard !records.isEmpty else { throw .damaged(path: source.name, format: "WARC") }
    var article: Article
    var read = 1
    if let number {
      guard records.indices.contains(number - 1) else {
        throw .noSuchRecord(path: source.name, number: number, count: records.count)
      }
      article = try self.article(of: records[number - 1], number: number, source: source, pdf: pdf)
    } else {
      let readable = records.indices.filter { records[$0].isReadable }
      let candidates = readable.isEmpty ? Array(records.indices) : readable
      (article, read) = try firstArticle(of: records, at: candidates, source: source, pdf: pdf)
    }
    if contents.mended > 0 { article.notices.append(.recordsRepaired(count: contents.mended)) }
    if number == nil, records.count > 1 { article.notices.append(.record(number: read, count: records.count)) }
    if number == nil, contents.revisits > 0 { article.notices.append(.revisits(count: contents.revisits)) }
    return article
  }

  /// The first document that holds an article; the error of the first one where none does.
  private func firstArticle(
    of records: [Record], at candidates: [Int], source: ArticleSource, pdf: PDFText.Tool?
  ) throws(LoadError) -> (Article, Int) {
    var failure: LoadError?
    for index in candidates.prefix(100) {
      do throws(LoadError) {
        return (try article(of: records[index], number: index + 1, source: source, pdf: pdf), index + 1)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? .damaged(path: source.name, format: "WARC")
  }

  private func article(
    of record: Record, number: Int, source: ArticleSource, pdf: PDFText.Tool?
  ) throws(LoadError) -> Article {
    var body = Array(bytes[record.body])
    if record.isChunked { body = Self.unchunked(body) }
    var inner = source
    inner.isRecord = true
    inner.name = "\(source.name.split(separator: "#").first.map(String.init) ?? source.name)#\(number)"
    inner.contentType = record.contentType
    inner.url = record.url ?? source.url
    if let format = Self.packing(of: record, body) { throw .packed(path: inner.name, format: format) }
    return try Article.load(body, from: inner, pdf: pdf)
  }

  /// The packing of a document that is not read; a server may name one that the archive has undone.
  private static func packing(of record: Record, _ body: [UInt8]) -> String? {
    let formats = ["br": "Brotli", "zstd": "Zstandard", "deflate": "deflate"]
    guard let format = record.encoding.flatMap({ formats[$0.trimmed] }) else { return nil }
    let start = body.prefix(64).drop(while: \.isWhiteSpace)
    return start.first == UInt8(ascii: "<") || UTF8Check.firstInvalidByte(in: Array(body)) == nil ? nil : format
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
        fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
      }
    }
    return (fields, position)
  }

  /// A body without the lengths of its chunks (RFC 9112, 7.1); what is broken, or has none, is kept as it is.
  static func unchunked(_ body: [UInt8]) -> [UInt8] {
    var content: [UInt8] = []
    var position = 0
    while position < body.count, let end = body[position...].prefix(20).firstIndex(of: .lineFeed) {
      let digits = body[position..<end].prefix { $0 != UInt8(ascii: ";") && !$0.isWhiteSpace }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0,
        length <= body.count - end - 1
      else { break }
      if length == 0 { return content }
      content += body[(end + 1)..<(end + 1 + length)]
      position = end + 1 + length
      while position < body.count, body[position].isWhiteSpace, position < end + 3 + length { position += 1 }
    }
    return content.isEmpty ? body : content
  }
}
