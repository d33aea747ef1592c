import ArticleKit
import SessionKit

/// A block cut into lines of a script, so that each has a number that stays the same on any paper.
struct ScriptLines {
  /// A stretch of a line that the same claims cover and that is ticked from end to end, or not at all.
  struct Piece: Hashable {
    var text: String
    /// Whether a claim covers it.
    var isMarked: Bool
    /// What is ticked of it.
    var ticked = Ticked.not
    /// What is said of the ticks whose words end with it.
    var told: [String] = []
    /// The claims that end with it.
    var ends: [ClaimID] = []
  }

  /// One line.
  struct Line: Hashable {
    /// Its number in the article.
    var number: Int
    var pieces: [Piece]
  }

  /// Columns of a line, in characters of a Latin script.
  static let width = 60

  /// The lines.
  private(set) var lines: [Line] = []
  /// The first and the last line that a claim has words in.
  private var places: [ClaimID: ClosedRange<Int>] = [:]

  /// Cuts a block whose first line has a number.
  init(_ block: AnnotatedArticle.Block, from first: Int, ticks: TickedWords, in index: CodePointIndex) {
    let parts = block.runs.enumerated().flatMap { number, run in
      ticks.pieces(of: run.span, in: index).map { (run: number, ticked: $0) }
    }
    let characters = parts.enumerated().flatMap { number, part in
      SafeText.visible(part.ticked.text).map { (character: $0 == "\t" ? " " : $0, run: part.run, part: number) }
    }
    var open: Set<ClaimID> = []
    for range in Self.cut(characters.map(\.character)) {
      let number = first + lines.count
      var pieces: [Piece] = []
      var at = range.lowerBound
      while at < range.upperBound {
        let (run, part) = (characters[at].run, characters[at].part)
        let end = characters[at..<range.upperBound].firstIndex { $0.part != part } ?? range.upperBound
        let (begun, text) = (block.runs[run], String(characters[at..<end].map(\.character)))
        open.formUnion(begun.begins + begun.resumes)
        for claim in open { places[claim] = (places[claim]?.lowerBound ?? number)...number }
        var piece = Piece(text: text, isMarked: begun.depth > 0, ticked: parts[part].ticked.ticked)
        if characters[end...].first?.part != part { piece.told = parts[part].ticked.told }
        // The blank at which a line is broken stands in no line.
        let rest = characters[end...].prefix { $0.run == run }
        if rest.allSatisfy({ $0.character.isWhitespace }) {
          piece.ends = begun.ends
          open.subtract(begun.ends + begun.pauses)
        }
        pieces.append(piece)
        at = end
      }
      lines.append(Line(number: number, pieces: pieces))
    }
  }

  /// The lines of a claim, as they are named in the margin: `line 3`, `lines 3–4`.
  func place(of claim: ClaimID) -> String? {
    places[claim].map { $0.count == 1 ? "line \($0.lowerBound)" : "lines \($0.lowerBound)–\($0.upperBound)" }
  }

  /// Where lines begin and end; they break at blanks, and in a word that is longer than a line.
  private static func cut(_ characters: [Character]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, columns) = (0, 0)
    var blank: Int?
    var at = 0
    while at < characters.count {
      let character = characters[at]
      if character.isNewline {
        lines.append(start..<at)
        (start, columns, blank) = (at + 1, 0, nil)
      } else {
        columns += isWide(character) ? 2 : 1
        if columns > width, at > start {
          let end = character == " " ? at : blank ?? at
          lines.append(start..<end)
          start = characters[end] == " " ? end + 1 : end
          (columns, blank) = (0, nil)
          at = start - 1
        } else if character == " " {
          blank = at
        }
      }
      at += 1
    }
    if start < characters.count || lines.isEmpty { lines.append(start..<characters.count) }
    return lines
  }

  /// Whether a character takes two columns (Unicode Standard Annex 11).
  private static func isWide(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value, value >= 0x1100 else { return false }
    return value <= 0x115F || 0x2E80...0xA4CF ~= value || 0xAC00...0xD7A3 ~= value || 0xF900...0xFAFF ~= value
      || 0xFE30...0xFE6F ~= value || 0xFF00...0xFF60 ~= value || 0x1F300...0x1FAFF ~= value || value >= 0x20000
  }
}
