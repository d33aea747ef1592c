/// Finds the blocks of a plain text: headline, date line, paragraphs, embedded posts.
///
/// A line is a block, except that a paragraph which is wrapped over several lines is one. What a line is follows from
/// its shape and its place alone.
public struct BlockRecognizer: Sendable {
  /// Code points that a heading has at most.
  static let longestHeading = 120
  /// Code points that a headline has at most.
  static let longestHeadline = 200
  /// The widths, in code points, of lines that an editor or mail program has wrapped.
  static let wrappedWidths = 45...100

  /// Makes a recogniser.
  public init() {}

  /// The blocks of `text`, in order; lines in `text` end in LF.
  public func blocks(in text: String) -> [Block] {
    let lines = Line.all(in: text)
    let posts = PostFinder(lines: lines).roles
    let speakers = SpeakerFinder(lines: lines).names
    var blocks = mailHeader(of: lines)
    var hasParagraph = false
    var runEnd = 0
    let unfinished = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.endsSentence ? 0 : 1)) }
    var index =
      blocks.isEmpty ? 0 : lines.firstIndex { $0.range.lowerBound > (blocks.last?.range.lowerBound ?? 0) } ?? 0
    while index < lines.count {
      let line = lines[index]
      defer { index += 1 }
      if line.isBlank { continue }
      if let role = posts[index] {
        blocks.append(Block(kind: role.isSignature ? .signature : .post, range: line.range, post: role.post))
        continue
      }
      let isSpeech = speakers[index] != nil
      let kind =
        isSpeech ? .paragraph : kind(of: lines, at: index, isFirst: blocks.isEmpty, hasParagraph: hasParagraph)
      var range = line.range
      let speaker = speakers[index]
      if kind == .paragraph {
        hasParagraph = true
        let end = endOfWrappedParagraph(
          lines, from: index, posts: posts, speakers: speakers, unfinished: unfinished, runEnd: &runEnd)
        range = line.range.lowerBound..<lines[end].range.upperBound
        index = end
      }
      blocks.append(Block(kind: kind, range: range, speaker: speaker))
    }
    return blocks
  }

  /// What the blocks say about the article: its title, when it was published, who wrote it.
  public func metadata(of text: String, blocks: [Block]) -> Metadata {
    var metadata = Metadata()
    let bytes = text.utf8
    var cursor = bytes.startIndex
    var offset = 0
    for block in blocks {
      guard block.kind == .headline || block.kind == .dateline || block.kind == .byline else { continue }
      cursor = bytes.index(cursor, offsetBy: block.range.lowerBound - offset)
      let end = bytes.index(cursor, offsetBy: block.range.count)
      let words = MailLines.value(String(text[cursor..<end]))
      (cursor, offset) = (end, block.range.upperBound)
      switch block.kind {
      case .headline: metadata.title = metadata.title ?? words
      case .dateline: metadata.published = metadata.published ?? words
      default: metadata.authors = metadata.authors ?? authors(in: words)
      }
    }
    return metadata
  }

  private func kind(of lines: [Line], at index: Int, isFirst: Bool, hasParagraph: Bool) -> Block.Kind {
    let line = lines[index]
    if line.hasPrefix("> ") { return .quote }
    if isListItem(line) { return .listItem }
    guard line.length <= Self.longestHeadline else { return .paragraph }
    if isDateline(line) { return .dateline }
    if !hasParagraph, isByline(line) { return .byline }
    if isCaption(line) { return .caption }
    guard !line.endsSentence, isCapital(line) else { return .paragraph }
    guard !runsOn(lines, at: index) else { return .paragraph }
    if isFirst {
      let next = lines[(index + 1)...].first { !$0.isBlank }
      let hasText = next.map { $0.length > line.length || isDateline($0) || isByline($0) } ?? false
      return hasText ? .headline : .paragraph
    }
    return line.length <= Self.longestHeading && lines[(index + 1)...].contains { !$0.isBlank }
      ? .heading : .paragraph
  }

  /// The last line of the paragraph that starts at `start`: further lines belong to it where most are wrapped.
  ///
  /// `runEnd` is the end of the run of lines that was looked at last; within it nothing is looked at twice, so that time
  /// grows linearly. `unfinished` counts the lines before each one that end no sentence.
  private func endOfWrappedParagraph(
    _ lines: [Line], from start: Int, posts: [Int: PostFinder.Role], speakers: [Int: Range<Int>], unfinished: [Int],
    runEnd: inout Int
  ) -> Int {
    guard isWrapped(lines, at: start) else { return start }
    var end = max(start, runEnd)
    if end == start {
      while end + 1 < lines.count, !lines[end + 1].isBlank, posts[end + 1] == nil, speakers[end + 1] == nil,
        isWrapped(lines, at: end) || end > start && !lines[end].endsSentence, !isListItem(lines[end + 1])
      {
        end += 1
      }
      runEnd = end
    }
    guard lines[end].length <= Self.wrappedWidths.upperBound, end > start else { return start }
    return (unfinished[end] - unfinished[start]) * 2 >= end - start ? end : start
  }

  /// Whether a line is as wide as wrapped ones are, or stops in the middle of a sentence.
  private func isWrapped(_ lines: [Line], at index: Int) -> Bool {
    Self.wrappedWidths.contains(lines[index].length) || runsOn(lines, at: index)
  }

  /// Whether a line stops in the middle of a sentence: at a word's hyphen, or before a small letter.
  private func runsOn(_ lines: [Line], at index: Int) -> Bool {
    guard index + 1 < lines.count, !lines[index + 1].isBlank, startsLower(lines[index + 1]) else { return false }
    return !lines[index].endsSentence || lines[index].text.last == UInt8(ascii: ",")
  }

  private func authors(in byline: String) -> [String] {
    var words = byline.split(separator: " ")
    if let first = words.first, first.lowercased() == "by" { words.removeFirst() }
    var names: [[Substring]] = [[]]
    for word in words {
      if word == "and" || word == "&" {
        names.append([])
      } else if word.hasSuffix(",") {
        names[names.count - 1].append(word.dropLast())
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
