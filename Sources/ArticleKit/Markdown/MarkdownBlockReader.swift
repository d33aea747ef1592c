/// Parts a Markdown text into its paragraphs, headings, items and code (CommonMark 0.31, chapters 3 to 5, and tables).
///
/// Line by line: the containers that a line continues with are matched, then those that it begins, then what is left is
/// read as text. Time is linear, for containers are nested at most ``deepest`` times.
struct MarkdownBlockReader {
  /// A part of a text that holds no other.
  struct Leaf {
    /// What the part is.
    enum Kind: Hashable {
      case paragraph, code, html, tableHead, tableRow
      case heading(level: Int)
    }

    var kind: Kind
    /// The lines without the marks of what they are in.
    var lines: [[UInt8]]
    var isInQuote = false
    var isInList = false
  }

  private enum Container {
    case quote
    /// An entry of a list, and the columns that its text is moved in.
    case item(Int)
  }

  private enum Open {
    case nothing, paragraph, indented, table
    case fence(UInt8, Int, indent: Int)
    case html(MarkdownHTML.Ending)
  }

  private static let deepest = 60

  /// The parts in the order of the text.
  private(set) var leaves: [Leaf] = []
  /// Where the links of `[name]: address` lead, by their names; only that they are there matters.
  private(set) var names: Set<String> = []

  private var containers: [Container] = []
  private var open = Open.nothing
  private var lines: [[UInt8]] = []

  /// Reads the lines of a text.
  init(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    for line in lines { read(line) }
    flush()
  }

  private mutating func read(_ raw: ArraySlice<UInt8>) {
    var line = MarkdownLine(raw)
    let matched = match(&line)
    let isWhole = matched == containers.count
    if isWhole, continues(with: line) { return }
    if case .paragraph = open {} else if !isWhole { flush() }
    var begun = false
    while !line.isBlank, line.indent < 4 {
      if line.first == UInt8(ascii: ">"), containers.count < Self.deepest {
        begin(.quote, after: matched, isFirst: !begun)
        begun = true
        line.dropQuoteMark()
      } else if let level = line.headingLevel {
        close(to: begun ? nil : matched)
        add(.heading(level: level), [line.heading])
        return
      } else if let fence = line.fence {
        close(to: begun ? nil : matched)
        open = .fence(fence.mark, fence.count, indent: line.indent)
        return
      } else if let ending = MarkdownHTML.Ending(line.text, mayInterrupt: isOpenParagraph && !begun) {
        close(to: begun ? nil : matched)
        open = .html(ending)
        lines.append(Array(line.text))
        if ending.isReached(in: line.text) { flush() }
        return
      } else if isOpenParagraph, !begun, isWhole, let level = line.underlineLevel, !lines.isEmpty {
        takeDefinitions()
        if !lines.isEmpty {
          add(.heading(level: level), lines)
          lines = []
          open = .nothing
          return
        }
        break
      } else if line.isRule {
        close(to: begun ? nil : matched)
        return
      } else if containers.count < Self.deepest,
        let item = line.item(mayInterrupt: isOpenParagraph && !begun && isWhole)
      {
        begin(.item(item), after: matched, isFirst: !begun)
        begun = true
        line.drop(columns: item)
      } else {
        break
      }
    }
    readText(line, matched: matched, begun: begun)
  }

  private var isOpenParagraph: Bool { if case .paragraph = open { true } else { false } }

  /// How many of the containers the line continues with; their marks are removed.
  private func match(_ line: inout MarkdownLine) -> Int {
    for (number, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard line.indent < 4, line.first == UInt8(ascii: ">") else { return number }
        line.dropQuoteMark()
      case .item(let columns):
        if line.isBlank { continue }
        guard line.indent >= columns else { return number }
        line.drop(columns: columns)
      }
    }
    return containers.count
  }

  /// Whether the line continues with code, HTML or a table.
  private mutating func continues(with line: MarkdownLine) -> Bool {
    switch open {
    case .fence(let mark, let count, let indent):
      if line.indent < 4, line.closesFence(mark, count) {
        flush()
      } else {
        var line = line
        line.drop(columns: min(indent, line.indent))
        lines.append(line.all)
      }
      return true
    case .html(let ending):
      if ending.endsAtBlank, line.isBlank {
        flush()
        return true
      }
      lines.append(line.all)
      if ending.isReached(in: line.text) { flush() }
      return true
    case .indented:
      guard line.indent >= 4 || line.isBlank else {
        flush()
        return false
      }
      var line = line
      line.drop(columns: 4)
      lines.append(line.all)
      return true
    case .table:
      guard line.text.contains(UInt8(ascii: "|")), line.startsNoBlock else {
        open = .nothing
        return false
      }
      add(.tableRow, [Array(line.text)])
      return true
    case .nothing, .paragraph: return false
    }
  }

  private mutating func readText(_ line: MarkdownLine, matched: Int, begun: Bool) {
    if line.isBlank {
      close(to: begun ? nil : matched)
      return
    }
    // A line that continues with a paragraph needs no marks of what the paragraph is in.
    if isOpenParagraph, !begun {
      if matched == containers.count, let last = lines.last, MarkdownTable.isRule(line.text, under: last) {
        let head = lines.removeLast()
        flush()
        add(.tableHead, [head])
        open = .table
      } else {
        lines.append(Array(line.text))
      }
      return
    }
    close(to: begun ? nil : matched)
    if line.indent >= 4 {
      var line = line
      line.drop(columns: 4)
      open = .indented
      lines = [line.all]
    } else {
      open = .paragraph
      lines = [Array(line.text)]
    }
  }

  // MARK: Ends

  private mutating func begin(_ container: Container, after matched: Int, isFirst: Bool) {
    close(to: isFirst ? matched : nil)
    containers.append(container)
  }

  /// Ends what is open, and the containers that the line does not continue with.
  private mutating func close(to matched: Int?) {
    flush()
    if let matched, matched < containers.count { containers.removeLast(containers.count - matched) }
  }

  private mutating func flush() {
    defer {
      lines = []
      open = .nothing
    }
    switch open {
    case .nothing, .table: break
    case .paragraph:
      addParagraph()
    case .indented, .fence: add(.code, lines)
    case .html: add(.html, lines)
    }
  }

  /// Adds the paragraph that is open; footnotes and definitions of links part it without empty lines.
  private mutating func addParagraph() {
    takeDefinitions()
    while !lines.isEmpty {
      let isNote = lines[0].starts(with: "[^".utf8)
      let next = lines.indices.dropFirst().first { index in
        isNote && lines[index].first == UInt8(ascii: "[")
          && (lines[index].starts(with: "[^".utf8) || MarkdownDefinition(lines[index...]) != nil)
      }
      add(.paragraph, Array(lines[..<(next ?? lines.count)]))
      lines.removeFirst(next ?? lines.count)
      takeDefinitions()
    }
  }

  private mutating func add(_ kind: Leaf.Kind, _ lines: [[UInt8]]) {
    var leaf = Leaf(kind: kind, lines: lines)
    for container in containers {
      if case .quote = container { leaf.isInQuote = true } else { leaf.isInList = true }
    }
    leaves.append(leaf)
  }

  /// Takes definitions of links off the beginning of a paragraph (`[name]: address "title"`).
  private mutating func takeDefinitions() {
    var taken = 0
    while taken < lines.count, lines[taken].first == UInt8(ascii: "["),
      let definition = MarkdownDefinition(lines[taken...])
    {
      names.insert(definition.name)
      taken += definition.lines
    }
    // All at once, or a paragraph of nothing but definitions would take quadratic time.
    lines.removeFirst(taken)
  }
}
