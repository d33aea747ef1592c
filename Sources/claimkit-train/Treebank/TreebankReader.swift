import Foundation

/// Reads CoNLL-U, the format of Universal Dependencies, and rebuilds the raw text of each document.
///
/// Paragraphs (`# newpar`) are separated by an empty line, sentences by a space unless the last word says `SpaceAfter=No`.
/// A multiword token gives its surface to the text; each of its words has the part of it that it stands for.
/// Source: <https://universaldependencies.org/format.html>.
struct TreebankReader {
  /// The name of the file, for errors.
  let path: String
  private var documents: [TreebankDocument] = []
  private var name = ""
  private var text: [UInt8] = []
  private var sentences: [TreebankSentence] = []
  private var hasGap = true

  private init(path: String) { self.path = path }

  /// The documents of the file at `path`.
  /// - Throws: `TreebankError`.
  static func documents(atPath path: String) throws(TreebankError) -> [TreebankDocument] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8(path: path) }
    return try documents(in: text, path: path)
  }

  /// The documents of a file's text.
  /// - Parameter path: the name of the file, for errors.
  /// - Throws: `TreebankError`.
  static func documents(in text: String, path: String) throws(TreebankError) -> [TreebankDocument] {
    var reader = TreebankReader(path: path)
    var rows: [TreebankRow] = []
    var startsParagraph = false
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(line.last == 0x0D ? line.dropLast() : line)
      if line.hasPrefix("# newdoc") {
        reader.closeDocument()
        reader.name = line.firstRange(of: "id = ").map { String(line[$0.upperBound...]) } ?? ""
      } else if line.hasPrefix("# newpar") {
        startsParagraph = true
      } else if line.isEmpty {
        guard !rows.isEmpty else { continue }
        try reader.add(rows, startsParagraph: startsParagraph)
        rows.removeAll(keepingCapacity: true)
        startsParagraph = false
      } else if !line.hasPrefix("#") {
        rows.append(try TreebankRow(line, path: path, line: number))
      }
    }
    if !rows.isEmpty { try reader.add(rows, startsParagraph: startsParagraph) }
    reader.closeDocument()
    return reader.documents
  }

  private mutating func closeDocument() {
    if !sentences.isEmpty {
      documents.append(
        TreebankDocument(name: name, text: String(decoding: text, as: UTF8.self), sentences: sentences))
    }
    (name, text, sentences, hasGap) = ("", [], [], true)
  }

  private mutating func add(_ rows: [TreebankRow], startsParagraph: Bool) throws(TreebankError) {
    if !text.isEmpty { text += startsParagraph ? [0x0A, 0x0A] : hasGap ? [0x20] : [] }
    let start = text.count
    var words: [TreebankWord] = []
    var positions: [String: Int] = [:]
    var places: [(row: TreebankRow, range: Range<Int>)] = []
    var lastOfToken = 0
    hasGap = false
    for (index, row) in rows.enumerated() {
      switch row.id {
      case .empty: continue
      case .word(let number):
        guard number > lastOfToken else { continue }
        let at = text.count
        text += row.form.utf8
        places.append((row, at..<text.count))
      case .range(let numbers):
        places += try parts(of: row, numbers: numbers, from: rows[(index + 1)...])
        text += row.form.utf8
        lastOfToken = numbers.upperBound
      }
      hasGap = row.hasSpaceAfter
      if hasGap { text.append(0x20) }
    }
    while text.last == 0x20 { text.removeLast() }
    for (index, place) in places.enumerated() { positions[place.row.columns[0]] = index }
    for (row, range) in places {
      let columns = row.columns
      let head = positions[columns[6]]
      guard head != nil || columns[6] == "0" else {
        throw .badHead(path: path, line: row.line, value: columns[6])
      }
      words.append(
        TreebankWord(
          form: columns[1], lemma: columns[2], upos: columns[3], xpos: columns[4], features: columns[5], head: head,
          relation: columns[7], range: range))
    }
    sentences.append(
      TreebankSentence(range: start..<text.count, words: words, startsParagraph: startsParagraph || start == 0))
  }

  /// The places of the words of a multiword token whose surface begins at the end of the text so far: each takes as
  /// many code points as its form has, the last one takes the rest.
  private func parts(
    of token: TreebankRow, numbers: ClosedRange<Int>, from rows: ArraySlice<TreebankRow>
  ) throws(TreebankError) -> [(TreebankRow, Range<Int>)] {
    let surface = Array(token.form.unicodeScalars)
    let inner = rows.filter { if case .word(let number) = $0.id { numbers.contains(number) } else { false } }
    guard inner.count == numbers.count else {
      throw .missingWords(path: path, line: token.line, value: token.columns[0])
    }
    var parts: [(TreebankRow, Range<Int>)] = []
    var cursor = 0
    var byte = text.count
    for (index, row) in inner.enumerated() {
      let isLast = index == inner.count - 1
      let end = isLast ? surface.count : min(surface.count, cursor + row.form.unicodeScalars.count)
      let length = surface[min(cursor, end)..<end].reduce(0) { $0 + UTF8.width($1) }
      parts.append((row, byte..<(byte + length)))
      byte += length
      cursor = end
    }
    return parts
  }
}
