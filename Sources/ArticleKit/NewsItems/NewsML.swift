import CLibXML2

/// A news item in XML, by the IPTC's NewsML-G2; its text in XHTML, NITF or plain.
///
/// Entities of the document's own are never resolved, so that an item cannot grow by them or read files.
struct NewsML {
  private let bytes: [UInt8]
  private static let deepest = 256

  /// Takes the text of an item, in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The article of the first item with text.
  func article(source: ArticleSource) throws(LoadError) -> Article {
    guard let facts = facts() else { throw .damaged(path: source.name, format: "NewsML-G2") }
    var article: Article
    if let content = content("inlineXML") {
      article = try HTMLLoader().fragment(Array(content), path: source.name)
    } else if let content = content("inlineData") {
      let text = MarkupText.resolved(content)
      let isMarkup = ByteSearch.find("<p", in: String(decoding: text, as: UTF8.self)) != nil
      article =
        try isMarkup
        ? HTMLLoader().fragment(text, path: source.name) : TextLoader().article(text, path: source.name)
    } else {
      throw .empty(path: source.name)
    }
    article.metadata = facts
    article.finish(source: source)
    return article
  }

  /// What the elements of the item say.
  private final class Reader {
    var metadata = Metadata()
    var path: [String] = []
    var text = ""
    var itemTitle: String?
  }

  private func facts() -> Metadata? {
    let reader = Reader()
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in NewsML.start(context, name, attributes) }
    handler.endElement = { context, _ in NewsML.end(context) }
    handler.characters = { context, text, count in
      guard let text, let reader = NewsML.reader(context), reader.text.utf8.count < 10_000 else { return }
      reader.text += String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    }
    let status = bytes.withUnsafeBufferPointer { bytes -> Int32 in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let context = xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(clamping: characters.count)) else {
          return -1
        }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        _ = xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NONET.rawValue))
        context.pointee.sax.pointee = handler
        return withExtendedLifetime(reader) {
          context.pointee._private = Unmanaged.passUnretained(reader).toOpaque()
          return xmlParseDocument(context)
        }
      }
    }
    reader.metadata.title = reader.metadata.title ?? reader.itemTitle
    return status >= 0 || reader.metadata.title != nil ? reader.metadata : nil
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> Reader? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let reader = parser.pointee._private else {
      return nil
    }
    return Unmanaged<Reader>.fromOpaque(reader).takeUnretainedValue()
  }

  private static func start(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let reader = reader(context), let name else { return }
    if reader.path.count > deepest { xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self)) }
    let local = String(cString: name).split(separator: ":").last.map(String.init) ?? ""
    reader.path.append(local)
    reader.text = ""
    guard local == "language", reader.metadata.language == nil, var pair = attributes else { return }
    while let key = pair[0] {
      if let value = pair[1], xmlStrcmp(key, "tag") == 0 {
        reader.metadata.language = LanguageTag.canonical(String(cString: value))
      }
      pair += 2
    }
  }

  private static func end(_ context: UnsafeMutableRawPointer?) {
    guard let reader = reader(context), let name = reader.path.popLast() else { return }
    let words = PageFacts.clean(Array(reader.text.utf8)) ?? ""
    let parent = reader.path.last ?? ""
    reader.text = ""
    guard !words.isEmpty, !reader.path.contains("contentSet") else { return }
    switch name {
    case "headline": reader.metadata.title = reader.metadata.title ?? words
    case "title" where parent == "itemMeta": reader.itemTitle = reader.itemTitle ?? words
    case "by": reader.metadata.authors = reader.metadata.authors ?? Byline.names(in: words)
    case "name" where parent == "creator": reader.metadata.authors = reader.metadata.authors ?? Byline.names(in: words)
    case "name" where parent == "provider" || parent == "infoSource":
      reader.metadata.publisher = reader.metadata.publisher ?? words
    case "name" where parent == "subject": reader.metadata.section = reader.metadata.section ?? words
    case "firstCreated", "contentCreated":
      reader.metadata.published = reader.metadata.published ?? PageDate.iso(words)
    case "versionCreated", "contentModified":
      reader.metadata.modified = reader.metadata.modified ?? PageDate.iso(words)
    default: break
    }
  }

  /// What is in the first element of a name that has anything in it.
  private func content(_ name: String) -> ArraySlice<UInt8>? {
    bytes.withUnsafeBufferPointer { page -> ArraySlice<UInt8>? in
      var position = 0
      var start: Int?
      while let tag = ByteSearch.find(UInt8(ascii: "<"), in: page, from: position) {
        position = tag + 1
        let isEnd = position < page.count && page[position] == UInt8(ascii: "/")
        var local = page[(isEnd ? position + 1 : position)...].prefix(60).prefix { $0.isNamePart }
        if let colon = local.firstIndex(of: UInt8(ascii: ":")) { local = local[(colon + 1)...] }
        guard local.elementsEqual(name.utf8) else { continue }
        if isEnd, let start {
          return start < tag ? bytes[start..<tag] : nil
        } else if !isEnd, let end = ByteSearch.find(UInt8(ascii: ">"), in: page, from: position) {
          start = page[end - 1] == UInt8(ascii: "/") ? nil : end + 1
        }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool { isLower || isUpper || isDigit || self == 0x3A || self == 0x2D || self == 0x5F }
}
