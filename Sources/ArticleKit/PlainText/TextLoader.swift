/// Makes an article of the bytes of a plain-text file.
public struct TextLoader: Sendable {
  /// Makes a loader.
  public init() {}

  /// Reads `bytes` as plain text and finds its blocks.
  ///
  /// The encoding is found by the byte-order mark or by trial; where it is not UTF-8 a notice says so. The mark is
  /// dropped; CRLF and a lone CR become LF. Nothing else changes.
  /// - Parameters:
  ///   - bytes: the whole content of the file.
  ///   - path: the file's name, for the text of errors.
  /// - Throws: `LoadError.notUTF8` where no encoding fits, with the offset and line of the first byte that is not UTF-8,
  ///   and `LoadError.empty` where there is nothing but white space.
  public func load(_ bytes: [UInt8], path: String) throws(LoadError) -> Article {
    guard let decoded = TextDecoder.decode(bytes) else {
      let byte = UTF8Check.firstInvalidByte(in: bytes) ?? 0
      throw .notUTF8(path: path, byte: byte, line: Self.line(of: byte, in: bytes))
    }
    var article = try article(decoded.bytes, path: path)
    if decoded.decision.isDoubtful { article.notices.append(.encoding(decoded.decision)) }
    return article
  }

  /// The article of a text in UTF-8 without byte-order mark.
  func article(_ bytes: [UInt8], path: String) throws(LoadError) -> Article {
    let lines = Self.unifyingLineEnds(of: bytes)
    guard lines.contains(where: { !$0.isWhiteSpace }) else { throw .empty(path: path) }
    let text = String(decoding: lines, as: UTF8.self)
    let recognizer = BlockRecognizer()
    let blocks = recognizer.blocks(in: text)
    var article = Article(text: text, blocks: blocks, metadata: recognizer.metadata(of: text, blocks: blocks))
    let parted = recognizer.partedWords(in: lines)
    if parted > 0 { article.notices.append(.partedWords(count: parted)) }
    return article
  }

  /// The line of a byte, from 1.
  static func line(of byte: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<byte where bytes[index] == .lineFeed || bytes[index] == .carriageReturn {
      let isFirstOfPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
      if !isFirstOfPair { line += 1 }
    }
    return line
  }

  /// The bytes with LF at the ends of lines.
  static func unifyingLineEnds(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.carriageReturn) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == .carriageReturn {
        out.append(.lineFeed)
        if index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
      } else {
        out.append(bytes[index])
      }
      index += 1
    }
    return out
  }
}
