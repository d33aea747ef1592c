/// A message of electronic mail (RFC 5322) with its parts (MIME, RFC 2045–2047).
struct MailMessage {
  private static let deepest = 10
  private static let marks: Set<String> = [
    "mime-version", "received", "message-id", "return-path", "dkim-signature", "delivered-to", "x-mailer",
    "content-transfer-encoding",
  ]

  private let header: [String: String]
  private let body: ArraySlice<UInt8>

  /// Takes a message as it was sent.
  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    (header, body) = Self.split(bytes)
  }

  /// Whether bytes begin with the header of a message that went through the mail, not with lines copied from one.
  static func isMessage(_ start: ArraySlice<UInt8>) -> Bool {
    var start = start
    // Files of mailboxes put a line before each message.
    if start.starts(with: "From ".utf8), let end = start.firstIndex(of: .lineFeed) { start = start[(end + 1)...] }
    let first = start.prefix { $0 != UInt8(ascii: ":") && $0 != .lineFeed }
    guard (2...40).contains(first.count), first.endIndex < start.endIndex, start[first.endIndex] == UInt8(ascii: ":"),
      first.allSatisfy({ $0.isLower || $0.isUpper || $0.isDigit || $0 == 0x2D })
    else { return false }
    let header = split(start).header
    return header["from"] != nil && !marks.isDisjoint(with: header.keys)
  }

  /// The article: the subject is its title, the sender its author.
  func article(source: ArticleSource) throws(LoadError) -> Article {
    let found = parts(depth: 0)
    var article: Article?
    let plain = found.first { $0.type == "text/plain" && $0.text.count > 40 }
    if let page = found.first(where: { $0.type == "text/html" }), plain == nil || plain.map(Self.isStub) ?? false {
      article = try? HTMLLoader().load(page.text, from: source)
      if article == nil { article = try HTMLLoader().fragment(page.text, path: source.name) }
    } else if let plain = plain ?? found.first(where: { $0.type == "text/plain" }) {
      article = try TextLoader().article(Self.unflowed(plain.text, plain.isFlowed), path: source.name)
    }
    guard var article else { throw .empty(path: source.name) }
    let sender = header["from"].map { Self.words($0) }
    if let subject = header["subject"] { article.metadata.title = Self.words(subject) }
    if let name = sender.flatMap(Self.name) { article.metadata.authors = [name] }
    if let date = header["date"].flatMap(PageDate.iso) { article.metadata.published = date }
    article.finish(source: source)
    return article
  }

  private struct Part {
    var type: String
    var text: [UInt8]
    var isFlowed: Bool
  }

  /// The parts that hold text, in UTF-8.
  private func parts(depth: Int) -> [Part] {
    let type = header["content-type"] ?? "text/plain"
    let media = String(type.prefix { $0 != ";" }).trimmingBlanks.lowercased()
    if media.hasPrefix("multipart/") {
      guard depth < Self.deepest, let boundary = HeaderField.parameter("boundary", of: type), !boundary.isEmpty else {
        return []
      }
      return sections(boundary: boundary).flatMap { MailMessage($0).parts(depth: depth + 1) }
    }
    if media == "message/rfc822" {
      return depth < Self.deepest ? MailMessage(decoded[...]).parts(depth: depth + 1) : []
    }
    guard media == "text/plain" || media == "text/html",
      !(header["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false),
      let text = TextDecoder.decode(decoded, header: HeaderField.parameter("charset", of: type))
    else { return [] }
    let isFlowed = HeaderField.parameter("format", of: type)?.lowercased() == "flowed"
    return [Part(type: media, text: text.bytes, isFlowed: isFlowed)]
  }

  private func sections(boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var sections: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: .lineFeed) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start, start <= line { sections.append(body[start..<line]) }
        let isLast = body[line..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : min(end + 1, body.endIndex)
        if isLast || sections.count > 200 { return sections }
      }
      line = end + 1
    }
    if let start, start < body.endIndex { sections.append(body[start...]) }
    return sections
  }

  /// The body without its encoding for transport.
  private var decoded: [UInt8] {
    switch header["content-transfer-encoding"]?.lowercased() {
    case "base64": TransferEncoding.base64(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> (header: [String: String], body: ArraySlice<UInt8>) {
    var header: [String: String] = [:]
    var last: String?
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: .lineFeed) ?? bytes.endIndex
      var line = bytes[position..<end]
      if line.last == .carriageReturn { line.removeLast() }
      let next = min(end + 1, bytes.endIndex)
      if line.isEmpty { return (header, bytes[next...]) }
      let text = TextDecoder.decode(Array(line)).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      if line.first == 0x20 || line.first == 0x09 {
        if let last { header[last, default: ""] += " " + text.trimmingBlanks }
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        last = header[name] == nil ? name : nil
        if last != nil { header[name] = String(text[text.index(after: colon)...]).trimmingBlanks }
      } else if !text.hasPrefix("From ") {
        return (header, bytes[position...])
      }
      position = next
    }
    return (header, [])
  }

  /// A field's words, those in other encodings (`=?utf-8?Q?caf=C3=A9?=`) decoded.
  static func words(_ field: String) -> String {
    var out = ""
    var rest = field[...]
    var isBehindWord = false
    while let start = ByteSearch.find("=?", in: String(rest)) {
      let open = rest.utf8.index(rest.startIndex, offsetBy: start)
      let parts = rest[rest.utf8.index(open, offsetBy: 2)...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), parts[0].count < 40 else {
        out += rest[...open]
        rest = rest[rest.index(after: open)...]
        isBehindWord = false
        continue
      }
      let between = rest[..<open]
      // Blanks between two such words are no part of the text.
      if !isBehindWord || !between.allSatisfy(\.isWhitespace) { out += between }
      let raw =
        parts[1].lowercased() == "b"
        ? TransferEncoding.base64(ArraySlice(parts[2].utf8))
        : TransferEncoding.quotedPrintable(ArraySlice(parts[2].utf8.map { $0 == 0x5F ? 0x20 : $0 }))
      out += TextDecoder.decode(raw, header: String(parts[0])).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      rest = parts[3].dropFirst()
      isBehindWord = true
    }
    return (out + rest).trimmingBlanks
  }

  /// The name of a sender: `Ann Moss <ann@example.org>` is Ann Moss.
  private static func name(_ sender: String) -> String? {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    let trimmed = String(name).trimmingBlanks
    return trimmed.isEmpty || trimmed.contains("@") ? nil : trimmed
  }

  /// Whether a plain part only says that the message is in HTML.
  private static func isStub(_ part: Part) -> Bool {
    let words = String(decoding: part.text.prefix(600), as: UTF8.self).lowercased()
    return part.text.count < 500 && ["html", "browser", "view this"].contains { ByteSearch.find($0, in: words) != nil }
  }

  /// Lines that end in a blank go on in the next (RFC 3676).
  private static func unflowed(_ text: [UInt8], _ isFlowed: Bool) -> [UInt8] {
    guard isFlowed else { return text }
    var out: [UInt8] = []
    for byte in text where byte != .carriageReturn {
      if byte == .lineFeed, out.last == 0x20, !out.suffix(4).elementsEqual("\n-- ".utf8) { continue }
      out.append(byte)
    }
    return out
  }
}
