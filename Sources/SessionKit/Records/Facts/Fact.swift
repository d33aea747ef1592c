import ArticleKit
import Foundation

/// A fact of a claim: words of it that are checked by themselves, as a desk ticks them one by one.
public struct Fact: Hashable, Sendable, Codable {
  /// What the words are.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// What somebody or something is called.
    case name
    /// What a person is, beside the name.
    case title
    /// A number with its unit or what it counts.
    case figure
    /// A date or a time.
    case date
    /// The name of a place.
    case place
    /// Words between quotation marks; other facts may be in them.
    case quote
    /// An address of the web.
    case link

    /// The word for several: `names`.
    public var plural: String { "\(rawValue)s" }
  }

  /// What the words are.
  public var kind: Kind
  /// The first code point of the words in the claim's `text`.
  public var start: Int
  /// The code point after the last one.
  public var end: Int
  /// The words, verbatim.
  public var text: String
  /// Who found it to be right; nil until someone did.
  public var tick: Tick?

  /// Makes a fact that nobody has ticked.
  public init(kind: Kind, span: TextSpan, text: String) {
    self.kind = kind
    self.text = text
    (start, end) = (span.start, span.end)
  }

  /// Reads a fact; throws `DecodingError` where its place is not a span.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    start = try container.decode(Int.self, forKey: .start)
    end = try container.decode(Int.self, forKey: .end)
    text = try container.decode(String.self, forKey: .text)
    tick = try container.decodeIfPresent(Tick.self, forKey: .tick)
    guard 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        forKey: .start, in: container, debugDescription: "a place is start and end with 0 <= start <= end")
    }
  }

  /// Where the words are in the claim's `text`, in code points.
  public var span: TextSpan { TextSpan(start, end) }

  /// Whether two are the same words as the same kind of fact, ticked or not.
  public func isSame(as other: Fact) -> Bool { kind == other.kind && span == other.span && text == other.text }

  /// The order of the text; a quotation comes before what is in it.
  public static func stands(_ left: Fact, before right: Fact) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}

/// The mark that a fact was found to be right.
public struct Tick: Hashable, Sendable, Codable {
  /// What a person did to find a quotation right, beyond reading it in a source.
  public enum Manner: String, Hashable, Sendable, Codable, CaseIterable {
    /// Listened to the recording, because a machine may have written the transcript.
    case heard
    /// Translated it from the source's language.
    case translated
  }

  /// Who ticked it.
  public var by: String
  /// When.
  public var at: Date
  /// The evidence that shows it; nil if none is named.
  public var evidence: EvidenceID?
  /// Whether it rests on the author's word alone; nil if not.
  public var author: Bool?
  /// What was done beyond reading it; nil if nothing.
  public var manner: Manner?

  /// Makes a tick.
  public init(
    by: String, at: Date, evidence: EvidenceID? = nil, author: Bool? = nil, manner: Manner? = nil
  ) {
    self.by = by
    self.at = at
    self.evidence = evidence
    self.author = author
    self.manner = manner
  }

  /// Whether it rests on the author's word alone.
  public var isOnAuthor: Bool { author == true }
}
