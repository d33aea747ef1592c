/// Makes an article of the bytes of a plain-text file.
public struct TextLoader: Sendable {
  /// Makes a loader.
  public init() {}

  /// Reads `bytes` as UTF-8 text and finds its blocks.
  ///
  /// A byte-order mark in front is dropped; CRLF and a lone CR become LF. Nothing else changes.
  /// - Parameters:
  ///   - bytes: the whole content of the file.
  ///   - path: the file's name, for the text of errors.
  /// - Throws: `LoadError.notUTF8` with the offset and line of the first byte that does not fit, and `LoadError.empty`
  ///   where there is nothing but white space.
  public func load(_ bytes: [UInt8], path: String) throws(LoadError) -> Article {
    if let byte = UTF8Check.firstInvalidByte(in: bytes) {
      throw .notUTF8(path: path, byte: byte, line: line(of: byte, in: bytes))
    }
    let lines = unifyingLineEnds(of: bytes)
    guard lines.contains(where: { !$0.isWhiteSpace }) else { throw .empty(path: path) }
    let text = String(decoding: lines, as: UTF8.self)
    let recognizer = BlockRecognizer()
    let blocks = recognizer.blocks(in: text)
    return Article(text: text, blocks: blocks, metadata: recognizer.metadata(of: text, blocks: blocks))
  }

  private func line(of byte: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<byte where bytes[index] == .lineFeed || bytes[index] == .carriageReturn {
      let isFirstOfPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
      if !isFirstOfPair { line += 1 }
    }
    return line
  }

  private func unifyingLineEnds(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count - start)
    var index = start
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
