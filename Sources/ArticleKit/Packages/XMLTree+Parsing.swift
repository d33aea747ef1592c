import CLibXML2

extension XMLTree {
  /// Elements that a part has at most.
  private static let mostNodes = 4_000_000
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// What the parser's events write to.
  private final class Builder {
    var tree = XMLTree()
    var fault: DocumentFault?
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// Parses a part in UTF-8 with the system's libxml2, as a stream of events; no other file is ever opened.
  /// - Throws: `DocumentFault.notXML`, and `.declaresEntities` where a part has a document type.
  init(_ bytes: [UInt8], part: String) throws(DocumentFault) {
    _ = Self.isReady
    let builder = Builder(bytes)
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { throw .notXML(part: part) }
    let isWhole = bytes.withUnsafeBytes { raw -> Bool in
      guard let base = raw.bindMemory(to: CChar.self).baseAddress,
        let context = xmlCreateMemoryParserCtxt(base, Int32(bytes.count))
      else { return false }
      defer { xmlFreeParserCtxt(context) }
      // Entities are replaced, because the parser writes “&amp;” in attributes as a reference else; there are none but
      // XML's own, since a part that declares others is refused.
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue
      _ = xmlCtxtUseOptions(context, Int32(options))
      _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = Self.handler
      return withExtendedLifetime(builder) {
        context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
        _ = xmlParseDocument(context)
        return context.pointee.wellFormed == 1
      }
    }
    if let fault = builder.fault {
      throw fault == .declaresEntities(part: "") ? .declaresEntities(part: part) : .notXML(part: part)
    }
    guard isWhole, builder.tree.top != 0 else { throw .notXML(part: part) }
    self = builder.tree
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in XMLTree.stop(context, .declaresEntities(part: "")) }
    handler.startElementNs = { context, name, _, space, _, _, count, _, attributes in
      XMLTree.start(context, name, space, count, attributes)
    }
    handler.endElementNs = { context, _, _, _ in XMLTree.end(context) }
    handler.characters = { context, text, count in XMLTree.text(context, text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> Builder? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let builder = parser.pointee._private
    else { return nil }
    return Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue()
  }

  private static func stop(_ context: UnsafeMutableRawPointer?, _ fault: DocumentFault) {
    builder(context)?.fault = fault
    xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }

  /// How many bytes the parser has read.
  private static func place(_ context: UnsafeMutableRawPointer?) -> Int {
    max(0, Int(xmlByteConsumed(context?.assumingMemoryBound(to: xmlParserCtxt.self))))
  }

  private static func start(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
    _ count: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let builder = builder(context), let name else { return }
    guard builder.tree.nodes.count < mostNodes else { return stop(context, .notXML(part: "")) }
    var values: [String: String] = [:]
    for index in 0..<Int(count) {
      // Five pointers an attribute: name, prefix, namespace, and where the value begins and ends.
      guard let attribute = attributes.map({ $0 + 5 * index }), let key = attribute[0], let first = attribute[3],
        let last = attribute[4], last >= first
      else { continue }
      let value = String(decoding: UnsafeBufferPointer(start: first, count: last - first), as: UTF8.self)
      values[qualified(key, attribute[2])] = value
    }
    // The parser is in front of “>” or “/>”; there is no “<” inside a tag.
    let place = min(place(context), builder.bytes.count)
    let first = builder.bytes[..<place].lastIndex(of: UInt8(ascii: "<")) ?? place
    let close = builder.bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? place
    builder.tree.start(qualified(name, space), values, tag: first..<close)
  }

  private static func end(_ context: UnsafeMutableRawPointer?) {
    guard let builder = builder(context) else { return }
    let place = min(place(context), builder.bytes.count)
    let first = builder.bytes[..<place].lastIndex(of: UInt8(ascii: "<")) ?? place
    let isEndTag = first + 1 < place && builder.bytes[first + 1] == UInt8(ascii: "/")
    builder.tree.end(tag: isEndTag ? first..<place : place..<place)
  }

  private static func text(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    let words = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    builder(context)?.tree.add(words, at: place(context))
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?) -> String {
    let local = String(cString: name)
    // Attributes of relationships and properties have no namespace of their own.
    guard let space else { return local }
    return "\(XMLNames.prefix(of: String(cString: space))):\(local)"
  }
}
