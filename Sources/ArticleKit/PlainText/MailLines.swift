/// The lines of a mail's header as people copy them with the text: `From:`, `Subject:`, `Date:`.
enum MailLines {
  private static let kinds: [String: Block.Kind] = [
    "subject": .headline, "date": .dateline, "sent": .dateline, "from": .byline, "to": .byline, "cc": .byline,
    "bcc": .byline, "reply-to": .byline, "importance": .byline, "attachments": .byline,
  ]

  /// What a line of a header is; nil if it is not one.
  static func kind(of line: Line) -> Block.Kind? {
    guard line.length <= 300, let colon = line.text.prefix(16).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return kinds[Substring(line.text[..<colon]).lowercased()]
  }

  /// A line without the name of its field: "Subject: A bridge fell" is “A bridge fell”; other lines as they are.
  static func value(_ line: String) -> String {
    guard let colon = line.utf8.prefix(16).firstIndex(of: UInt8(ascii: ":")), kinds[line[..<colon].lowercased()] != nil
    else { return line }
    return String(line[line.utf8.index(after: colon)...].drop(while: \.isWhitespace))
  }
}

extension BlockRecognizer {
  /// The blocks of a mail's header at the top of the text: at least two lines, one of them the sender's or the subject.
  func mailHeader(of lines: [Line]) -> [Block] {
    var blocks: [Block] = []
    var hasMark = false
    for line in lines.prefix(20) {
      if line.isBlank {
        if blocks.isEmpty { continue }
        break
      }
      guard let kind = MailLines.kind(of: line) else { return [] }
      hasMark = hasMark || line.hasPrefix("From:") || line.hasPrefix("Subject:")
      blocks.append(Block(kind: kind, range: line.range))
    }
    return blocks.count >= 2 && hasMark ? blocks : []
  }

  /// How many words a hyphen parts at the ends of lines: three at least, for one may be a compound.
  func partedWords(in bytes: [UInt8]) -> Int {
    var count = 0
    var index = 1
    while index + 1 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == .lineFeed, bytes[index - 1] == UInt8(ascii: "-"), index >= 2 else { continue }
      if bytes[index - 2].isLower, bytes[index + 1].isLower { count += 1 }
    }
    return count >= 3 ? count : 0
  }
}
