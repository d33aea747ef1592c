extension Article {
  /// Makes an article of bytes in any format that Stet reads; nothing is read from disk or network.
  ///
  /// Compressed bytes (gzip) are unpacked, archives (WARC) give the record that `source.name` names by `#NUMBER`, else
  /// the first; the encoding is found, then the format, then the text.
  /// - Parameters:
  ///   - bytes: the whole content, as it was stored or sent.
  ///   - source: its name, and what is known about it.
  ///   - pdf: reads PDF documents; without it such documents are refused with a hint.
  /// - Throws: every case of `LoadError` but those of files.
  public static func load(
    _ bytes: [UInt8], from source: ArticleSource, pdf: PDFText.Tool? = nil
  ) throws(LoadError) -> Article {
    var source = source
    var bytes = bytes
    let file = source.name
    let record = RecordName(source.name)
    var damaged = 0
    if bytes.starts(with: [0x1F, 0x8B]) {
      (bytes, damaged) = try Gunzip.salvage(bytes, name: source.name)
      // Of other files than archives a part would count as the whole.
      guard damaged == 0 || bytes.starts(with: "WARC/1.".utf8) else {
        throw .damaged(path: source.name, format: "gzip")
      }
      if let record { source.name = record.file }
      if source.name.hasSuffix(".gz") { source.name.removeLast(3) }
    }
    if ZipArchive.isArchive(bytes) {
      let zip = try ZipArchive(bytes, name: source.name) { $0.isWebArchive || DocumentPackage.isRead($0) }
      if let document = try DocumentPackage(zip, name: source.name) {
        var article = try document.article(name: source.name)
        if document.kind == .word { article.draft = bytes }
        article.finish(source: source)
        return article
      }
      (bytes, damaged) = try webArchive(in: zip, name: source.name)
    }
    if let old = OldOfficeFile(bytes) { throw old.error(name: source.name) }
    if bytes.starts(with: "WARC/1.".utf8) {
      // Each archive in an archive would take a part of the stack and as much memory again.
      guard !source.isRecord else { throw .damaged(path: file, format: "WARC") }
      source.name = record?.file ?? file
      var article = try WebArchive(bytes).article(number: record?.number, source: source, pdf: pdf)
      if damaged > 0 { article.notices.append(.damagedMembers(count: damaged)) }
      return article
    }
    if bytes.starts(with: "%PDF-".utf8) {
      guard let pdf else { throw .toolMissing(path: source.name, tool: PDFText.program) }
      return try PDFText(try PDFText.read(bytes, by: pdf, name: source.name)).article(source: source)
    }
    return try text(bytes, from: source)
  }

  /// The web archives in a zip archive (WACZ), one after the other, and how many of their members are damaged.
  private static func webArchive(
    in zip: ZipArchive, name: String
  ) throws(LoadError) -> (bytes: [UInt8], damaged: Int) {
    var (bytes, damaged): ([UInt8], Int) = ([], 0)
    let files = zip.parts.filter(\.name.isWebArchive)
    guard !files.isEmpty else { throw .noDocument(path: name) }
    for file in files {
      if file.isDamaged || file.isLocked { damaged += 1 }
      guard let content = file.content else { continue }
      let (unpacked, broken) =
        content.starts(with: [0x1F, 0x8B]) ? try Gunzip.salvage(content, name: name) : (content, 0)
      guard bytes.count + unpacked.count <= Gunzip.limit else {
        throw .tooLarge(path: name, bytes: bytes.count + unpacked.count, limit: Gunzip.limit)
      }
      bytes += unpacked
      damaged += broken
    }
    guard bytes.starts(with: "WARC/1.".utf8) else { throw .damaged(path: name, format: "WACZ") }
    return (bytes, damaged)
  }

  private static func text(_ bytes: [UInt8], from source: ArticleSource) throws(LoadError) -> Article {
    let isMail = MailMessage.isMessage(bytes.prefix(4_096))
    if isMail { return try MailMessage(bytes).article(source: source) }
    let declared = DeclaredCharset.find(in: bytes)
    guard var decoded = TextDecoder.decode(bytes, header: source.charset, declared: declared) else {
      let byte = UTF8Check.firstInvalidByte(in: bytes) ?? 0
      throw .notUTF8(path: source.name, byte: byte, line: TextLoader.line(of: byte, in: bytes))
    }
    var notices: [LoadNotice] = []
    if decoded.decision.isDoubtful { notices.append(.encoding(decoded.decision)) }
    if source.repairsMojibake, let repaired = Mojibake.repaired(String(decoding: decoded.bytes, as: UTF8.self)) {
      decoded.bytes = Array(repaired.utf8)
    }
    var article: Article
    if source.readsTables, TableLoader.isTable(source) {
      article = try TableLoader().article(decoded.bytes, path: source.name)
      article.notices = notices
      article.finish(source: source)
      return article
    }
    switch ArticleFormat(text: decoded.bytes[...], source: source) {
    case .html: article = try HTMLLoader().load(decoded.bytes, from: source)
    case .markdown: article = try MarkdownLoader().load(decoded.bytes, path: source.name)
    case .ninjs: article = try NewsJSON(decoded.bytes).article(source: source)
    case .newsML: article = try NewsML(decoded.bytes).article(source: source)
    case .mail, .plainText, .pdf, .word, .openDocument:
      article = try TextLoader().article(decoded.bytes, path: source.name)
    }
    article.notices = notices + article.notices
    article.finish(source: source)
    return article
  }

  /// Adds what every format has: the language, and signs of double encoding.
  mutating func finish(source: ArticleSource) {
    if metadata.url == nil, let url = source.url { metadata.url = url }
    // The words decide where they are sure: pages are often made from templates in another language.
    if let guess = LanguageGuess(text) {
      // A doubtful guess must not take the claims of an English article away.
      if guess.isSure || metadata.language == nil && guess.tag == "en" {
        if metadata.language.map({ $0.prefix(while: { $0 != "-" }) != guess.tag }) ?? true {
          metadata.language = guess.tag
        }
      }
    }
    if let tag = metadata.language, !tag.hasPrefix("en") {
      notices.append(.language(tag: tag, name: LanguageWords.name(of: tag)))
    }
    if let example = Mojibake.example(in: text) {
      notices.append(.mojibake(example: example.found, repaired: example.repaired))
    }
  }
}

extension String {
  /// Whether a file in a zip archive is a web archive by its name.
  fileprivate var isWebArchive: Bool { hasSuffix(".warc") || hasSuffix(".warc.gz") }
}
