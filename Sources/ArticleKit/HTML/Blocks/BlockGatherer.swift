/// Takes a page apart into its blocks of text, in one pass over the tree.
struct BlockGatherer {
  private struct Frame {
    var end: Int
    var tag: PageTag
    var node: Int
    var block: Int
    var hints: PageHint
    var post: Int
    var flags: UInt8
    /// Whether quotation marks are put around what is inside.
    var isMarked = false
  }

  private enum Flag {
    static let link: UInt8 = 1
    static let italic: UInt8 = 2
    static let table: UInt8 = 4
    static let list: UInt8 = 8
    static let figure: UInt8 = 16
    static let quote: UInt8 = 32
  }

  /// The words of all blocks, one after the other.
  private(set) var text: [UInt8] = []
  /// The blocks in the order of the page.
  private(set) var blocks: [PageBlock] = []
  /// The blocks before each node: those in a subtree are a run.
  private(set) var blocksBefore: [Int32] = []
  /// What the attributes of each element say.
  private(set) var hints: [PageHint] = []
  /// The number of embedded posts.
  private(set) var posts = 0
  /// The elements of the embedded posts.
  private(set) var postNodes: [Int] = []

  private let tree: PageTree
  private var frames: [Frame] = []
  private var current: PageBlock?
  private var lineBreaks = 0
  private var pendingSpace = false
  private var inWord = false
  /// Whether a quotation inside a line begins with the next character.
  private var beginsQuotation = false
  /// Tenths of a word in signs that stand without blanks.
  private var signs = 0

  /// Gathers the blocks of a page.
  init(_ tree: PageTree) {
    self.tree = tree
    text.reserveCapacity(tree.bytes.count / 2)
    blocksBefore.reserveCapacity(tree.count + 1)
    hints = [PageHint](repeating: [], count: tree.count)
    gather()
  }

  private mutating func gather() {
    var reader = PageHints()
    var node = 0
    while node < tree.count {
      while let frame = frames.last, frame.end <= node { leave(frame) }
      let tag = tree.tags[node]
      // What stands loose before an element with lines of its own is not in it.
      if tag.isBlock { flush() }
      blocksBefore.append(Int32(blocks.count))
      if tag == .text {
        add(tree.texts[node])
        node += 1
        continue
      }
      hints[node] = reader.hints(of: node, in: tree)
      if isUnread(node, tag) {
        let end = Int(tree.ends[node])
        while blocksBefore.count < end { blocksBefore.append(Int32(blocks.count)) }
        node = end
        continue
      }
      enter(node, tag)
      node += 1
    }
    while let frame = frames.last { leave(frame) }
    flush()
    blocksBefore.append(Int32(blocks.count))
    findQuotedPosts()
  }

  /// Whether nothing in the element is read: what browsers do not show inside a line, and what is not text.
  private func isUnread(_ node: Int, _ tag: PageTag) -> Bool {
    tag.isUnread || !tag.isBlock && hints[node].contains(.unseen)
  }

  /// Posts in quotations without the platform's class: the last line signs them.
  private mutating func findQuotedPosts() {
    for index in blocks.indices where blocks[index].post == 0 && blocks[index].role == .quote {
      let words = text[blocks[index].text]
      guard words.count < 200, words.first == 0xE2 || words.first == 0x2D, words.contains(0x40),
        case .signature = PostLine(String(decoding: words, as: UTF8.self))
      else { continue }
      var node = blocks[index].node
      while node >= 0, tree.tags[node] != .blockquote { node = Int(tree.parents[node]) }
      guard node >= 0 else { continue }
      posts += 1
      postNodes.append(node)
      for inner in Int(blocksBefore[node])..<Int(blocksBefore[Int(tree.ends[node])]) { blocks[inner].post = posts }
    }
  }

  private mutating func enter(_ node: Int, _ tag: PageTag) {
    let outer = frames.last
    var frame = Frame(
      end: Int(tree.ends[node]), tag: tag, node: node, block: tag.isBlock ? node : outer?.block ?? node,
      hints: hints[node], post: outer?.post ?? 0, flags: outer?.flags ?? 0)
    switch tag {
    case .a: if leadsAway(node) { frame.flags |= Flag.link }
    case .i, .em: frame.flags |= Flag.italic
    case .td, .th: frame.flags |= Flag.table
    case .li, .dd, .dt: frame.flags |= Flag.list
    case .figure, .figcaption: frame.flags |= Flag.figure
    case .blockquote: frame.flags |= Flag.quote
    // Around blocks browsers' marks would stand apart from the words.
    case .q: beginsQuotation = !tree.subtree(node).prefix(Self.mostInQuotation).contains { tree.tags[$0].isBlock }
    case .br:
      lineBreaks += 1
      if frame.post > 0 || lineBreaks > 1 { flush() }
      space()
    default: break
    }
    if frame.post == 0, hints[node].contains(.post) {
      posts += 1
      postNodes.append(node)
      frame.post = posts
    }
    frames.append(frame)
  }

  /// Whether an anchor leads to another page: a name alone is not a link, nor is a place in this page.
  private func leadsAway(_ node: Int) -> Bool {
    guard let address = tree.value(.href, of: node) else { return false }
    return address.first != UInt8(ascii: "#")
  }

  private mutating func leave(_ frame: Frame) {
    if frame.tag.isBlock { flush() }
    if frame.tag == .q {
      beginsQuotation = false
      if frame.isMarked, current != nil {
        text += Array("”".utf8)
        pendingSpace = false
      }
    }
    frames.removeLast()
  }

  /// How many nodes of an inline quotation are looked at, as such quotations may be nested.
  private static let mostInQuotation = 50
  /// What a page itself may put in front of a quotation.
  private static let quotationMarks = ["\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›"].map {
    Array($0.utf8)
  }

  /// Puts the mark in front of a quotation that browsers put there, unless the page has one itself.
  private mutating func beginQuotation(_ bytes: some Sequence<UInt8>) {
    beginsQuotation = false
    let isMark = Self.quotationMarks.contains { bytes.starts(with: $0) }
    guard !isMark, let place = frames.lastIndex(where: { $0.tag == .q }) else { return }
    frames[place].isMarked = true
    text += Array("“".utf8)
  }

  private mutating func space() {
    pendingSpace = true
    inWord = false
  }

  private mutating func add(_ range: Range<Int32>) {
    let flags = frames.last?.flags ?? 0
    var index = Int(range.lowerBound)
    let end = Int(range.upperBound)
    let bytes = tree.bytes
    while index < end {
      let byte = bytes[index]
      if byte.isWhiteSpace {
        space()
        index += 1
        continue
      }
      if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        space()
        index += 2
        continue
      }
      if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xAD {
        index += 2
        continue
      }
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B {
        index += 3
        continue
      }
      if byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
        index += 3
        continue
      }
      if byte < 0x20 || byte == 0x7F {
        index += 1
        continue
      }
      if current == nil { begin() }
      lineBreaks = 0
      if pendingSpace {
        if text.count > current?.text.lowerBound ?? 0 { text.append(0x20) }
        pendingSpace = false
      }
      if beginsQuotation { beginQuotation(bytes[index..<end].prefix(3)) }
      if !inWord {
        inWord = true
        current?.words += 1
        if flags & Flag.link != 0 { current?.linkWords += 1 }
        if flags & Flag.italic != 0 { current?.italicWords += 1 }
      }
      if byte >= 0xE0 { countSign(byte, index + 1 < end ? bytes[index + 1] : 0, flags) }
      var run = index + 1
      while run < end, bytes[run] > 0x20, bytes[run] < 0x7F { run += 1 }
      if byte < 0x80 {
        text.append(contentsOf: bytes[index..<run])
        index = run
      } else {
        text.append(byte)
        index += 1
      }
    }
  }

  /// Counts words of languages that put no blanks between them: two signs of Chinese and Japanese are about one word,
  /// and five letters of Thai.
  private mutating func countSign(_ lead: UInt8, _ next: UInt8, _ flags: UInt8) {
    let isSign = (0xE3...0xE9).contains(lead)
    guard isSign || lead == 0xE0 && (next == 0xB8 || next == 0xB9) else { return }
    signs += isSign ? 5 : 2
    guard signs >= 10 else { return }
    signs = 0
    current?.words += 1
    if flags & Flag.link != 0 { current?.linkWords += 1 }
    if flags & Flag.italic != 0 { current?.italicWords += 1 }
  }

  private mutating func begin() {
    let frame = frames.last
    let node = frame?.block ?? 0
    let tag = tree.tags[node]
    let flags = frame?.flags ?? 0
    var block = PageBlock(node: node, text: text.count..<text.count, role: .division)
    switch tag {
    case .p: block.role = .paragraph
    case .h1, .h2, .h3, .h4, .h5, .h6:
      block.role = .heading
      block.level = Int(tag.rawValue - PageTag.h1.rawValue) + 1
    case .li, .dd, .dt: block.role = .listItem
    case .figcaption, .caption: block.role = .caption
    case .blockquote: block.role = .quote
    case .td, .th: block.role = .cell
    case .pre: block.role = .preformatted
    default: break
    }
    block.isInTable = flags & Flag.table != 0
    block.isInList = flags & Flag.list != 0
    block.isInFigure = flags & Flag.figure != 0
    if flags & Flag.quote != 0, block.role == .paragraph || block.role == .division { block.role = .quote }
    block.post = frame?.post ?? 0
    current = block
    pendingSpace = false
  }

  private mutating func flush() {
    pendingSpace = false
    inWord = false
    lineBreaks = 0
    guard var block = current else { return }
    current = nil
    block.text = block.text.lowerBound..<text.count
    block.endsSentence = Self.endsSentence(text[block.text])
    blocks.append(block)
  }

  /// Whether words end with a mark of the end of a sentence; closing quotation marks and brackets may follow it.
  static func endsSentence(_ words: ArraySlice<UInt8>) -> Bool {
    var end = words.endIndex
    while end > words.startIndex {
      let byte = words[end - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: end -= 1
      case 0x80...:
        guard end - 3 >= words.startIndex, words[end - 3] == 0xE2, words[end - 2] == 0x80 else {
          return foreignEnds.contains { words[..<end].suffix($0.count).elementsEqual($0) }
        }
        if byte == 0xA6 { return true }
        guard byte == 0x9D || byte == 0x99 else { return false }
        end -= 3
      default: return false
      }
    }
    return false
  }

  /// The ends of sentences in Chinese and Japanese, in Arabic and Persian, in Hindi.
  private static let foreignEnds: [[UInt8]] = ["。", "！", "？", "」", "؟", "۔", "।"].map { Array($0.utf8) }
}
