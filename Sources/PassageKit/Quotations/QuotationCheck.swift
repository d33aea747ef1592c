/// What became of a quotation when it was looked for in documents.
public struct QuotationCheck: Hashable, Sendable {
  /// How the words of the quotation compare with those of a document, the closest first.
  public enum Status: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Word for word.
    case verbatim
    /// Words were left out or put in brackets, all of it marked, and nothing was turned round.
    case shortened
    /// Words differ, are left out without a mark, or are in another order.
    case altered
    /// Not found, and a document is in another language, in which it may have been said.
    case otherLanguage = "other-language"
    /// Not found in these documents.
    case absent

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The closer comes first.
    public static func < (one: Self, two: Self) -> Bool { one.rank < two.rank }
  }

  /// What a person should look at.
  public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// A negation was left out, put in or turned.
    case negation
    /// A figure, date or unit differs.
    case figure
    /// Someone else said it.
    case speaker
    /// It was said under a condition that the quotation leaves out.
    case condition
  }

  /// The quotation.
  public let quotation: Quotation
  /// How it compares with the document.
  public let status: Status
  /// What to look at, in the order of ``Flag``; a quotation with any flag is not clean.
  public let flags: [Flag]
  /// The document, as a position among those that were asked; nil if it was not found.
  public let document: Int?
  /// The words that were found, in UTF-8 bytes of the document's text.
  public let found: Range<Int>?
  /// Who said it by the document, where that is known.
  public let speaker: String?
  /// Word by word what differs.
  public let differences: [WordDifference]

  /// Whether it was found word for word or shortened, with nothing to look at.
  public var isClean: Bool { flags.isEmpty && (status == .verbatim || status == .shortened) }
}

/// A word of a quotation and what the document has in its place.
public struct WordDifference: Hashable, Sendable {
  /// The word of the quotation; nil if the document has one more.
  public let quoted: String?
  /// The word of the document; nil if the quotation has one more.
  public let said: String?

  /// Sets two words beside each other.
  public init(quoted: String?, said: String?) {
    self.quoted = quoted
    self.said = said
  }
}
