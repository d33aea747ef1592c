import Groundwork

/// A message of electronic mail (RFC 5322) with its parts (MIME, RFC 2045–2047).
struct MailMessage {
  private static let deepest = 10
  private static let mostSections = 200
  private static let marks: Set<String> = [
    "mime-version", "received", "message-id", "return-path", "dkim-signature", "delivered-to", "x-mailer",
    "content-transfer-encoding",
  ]

  let header: MailHeader
  private let body: ArraySlice<UInt8>

  /// Takes a message as it was sent.
  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    (header, body) = MailHeader.split(bytes)
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
    let header = MailHeader.split(start).header
    return header["from"] != nil && !marks.isDisjoint(with: header.names)
  }

  /// A part of a message that holds text.
  enum Piece {
    /// Plain text in UTF-8; `isFlowed` and `joinsWords` are format=flowed and DelSp=yes of RFC 3676.
    case plain([UInt8], isFlowed: Bool, joinsWords: Bool)
    /// A page in UTF-8.
    case page([UInt8])
    /// A message that was sent along.
    case message(MailMessage)
    /// Outlook's own packing (TNEF, `winmail.dat`), which is not read.
    case tnef

    var isPlain: Bool { if case .plain = self { true } else { false } }
    var isPage: Bool { if case .page = self { true } else { false } }
  }

  /// The article: the subject is its title, the sender its author.
  func article(source: ArticleSource) throws(LoadError) -> Article {
    let pieces = self.pieces(depth: 0)
    var article: Article
    if case .page(let page)? = pieces.first, pieces.count == 1 {
      article = try Self.article(of: page, source: source)
    } else {
      var writer = MailWriter(source: source)
      writer.write(pieces, depth: 0)
      article = writer.article
      if article.blocks.isEmpty {
        let isTNEF = pieces.contains { if case .tnef = $0 { true } else { false } }
        throw isTNEF ? .packed(path: source.name, format: "TNEF") : .empty(path: source.name)
      }
    }
    if let subject = header["subject"] { article.metadata.title = MailHeader.words(subject) }
    if let name = sender { article.metadata.authors = [name] }
    if let date = header["date"].flatMap(PageDate.iso) { article.metadata.published = date }
    article.finish(source: source)
    return article
  }

  /// The name of who sent the message.
  var sender: String? { header["from"].map(MailHeader.words).flatMap(MailHeader.name) }

  /// The article of a page that was sent as a message.
  static func article(of page: [UInt8], source: ArticleSource) throws(LoadError) -> Article {
    do throws(LoadError) {
      return try HTMLLoader().load(page, from: source)
    } catch {
      return try HTMLLoader().fragment(page, path: source.name)
    }
  }

  /// The parts that hold text, in order; of alternatives the best one.
  func pieces(depth: Int) -> [Piece] {
    let type = contentType
    let media = String(type.prefix { $0 != ";" }).trimmed.lowercased()
    if media.hasPrefix("multipart/") {
      guard depth < Self.deepest else { return [] }
      let parts = sections(of: type).map { MailMessage($0).pieces(depth: depth + 1) }.filter { !$0.isEmpty }
      switch media {
      case "multipart/alternative": return Self.best(of: parts)
      case "multipart/related": return parts.first ?? []
      default: return parts.flatMap(\.self)
      }
    }
    if media == "message/rfc822" {
      return depth < Self.deepest ? [.message(MailMessage(decoded[...]))] : []
    }
    if media == "application/ms-tnef" || decoded.starts(with: [0x78, 0x9F, 0x3E, 0x22]) { return [.tnef] }
    guard media == "text/plain" || media == "text/html",
      !(header["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false),
      let text = TextDecoder.decode(decoded, header: HeaderField.parameter("charset", of: type))
    else { return [] }
    if media == "text/html" { return [.page(text.bytes)] }
    let isFlowed = HeaderField.parameter("format", of: type)?.lowercased() == "flowed"
    let joinsWords = HeaderField.parameter("delsp", of: type)?.lowercased() == "yes"
    return [.plain(text.bytes, isFlowed: isFlowed, joinsWords: joinsWords)]
  }

  /// The type of the contents; of several such fields the one whose boundary is in the body.
  private var contentType: String {
    let types = header.all("content-type")
    guard types.count > 1 else { return types.first ?? "text/plain" }
    return types.first { type in
      guard let boundary = HeaderField.parameter("boundary", of: type), !boundary.isEmpty else { return false }
      return !Self.delimiters(boundary, in: body, atMost: 1).isEmpty
    } ?? types.first { !$0.lowercased().hasPrefix("multipart/") } ?? types[0]
  }

  /// Of alternatives the plain text, unless it only says that there is a page.
  private static func best(of parts: [[Piece]]) -> [Piece] {
    let plain = parts.first { part in
      part.allSatisfy(\.isPlain)
        && part.contains { if case .plain(let text, _, _) = $0 { text.contains { !$0.isWhiteSpace } } else { false } }
    }
    let page = parts.first { $0.contains(where: \.isPage) }
    if let page, plain.map(isStub) ?? true { return page }
    return plain ?? parts.first ?? []
  }

  /// Whether a plain part only says that the message is in HTML.
  private static func isStub(_ part: [Piece]) -> Bool {
    guard case .plain(let text, _, _)? = part.first, text.count < 500 else { return false }
    let words = String(decoding: text, as: UTF8.self).lowercased()
    return ["html", "browser", "view this"].contains { ByteSearch.find($0, in: words) != nil }
  }

  private func sections(of type: String) -> [ArraySlice<UInt8>] {
    guard let boundary = HeaderField.parameter("boundary", of: type), !boundary.isEmpty else { return [] }
    var sections: [ArraySlice<UInt8>] = []
    var start: Int?
    for delimiter in Self.delimiters(boundary, in: body, atMost: Self.mostSections) {
      if let start, start <= delimiter.line { sections.append(body[start..<delimiter.line]) }
      start = delimiter.isLast ? nil : delimiter.end
      if delimiter.isLast { return sections }
    }
    if let start, start < body.endIndex { sections.append(body[start...]) }
    return sections
  }

  /// The lines that part the sections: the boundary alone, for one may begin as another does (RFC 2046, 5.1.1).
  private static func delimiters(
    _ boundary: String, in body: ArraySlice<UInt8>, atMost most: Int
  ) -> [(line: Int, end: Int, isLast: Bool)] {
    let mark = Array("--\(boundary)".utf8)
    var found: [(line: Int, end: Int, isLast: Bool)] = []
    var line = body.startIndex
    while line < body.endIndex, found.count < most {
      let end = body[line...].firstIndex(of: .lineFeed) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        let rest = body[line..<end].dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if rest.dropFirst(isLast ? 2 : 0).allSatisfy(\.isWhiteSpace) {
          found.append((line, min(end + 1, body.endIndex), isLast))
        }
      }
      line = end + 1
    }
    return found
  }

  /// The body without its encoding for transport.
  private var decoded: [UInt8] {
    switch header["content-transfer-encoding"]?.lowercased() {
    case "base64": TransferEncoding.base64(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }
}
