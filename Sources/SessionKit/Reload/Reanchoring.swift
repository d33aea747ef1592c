import ArticleKit

/// Finds the claims of a session in a newer text of its article.
///
/// Each word of the older text gets at most one word of the newer text that stands for it (`WordMap`): first those that
/// both texts have in order, then runs of words that moved, the longest first, so that context distinguishes equal words;
/// then the words of sentences that were reworded, as far as at least half of a claim's words stay
/// (`leastLikeness`). A claim follows its words, span by span.
///
/// **When a verdict becomes stale.** No verdict may sit on other words than it was given for without being marked, and
/// words are not only those of the claim: “the ministry said” and “the ministry denied” leave the words after them as
/// they were and turn them around. So a claim counts as unchanged or moved only where all of this holds; else it is
/// reworded:
/// - each of its spans has the same words and signs, in a row, and the spans are in order in one sentence;
/// - the rest of its sentence, as far as no other claim of the session says it, has the same words in the same order: that
///   is where attributions, negations and hedges stand, and no list of such words is needed to notice a new one. What
///   changes inside another claim of the sentence is that claim's affair, and so are the words that say who says that
///   one, where the engine finds it again;
/// - who says it, who passes that on, and the words that say so are still there, and no more sentences away than before;
/// - the engine, where it is the one that read the older text and finds the claim again, still reads it so: asserted or
///   denied, and of whom a pronoun speaks.
///
/// How signs are set (“ ” or " ", dashes, white space) is not a change. Capitals, punctuation inside the claim, and figures
/// are. The rule is strict on purpose: a stale mark costs its checker one command, a verdict on other words costs trust.
public struct Reanchoring: Hashable, Sendable {
  /// An older text with claims that are in it.
  struct Older: Hashable, Sendable {
    /// The text.
    var article: ArticleRecord
    /// Its sentences, in code points.
    var sentences: [TextSpan]
    /// The claims, their spans in this text.
    var claims: [Claim]
    /// The name and version of the engine that read it; nil if that is not known.
    var engine: String?

    /// Makes an older text.
    init(article: ArticleRecord, sentences: [TextSpan], claims: [Claim], engine: String? = nil) {
      self.article = article
      self.sentences = sentences
      self.claims = claims
      self.engine = engine
    }
  }

  /// The newer text with what an engine finds in it.
  public struct Newer: Hashable, Sendable {
    /// The text.
    var article: ArticleRecord
    /// Its sentences, in code points.
    var sentences: [TextSpan]
    /// The claims found in it; their ids do not matter.
    var claims: [Claim]
    /// The name and version of the engine.
    var engine: String

    /// Makes a newer text.
    public init(article: ArticleRecord, sentences: [TextSpan], claims: [Claim], engine: String) {
      self.article = article
      self.sentences = sentences
      self.claims = claims
      self.engine = engine
    }
  }

  /// What part of the words of a claim and of those that replace it must be the same, so that these stand for it: at
  /// least half (Dice's coefficient over words).
  ///
  /// Below that, sentences of one article that have nothing to do with one another begin to look alike, because they
  /// share names and small words.
  static let leastLikeness = 0.5

  /// Where each claim is now, in the order in which the claims were given.
  let anchors: [Anchor]
  /// The claims that only the newer text makes, numbered on.
  let claims: [Claim]

  /// Anchors claims.
  ///
  /// - Parameters:
  ///   - older: the text under review with its claims, and after it the texts in which claims stood that are gone since.
  ///   - newer: the newer text and what is found in it.
  ///   - issued: the highest number that a claim of the session ever had.
  init(_ older: [Older], to newer: Newer, issued: Int) {
    var vocabulary = Vocabulary()
    let list = WordList(newer.article.text, in: &vocabulary)
    let found = newer.claims.compactMap { Footing($0, on: list) }
    var page = Page(
      list: list, sentences: SentenceTable(newer.sentences, over: list), found: found, engine: newer.engine,
      index: newer.article.index)
    var anchors: [Anchor] = []
    var added: Set<Int> = []
    for (number, text) in older.enumerated() {
      var anchoring = Anchoring(text, page: page, vocabulary: vocabulary)
      anchors += anchoring.anchors()
      page = anchoring.page
      vocabulary = anchoring.vocabulary
      if number == 0 { added = anchoring.insertedWords }
    }
    self.anchors = anchors
    claims = Self.numbered(page.unclaimed(among: added), after: issued)
  }

  private static func numbered(_ found: [Footing], after issued: Int) -> [Claim] {
    let ordered = found.map(\.claim).sorted { ($0.spans.first?.start ?? 0) < ($1.spans.first?.start ?? 0) }
    return ordered.enumerated().map { position, claim in
      var claim = claim
      claim.id = ClaimID(min(issued, .max - ordered.count) + position + 1)
      return claim
    }
  }
}
