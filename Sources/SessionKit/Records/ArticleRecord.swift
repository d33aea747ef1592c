import ArticleKit
import Foundation
import Groundwork

/// The article as a session keeps it, so that the session stands on its own.
public struct ArticleRecord: Hashable, Sendable, Codable {
  /// A cell of a table's row and the cells that head it, in code points.
  public struct CellRecord: Hashable, Sendable, Codable {
    /// Where the cell is.
    public var cell: TextSpan
    /// Where the head of its row is.
    public var row: TextSpan?
    /// Where the head of its column is.
    public var column: TextSpan?

    /// Keeps a cell of an article.
    init(_ cell: TableCell, in index: CodePointIndex) {
      self.cell = index.span(ofBytes: cell.range)
      row = cell.row.map(index.span(ofBytes:))
      column = cell.column.map(index.span(ofBytes:))
    }
  }

  /// One block of the article, in code points.
  public struct BlockRecord: Hashable, Sendable, Codable {
    /// What the block is for.
    public var kind: Block.Kind
    /// Its first code point.
    public var start: Int
    /// The code point after its last one.
    public var end: Int
    /// The number of the embedded post that it belongs to.
    public var post: Int?
    /// Where the name of who says all of it is, outside of it.
    public var voice: TextSpan?
    /// The cells of a table's row that others head; nil where it has none.
    public var cells: [CellRecord]?

    /// Where the block is, in code points.
    public var span: TextSpan { TextSpan(start, end) }

    /// Makes a record of a block.
    public init(kind: Block.Kind, span: TextSpan, post: Int? = nil) {
      self.kind = kind
      start = span.start
      end = span.end
      self.post = post
    }

    /// Reads a record; throws `DecodingError` where its place is not a span.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let plain = try container.decode(Block.Kind.self, forKey: .kind)
      kind = try container.decodeIfPresent(String.self, forKey: .role).flatMap(Block.Kind.init) ?? plain
      start = try container.decode(Int.self, forKey: .start)
      end = try container.decode(Int.self, forKey: .end)
      post = try container.decodeIfPresent(Int.self, forKey: .post)
      voice = try container.decodeIfPresent(TextSpan.self, forKey: .voice)
      cells = try container.decodeIfPresent([CellRecord].self, forKey: .cells)
      guard 0 <= start, start <= end else {
        throw DecodingError.dataCorruptedError(
          forKey: .start, in: container, debugDescription: "a place is start and end with 0 <= start <= end")
      }
    }

    private enum CodingKeys: String, CodingKey {
      case kind, role, start, end, post, voice, cells
    }

    /// Writes a record, with a kind that every version knows and beside it the kind itself where it is a newer one.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kind.known, forKey: .kind)
      if kind.known != kind { try container.encode(kind, forKey: .role) }
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encodeIfPresent(post, forKey: .post)
      try container.encodeIfPresent(voice, forKey: .voice)
      try container.encodeIfPresent(cells, forKey: .cells)
    }
  }

  /// A short name, from the file's name.
  public var name: String
  /// The path or address it was loaded from, as typed.
  public var path: String?
  /// The SHA-256 of the text in UTF-8, in hexadecimal.
  public var sha256: String
  /// The whole text.
  public var text: String
  /// The blocks of the text.
  public var blocks: [BlockRecord]
  /// What accompanies the text of a draft; nil if nothing does.
  public var remarks: [Remark]?
  /// The SHA-256 of the Word file that the text was loaded from, in hexadecimal; nil for every other file.
  public var draft: String?

  /// Keeps an article under a name; `path` is where it came from.
  public init(_ article: Article, name: String, path: String?) {
    let index = CodePointIndex(article.text)
    self.name = name
    self.path = path
    sha256 = Self.digest(of: article.text)
    text = article.text
    blocks = article.blocks.map { block in
      var record = BlockRecord(kind: block.kind, span: index.span(ofBytes: block.range), post: block.post)
      record.voice = block.voice.map(index.span(ofBytes:))
      if !block.cells.isEmpty { record.cells = block.cells.map { CellRecord($0, in: index) } }
      return record
    }
    remarks = article.remarks.isEmpty ? nil : article.remarks
    draft = article.draft.map { Self.digest(of: Data($0)) }
  }

  /// Whether the text is still the one that its hash was taken of.
  public var isUnchanged: Bool { Self.digest(of: text) == sha256 }

  /// The short name of an article, from its file's name: letters, digits and dashes in lower case.
  public static func name(of path: String) -> String {
    let words = PathParts(path).stem.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "article" : words.joined(separator: "-")
  }

  /// The SHA-256 of a text in UTF-8, in hexadecimal.
  public static func digest(of text: String) -> String { digest(of: Data(text.utf8)) }

  /// The SHA-256 of bytes, in hexadecimal.
  public static func digest(of bytes: Data) -> String { SHA256.hexadecimal(SHA256.digest(of: bytes)) }
}

extension ArticleRecord {
  /// The text with its code points indexed.
  ///
  /// Building it reads the text once, so keep it where it is needed often.
  public var index: CodePointIndex { CodePointIndex(text) }
}

extension Block.Kind {
  /// The kind that is nearest to it among those of the first version.
  fileprivate var known: Block.Kind {
    switch self {
    case .standfirst: .paragraph
    case .credit: .caption
    case .pullQuote: .quote
    case .headline, .dateline, .byline, .heading, .paragraph, .listItem, .quote, .caption, .post, .signature: self
    }
  }
}
