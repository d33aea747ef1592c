import Groundwork

/// Writes the parts of a message as an article: the sender's words, those quoted, those sent along, the signature.
struct MailWriter {
  private static let deepest = 5

  private let source: ArticleSource
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var notices: [LoadNotice] = []

  init(source: ArticleSource) {
    self.source = source
  }

  /// What has been written.
  var article: Article {
    var text = text
    while text.last == .lineFeed { text.removeLast() }
    if !text.isEmpty { text.append(.lineFeed) }
    var article = Article(text: String(decoding: text, as: UTF8.self), blocks: blocks)
    article.notices = notices
    return article
  }

  /// Writes parts in order; `voice` is where the name of who wrote them is, if not the sender.
  mutating func write(_ pieces: [MailMessage.Piece], depth: Int, voice: Range<Int>? = nil) {
    for piece in pieces {
      switch piece {
      case .plain(let bytes, let isFlowed, let joinsWords):
        write(MailText(bytes, isFlowed: isFlowed, joinsWords: joinsWords), voice: voice)
      case .page(let page):
        if let article = try? MailMessage.article(of: page, source: source) { append(article, voice: voice) }
      case .message(let message):
        guard depth < Self.deepest else { continue }
        let name = writeHeader(of: message)
        write(message.pieces(depth: 0), depth: depth + 1, voice: name ?? voice)
      case .tnef:
        notices.append(.packedPart(format: "TNEF"))
      }
    }
  }

  // MARK: Parts

  /// Writes who sent a message that was sent along, of what and when; returns the place of the name.
  private mutating func writeHeader(of message: MailMessage) -> Range<Int>? {
    startParagraph()
    var name: Range<Int>?
    for (field, kind) in [("from", Block.Kind.byline), ("subject", .heading), ("date", .dateline)] {
      guard let words = message.header[field].map(MailHeader.words), !words.isEmpty else { continue }
      let label = field.uppercasedFirst + ": "
      let start = text.count
      text += Array((label + words).utf8)
      blocks.append(Block(kind: kind, range: start..<text.count))
      if field == "from" {
        let length = message.sender?.utf8.count ?? words.utf8.count
        name = (start + label.utf8.count)..<min(text.count, start + label.utf8.count + length)
      }
      text.append(.lineFeed)
    }
    return name
  }

  private mutating func append(_ article: Article, voice: Range<Int>?) {
    startParagraph()
    let offset = text.count
    text += Array(article.text.utf8)
    blocks += article.blocks.map { block in
      var block = block
      block.range = (block.range.lowerBound + offset)..<(block.range.upperBound + offset)
      block.speaker = block.speaker.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
      block.voice = block.voice.map { ($0.lowerBound + offset)..<($0.upperBound + offset) } ?? voice
      return block
    }
  }

  // MARK: Plain text

  /// Writes a plain text: its own words, quoted words, and the signature each as their own kinds of blocks.
  private mutating func write(_ mail: MailText, voice: Range<Int>?) {
    var voices = [voice]
    var position = 0
    while position < mail.lines.count {
      let depth = mail.lines[position].depth
      var end = position
      while end < mail.lines.count, mail.lines[end].depth == depth { end += 1 }
      if voices.count > depth + 1 { voices.removeLast(voices.count - depth - 1) }
      while voices.count <= depth { voices.append(namedAbove) }
      write(mail.lines[position..<end].map(\.words)[...], depth: depth, voice: voices[depth])
      position = end
    }
  }

  /// Writes a run of lines that are quoted equally often.
  private mutating func write(_ lines: ArraySlice<[UInt8]>, depth: Int, voice: Range<Int>?) {
    var lines = lines
    if let forwarded = MailPhrases.forwardedHeader(in: lines) {
      write(lines[..<forwarded.lowerBound], depth: depth, voice: voice)
      let name = writeForwarded(lines[forwarded])
      write(lines[forwarded.upperBound...], depth: depth, voice: name ?? voice)
      return
    }
    var signature: ArraySlice<[UInt8]> = []
    if let mark = lines.firstIndex(where: MailPhrases.isSignatureMark) {
      signature = lines[mark...]
      lines = lines[..<mark]
    }
    let introduction = MailPhrases.introduction(at: &lines)
    writeText(lines, depth: depth, voice: voice)
    if !introduction.isEmpty { writeLines(introduction, as: .byline) }
    if !signature.isEmpty { writeLines(signature, as: .signature) }
  }

  private mutating func writeText(_ lines: ArraySlice<[UInt8]>, depth: Int, voice: Range<Int>?) {
    let words = String(decoding: Array(lines.joined(separator: [.lineFeed])), as: UTF8.self)
    guard words.utf8.contains(where: { !$0.isWhiteSpace }) else { return }
    startParagraph()
    let offset = text.count
    text += Array(words.utf8)
    // What is quoted was wrapped again: its paragraphs are what blank lines part.
    let found = depth == 0 ? BlockRecognizer().blocks(in: words) : Self.paragraphs(in: Array(words.utf8))
    for block in found {
      let range = (block.range.lowerBound + offset)..<(block.range.upperBound + offset)
      let isDisclaimer = MailPhrases.isDisclaimer(String(decoding: text[range], as: UTF8.self))
      let kind = isDisclaimer ? .signature : block.kind
      let speaker = block.speaker.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
      var written = Block(kind: kind, range: range, speaker: speaker)
      written.voice = voice
      blocks.append(written)
    }
  }

  /// The paragraphs of quoted words.
  private static func paragraphs(in words: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start: Int?
    var last = 0
    for line in words.split(separator: .lineFeed, omittingEmptySubsequences: false) + [[]] {
      if !line.allSatisfy(\.isWhiteSpace) {
        start = start ?? line.startIndex
        last = line.endIndex
      } else if let first = start {
        blocks.append(Block(kind: .quote, range: first..<last))
        start = nil
      }
    }
    return blocks
  }

  /// Writes lines as blocks of one kind; an empty line parts them.
  private mutating func writeLines(_ lines: ArraySlice<[UInt8]>, as kind: Block.Kind) {
    startParagraph()
    for line in lines {
      let words = String(decoding: line, as: UTF8.self).trimmed
      let start = text.count
      text += Array(words.utf8)
      if !words.isEmpty { blocks.append(Block(kind: kind, range: start..<text.count)) }
      text.append(.lineFeed)
    }
  }

  /// Writes the header lines above forwarded words; returns the place of the name of who wrote them.
  private mutating func writeForwarded(_ lines: ArraySlice<[UInt8]>) -> Range<Int>? {
    startParagraph()
    var name: Range<Int>?
    for line in lines {
      let words = String(decoding: line, as: UTF8.self).trimmed
      let start = text.count
      text += Array(words.utf8)
      if !words.isEmpty { blocks.append(Block(kind: .byline, range: start..<text.count)) }
      if name == nil, let found = MailPhrases.sender(in: words) {
        name = (start + found.lowerBound)..<(start + found.upperBound)
      }
      text.append(.lineFeed)
    }
    return name
  }

  /// The name in the line just written, where that introduces a quotation.
  private var namedAbove: Range<Int>? {
    guard let last = blocks.last, last.kind == .byline else { return nil }
    let first = blocks.lastIndex { $0.kind != .byline }.map { $0 + 1 } ?? 0
    let start = blocks[first].range.lowerBound
    let words = String(decoding: text[start..<last.range.upperBound], as: UTF8.self)
    return MailPhrases.introduced(in: words).map { (start + $0.lowerBound)..<(start + $0.upperBound) }
  }

  private mutating func startParagraph() {
    while text.last == .lineFeed { text.removeLast() }
    if !text.isEmpty { text += [.lineFeed, .lineFeed] }
  }
}
