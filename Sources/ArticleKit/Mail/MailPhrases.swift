import Groundwork

/// The lines that programs put between the words of several people in one message, in the languages they write.
enum MailPhrases {
  /// How lines that introduce a quotation end: "On Monday, Eva Lind wrote:".
  private static let introductions = [
    " wrote:", " writes:", " schrieb:", " geschrieben:", " a écrit :", " a écrit:", " escribió:", " ha scritto:",
    " escreveu:", " schreef:", " skrev:", " kirjoitti:", " napisał:", " написал:", " said:",
  ]
  /// Starts of such lines that have the verb in the middle: "Am Montag schrieb Eva Lind:".
  private static let middles = [" schrieb ", " skrev ", " schreef ", " wrote "]
  private static let forwards = [
    "original message", "forwarded message", "begin forwarded message", "ursprüngliche nachricht",
    "weitergeleitete nachricht", "message transféré", "message d'origine", "mensaje reenviado", "mensaje original",
    "messaggio inoltrato", "messaggio originale", "doorgestuurd bericht", "oorspronkelijk bericht",
  ]
  private static let senders = ["from:", "von:", "de :", "de:", "da:", "van:", "från:", "fra:", "*from:*"]
  private static let fields =
    senders + [
      "to:", "cc:", "bcc:", "sent:", "date:", "subject:", "reply-to:", "an:", "gesendet:", "datum:", "betreff:", "à :",
      "à:", "envoyé :", "envoyé:", "objet :", "objet:", "para:", "enviado:", "fecha:", "asunto:", "a:", "inviato:",
      "oggetto:", "data:", "aan:", "verzonden:", "onderwerp:", "till:", "skickat:", "ämne:", "til:", "emne:", "sendt:",
      "importance:", "attachments:", "*sent:*", "*to:*", "*subject:*", "*cc:*", "*date:*",
    ]
  private static let disclaimers = [
    "this e-mail and any attach", "this email and any attach", "this message and any attach", "intended solely for",
    "intended only for the", "if you are not the intended recipient", "if you have received this e-mail in error",
    "if you have received this email in error", "if you have received this message in error",
    "is confidential and may", "may contain confidential", "please consider the environment",
    "sent from my iphone", "sent from my ipad", "sent from my mobile", "get outlook for", "virus-free",
    "to unsubscribe from this", "you received this message because you are subscribed",
    "diese e-mail enthält vertrauliche",
  ]

  /// Whether a line parts the signature from the text: two hyphens, with or without the blank that the standard asks.
  static func isSignatureMark(_ line: [UInt8]) -> Bool {
    line.elementsEqual("-- ".utf8) || line.elementsEqual("--".utf8)
  }

  /// Whether a paragraph is what companies put under every message.
  static func isDisclaimer(_ words: String) -> Bool {
    guard words.utf8.count < 3_000 else { return false }
    let plain = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return disclaimers.contains { ByteSearch.find($0, in: plain).map { $0 < 160 } ?? false }
  }

  /// Takes the lines at the end that introduce what is quoted below them: one line, or two where it is wrapped.
  static func introduction(at lines: inout ArraySlice<[UInt8]>) -> ArraySlice<[UInt8]> {
    guard let last = lines.lastIndex(where: { !isBlank($0) }) else { return [] }
    for count in 1...3 where last - count + 1 >= lines.startIndex {
      let first = last - count + 1
      guard !isBlank(lines[first]) else { return [] }
      let words = lines[first...last].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      guard introduced(in: words) != nil, count > 1 || startsIntroduction(words) else { continue }
      defer { lines = lines[..<first] }
      return lines[first...last]
    }
    return []
  }

  /// Whether the words begin as such a line does, and are not the end of a wrapped one.
  private static func startsIntroduction(_ words: String) -> Bool {
    let plain = words.trimmed
    guard let first = plain.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || first == "<" || first == "\""
  }

  /// The place of the name in a line that introduces a quotation, in UTF-8 bytes of it; nil if it is not one.
  ///
  /// The name is what comes before the verb or the address, after the day and the time.
  static func introduced(in words: String) -> Range<Int>? {
    let bytes = Array(words.utf8)
    let flat = String(decoding: bytes.map { $0.isWhiteSpace ? 0x20 : $0.lowered }, as: UTF8.self)
    guard bytes.count < 400 else { return nil }
    let trimmed = flat.trimmed
    var end: Int?
    var start = 0
    for phrase in introductions where trimmed.hasSuffix(phrase) {
      end = ByteSearch.findLast(phrase, in: flat)
    }
    if end == nil, trimmed.hasSuffix(":") {
      for phrase in middles {
        guard let place = ByteSearch.find(phrase, in: flat) else { continue }
        start = place + phrase.utf8.count
        end = ByteSearch.findLast(":", in: flat)
      }
    }
    guard var end, start < end else { return nil }
    // A line of the sender's own words ends so too: of a program's line the name has an address or a day with it.
    let hasMark = bytes.contains(0x40) || bytes[..<end].contains(where: \.isDigit)
    guard hasMark else { return nil }
    if let open = bytes[start..<end].lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }),
      open > start
    {
      end = open
    }
    // Behind the last comma that a digit, or the word of a day or time, comes before.
    if let mark = bytes[start..<end].lastIndex(where: { $0 == UInt8(ascii: ",") || $0.isDigit || $0 == 0x3A }) {
      start = mark + 1
      for word in [" am ", " pm ", " uhr ", " at ", " utc ", " gmt "] {
        if flat.utf8.dropFirst(start).starts(with: word.utf8) { start += word.utf8.count }
      }
    }
    while start < end, !(bytes[start].isUpper || bytes[start].isLower || bytes[start] >= 0x80) { start += 1 }
    while end > start, bytes[end - 1].isWhiteSpace || bytes[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// The lines that head forwarded or answered words: a line of dashes and words, and the fields below it.
  static func forwardedHeader(in lines: ArraySlice<[UInt8]>) -> Range<Int>? {
    for index in lines.indices {
      let words = plain(lines[index])
      let isMark = words.utf8.count < 80 && forwards.contains { ByteSearch.find($0, in: words) != nil }
      guard isMark || senders.contains(where: words.hasPrefix) else { continue }
      var first = isMark ? index + 1 : index
      while first < lines.endIndex, isBlank(lines[first]), first - index < 3 { first += 1 }
      var end = first
      while end < lines.endIndex, !isBlank(lines[end]),
        fields.contains(where: plain(lines[end]).hasPrefix)
          || end > first && (lines[end].first == 0x20 || lines[end].first == 0x09)
      { end += 1 }
      guard end - first >= 2 else { continue }
      return index..<end
    }
    return nil
  }

  /// The place of the sender's name in a line of such a header, in UTF-8 bytes of it.
  static func sender(in words: String) -> Range<Int>? {
    let lower = words.lowercased()
    guard let label = senders.first(where: lower.hasPrefix) else { return nil }
    let bytes = Array(words.utf8)
    var start = min(label.utf8.count, bytes.count)
    var end = bytes.firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") } ?? bytes.count
    while start < end, bytes[start].isWhiteSpace || bytes[start] == UInt8(ascii: "\"") { start += 1 }
    while end > start, bytes[end - 1].isWhiteSpace || bytes[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy(\.isWhiteSpace) }

  private static func plain(_ line: [UInt8]) -> String {
    String(decoding: line.prefix(120), as: UTF8.self).trimmed.lowercased()
  }
}
