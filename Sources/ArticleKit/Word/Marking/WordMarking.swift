/// Writes marks into the part of a Word document that holds its text; nothing else of the part changes.
struct WordMarking {
  private let places: WordPlaces
  private let index: CodePointIndex
  private var numbers: WordNumbers
  private var edits: XMLEdits
  private var cuts: [Int: (place: WordPlaces.Place, cut: WordCut)] = [:]
  /// What is deleted of elements of words, by the element, in bytes of the part.
  private var deletions: [Int: [Deletion]] = [:]
  private struct Deletion {
    var range: Range<Int>
    var author: WordMark.Author
  }

  /// Words that a change has touched, in bytes of the text.
  private var changed: [Range<Int>] = []
  /// The comments, as their part is to hold them.
  private(set) var comments: [String] = []

  /// Begins with a text; `places` know where its words come from.
  init(_ places: WordPlaces, text: String, numbers: WordNumbers) {
    self.places = places
    self.numbers = numbers
    index = CodePointIndex(text)
    edits = XMLEdits(places.bytes)
  }

  /// Adds a mark; without words in the part it is about the first ones.
  mutating func add(_ mark: WordMark) {
    let words = index.byteRange(of: mark.span)
    guard let place = places.places(of: words) ?? places.places(of: 0..<index.byteCount) else { return }
    let id = numbers.next()
    comments.append(WordMarkup.comment(mark.comment, id: id))
    at(place.start) { $0.starts += WordMarkup.rangeStart(id) }
    at(place.end) { $0.ends += WordMarkup.rangeEnd(id, style: "") }
    if let change = mark.change { add(change) }
  }

  /// Tracks a change where Word could take it back: in whole runs of words, and of no words twice.
  private mutating func add(_ change: WordMark.Change) {
    let words = index.byteRange(of: change.span)
    guard !changed.contains(where: { Self.meet($0, words) }), let pieces = places.changeable(words),
      let last = pieces.last
    else { return }
    changed.append(words)
    var end = places.place(in: last, at: words.upperBound, isEnd: true)
    for piece in pieces where !words.isEmpty {
      let part = words.clamped(to: piece.range)
      guard let from = places.place(in: piece, at: part.lowerBound, isEnd: false),
        let to = places.place(in: piece, at: part.upperBound, isEnd: true)
      else { continue }
      let inside = places.tree[piece.node].inside
      deletions[piece.node, default: []].append(
        Deletion(
          range: (from.words == nil ? inside.lowerBound : from.byte)..<(to.words == nil ? inside.upperBound : to.byte),
          author: change.author))
      let opening = WordMarkup.opening("del", change.author, id: numbers.next())
      at(from) { $0.opening += opening }
      at(to) { $0.closing += "</w:del>" }
      end = to
    }
    guard let end, !change.words.isEmpty else { return }
    let run = WordMarkup.run(change.words, properties: places.properties(of: last.node))
    let insertion = WordMarkup.opening("ins", change.author, id: numbers.next()) + run + "</w:ins>"
    at(end) { $0.closing += insertion }
  }

  private static func meet(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one == other || one.lowerBound < other.upperBound && other.lowerBound < one.upperBound
  }

  private mutating func at(_ place: WordPlaces.Place, _ write: (inout WordCut) -> Void) {
    var (known, cut) = cuts[place.byte] ?? (place, WordCut())
    if known.before.isEmpty { known = place }
    write(&cut)
    cuts[place.byte] = (known, cut)
  }

  /// The part with its marks.
  mutating func marked() -> [UInt8] {
    var split: Set<Int> = []
    for (byte, entry) in cuts.sorted(by: { $0.key < $1.key }) {
      var (before, after) = (entry.place.before, entry.place.after)
      if let node = entry.place.words {
        split.insert(node)
        let gone = deletions[node] ?? []
        let name = { (isDeleted: Bool) in isDeleted ? "w:delText" : "w:t" }
        before =
          "</\(name(gone.contains { $0.range.lowerBound < byte && byte <= $0.range.upperBound }))>" + before
        after +=
          "<\(name(gone.contains { $0.range.lowerBound <= byte && byte < $0.range.upperBound })) xml:space=\"preserve\">"
        // A comment must not go with words that are deleted around its reference.
        if let around = gone.first(where: { $0.range.lowerBound < byte && byte < $0.range.upperBound }) {
          before += "</w:del>"
          after = WordMarkup.opening("del", around.author, id: numbers.next()) + after
        }
      }
      edits.insert(before + entry.cut.xml + after, at: byte)
    }
    for (node, gone) in deletions.sorted(by: { $0.key < $1.key }) { rename(node, gone) }
    for node in split.sorted() { keepSpace(of: node) }
    return edits.result
  }

  /// Makes words deleted ones where what is deleted reaches their start tag or their end tag.
  private mutating func rename(_ node: Int, _ gone: [Deletion]) {
    let element = places.tree[node]
    if gone.contains(where: { $0.range.lowerBound == element.inside.lowerBound }) {
      edits.replace(element.tag.lowerBound + 1..<element.tag.lowerBound + 4, with: "w:delText")
    }
    if gone.contains(where: { $0.range.upperBound == element.inside.upperBound }) {
      edits.replace(element.end.lowerBound + 2..<element.end.lowerBound + 5, with: "w:delText")
    }
  }

  /// Lets the white space count that comes to the edge where words are cut; what did not count at the edges goes.
  private mutating func keepSpace(of node: Int) {
    let element = places.tree[node]
    guard element.attributes["xml:space"] != "preserve" else { return }
    edits.insert(" xml:space=\"preserve\"", at: element.tag.upperBound - 1)
    let inside = element.inside
    let first = places.bytes[inside].firstIndex { !$0.isWhiteSpace } ?? inside.upperBound
    let last = places.bytes[inside].lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? inside.upperBound
    if first > inside.lowerBound { edits.replace(inside.lowerBound..<first) }
    if last < inside.upperBound { edits.replace(last..<inside.upperBound) }
  }
}
