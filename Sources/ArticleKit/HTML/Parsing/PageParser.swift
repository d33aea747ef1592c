import CLibXML2

/// Parses a page with the system's libxml2, which repairs what is not well formed, into a ``PageTree``.
///
/// The parser is used as a stream of events, so that its own tree is never built; it never opens a file or an address.
enum PageParser {
  /// Elements deeper than this end the parse.
  private static let deepest = 20_000
  /// The parser looks through the open elements for the partner of each end tag: depth times end tags is bounded.
  private static let mostComparisons = 100_000_000
  private static let mostNodes = 4_000_000

  /// A tree, and whether the page was too deep or had too many elements to be read to its end.
  struct Result {
    var tree: PageTree
    var isCut: Bool
  }

  /// What the parser's events write to.
  private final class Builder {
    var tree: PageTree
    var isCut = false
    let deepest: Int

    init(capacity: Int, deepest: Int) {
      tree = PageTree(capacity: capacity)
      self.deepest = deepest
    }
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses UTF-8 bytes.
  /// - Parameter endTags: how many end tags there are.
  static func parse(_ bytes: [UInt8], endTags: Int) -> Result {
    _ = isReady
    let builder = Builder(
      capacity: bytes.count, deepest: max(256, min(deepest, mostComparisons / max(1, endTags))))
    // One element around all: what follows the end of `html` in a broken page would else appear next to it.
    builder.tree.start(.other)
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return Result(tree: builder.tree, isCut: true) }
    bytes.withUnsafeBytes { raw in
      guard let base = raw.bindMemory(to: CChar.self).baseAddress,
        let context = htmlCreateMemoryParserCtxt(base, Int32(bytes.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
      _ = htmlCtxtUseOptions(context, Int32(options))
      _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      var handler = xmlSAXHandler()
      handler.startElement = { PageParser.start($0, $1, $2) }
      handler.endElement = { context, _ in PageParser.builder(context)?.tree.end() }
      handler.characters = { PageParser.text($0, $1, $2) }
      handler.ignorableWhitespace = { PageParser.text($0, $1, $2) }
      handler.cdataBlock = { PageParser.text($0, $1, $2) }
      context.pointee.sax.pointee = handler
      withExtendedLifetime(builder) {
        // `_private` belongs to the application; `userData` must stay the context, by which the parse is stopped.
        context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
        _ = htmlParseDocument(context)
      }
    }
    while !builder.tree.open.isEmpty { builder.tree.end() }
    return Result(tree: builder.tree, isCut: builder.isCut)
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> Builder? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let builder = parser.pointee._private
    else {
      return nil
    }
    return Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue()
  }

  private static func start(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let builder = builder(context) else { return }
    guard let name else { return builder.tree.start(.other) }
    builder.tree.start(PageTag(name: bytes(name)))
    var next = attributes
    while let pair = next, let key = pair[0] {
      if let kind = PageAttribute(name: bytes(key)) {
        builder.tree.add(kind, value: pair[1].map(bytes) ?? UnsafeBufferPointer(start: nil, count: 0))
      }
      next = pair + 2
    }
    guard builder.tree.open.count > builder.deepest || builder.tree.count > mostNodes else { return }
    builder.isCut = true
    xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }

  private static func text(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    builder(context)?.tree.add(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }
}
