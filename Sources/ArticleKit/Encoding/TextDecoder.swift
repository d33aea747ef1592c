#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes UTF-8 of bytes whose encoding must be found out first.
///
/// In this order: the byte-order mark, the server's header, what the text says of itself, trial. A declared encoding
/// that the bytes contradict is refused: bytes that are UTF-8 throughout, with characters beyond ASCII, are hardly ever
/// anything else, and a text with zeros in every other byte is UTF-16.
enum TextDecoder {
  /// A text in UTF-8, without byte-order mark, and how its encoding was found.
  struct Result {
    var bytes: [UInt8]
    var decision: TextEncoding.Decision
  }

  /// Decodes `bytes`; nil if no encoding fits.
  /// - Parameters:
  ///   - header: the charset that a server named.
  ///   - declared: what the text says of itself.
  static func decode(_ bytes: [UInt8], header: String? = nil, declared: String? = nil) -> Result? {
    if let marked = byteOrderMark(bytes) { return marked }
    let invalid = UTF8Check.firstInvalidByte(in: bytes)
    let isASCII = invalid == nil && UTF8Check.isASCII(bytes)
    if let zeros = utf16(bytes) { return result(bytes[...], zeros, .trial) }
    var refused: String?
    for (label, source) in [(header, TextEncoding.Source.header), (declared, .declaration)] {
      guard let label, let encoding = TextEncoding(label: label) else { continue }
      if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
        refused = refused ?? label
      } else if encoding == .utf8 {
        if invalid == nil { return Result(bytes: bytes, decision: decision(.utf8, source, refused)) }
        if isMostlyUTF8(bytes) { return repaired(bytes, source, refused) }
        refused = refused ?? label
      } else if invalid == nil, !isASCII, encoding.isSingleByte {
        return Result(bytes: bytes, decision: decision(.utf8, .trial, label))
      } else if var found = result(bytes[...], encoding, source), found.decision.replaced * 50 <= bytes.count {
        found.decision.refused = refused
        return found
      } else {
        refused = refused ?? label
      }
    }
    if invalid == nil { return Result(bytes: bytes, decision: decision(.utf8, .trial, refused)) }
    if isMostlyUTF8(bytes) { return repaired(bytes, .trial, refused) }
    guard let encoding = EncodingTrial.best(for: bytes), var found = result(bytes[...], encoding, .trial) else {
      return nil
    }
    found.decision.refused = refused
    return found
  }

  private static func decision(
    _ encoding: TextEncoding, _ source: TextEncoding.Source, _ refused: String?
  ) -> TextEncoding.Decision {
    TextEncoding.Decision(encoding: encoding, source: source, refused: refused)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> Result? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      guard UTF8Check.firstInvalidByte(in: rest) != nil else {
        return Result(bytes: rest, decision: decision(.utf8, .byteOrderMark, nil))
      }
      return isMostlyUTF8(rest) || rest.count < 64 ? repaired(rest, .byteOrderMark, nil) : nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return result(bytes.dropFirst(2), .utf16LittleEndian, .byteOrderMark) }
    if bytes.starts(with: [0xFE, 0xFF]) { return result(bytes.dropFirst(2), .utf16BigEndian, .byteOrderMark) }
    return nil
  }

  /// UTF-16 without a mark: of the first bytes nearly every other one is zero.
  private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    let start = bytes.prefix(1_024)
    guard start.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = start.count / 2
    if zeros[1] * 10 >= half * 7, zeros[0] * 10 < half { return .utf16LittleEndian }
    if zeros[0] * 10 >= half * 7, zeros[1] * 10 < half { return .utf16BigEndian }
    return nil
  }

  /// Whether bytes that are not UTF-8 nearly are: ten whole characters beyond ASCII for each byte that does not fit.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let (whole, broken) = UTF8Check.count(in: bytes)
    return whole >= broken * 10
  }

  private static func repaired(_ bytes: [UInt8], _ source: TextEncoding.Source, _ refused: String?) -> Result {
    var decision = decision(.utf8, source, refused)
    decision.replaced = UTF8Check.count(in: bytes).broken
    return Result(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), decision: decision)
  }

  private static func result(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ source: TextEncoding.Source
  ) -> Result? {
    var decision = decision(encoding, source, nil)
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      var index = bytes.startIndex
      while index + 1 < bytes.endIndex {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
        index += 2
      }
      let text = String(decoding: units, as: UTF16.self)
      decision.replaced = units.contains { 0xD800...0xDFFF ~= $0 } ? text.unicodeScalars.count { $0 == "\u{FFFD}" } : 0
      return Result(bytes: Array(text.utf8), decision: decision)
    case .windows1252:
      let (text, replaced) = Windows1252.decode(bytes)
      decision.replaced = replaced
      return Result(bytes: text, decision: decision)
    default:
      guard let (text, replaced) = converted(bytes, from: encoding) else { return nil }
      decision.replaced = replaced
      return Result(bytes: text, decision: decision)
    }
  }

  /// The bytes in UTF-8 by the system's converter; bytes that do not fit become U+FFFD.
  static func converted(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> ([UInt8], replaced: Int)? {
    let converter = iconv_open("UTF-8", encoding.converterName)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [CChar](repeating: 0, count: 1 << 14)
    var replaced = 0
    var read = 0
    while read < source.count {
      var (status, produced, consumed) = (0, 0, 0)
      source.withUnsafeMutableBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress.map { $0 + read }
          var to = output.baseAddress
          var (left, room) = (input.count - read, output.count)
          status = iconv(converter, &from, &left, &to, &room)
          produced = output.count - room
          consumed = input.count - read - left
        }
      }
      let reason = errno
      text.append(contentsOf: chunk[..<produced].lazy.map { UInt8(bitPattern: $0) })
      read += consumed
      guard status == -1, reason != E2BIG else { continue }
      // A byte that is none of the encoding's, or a character that the end cuts off.
      text += [0xEF, 0xBF, 0xBD]
      replaced += 1
      read += 1
    }
    return (text, replaced)
  }
}

extension TextEncoding {
  /// Whether each byte is a character of its own.
  var isSingleByte: Bool {
    !name.hasPrefix("utf")
      && !["shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "gbk", "gb18030", "big5"].contains(name)
  }
}
