import ArticleKit

/// Finds whom an interview is with, in its title and lead.
struct Interviewee {
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let reader: WordReader

  /// Someone who may be the one asked.
  private struct Candidate {
    var name: Range<Int>
    var surname: String
    var rank: Int
    /// Whether somebody is said to have spoken with them.
    var isTalkedTo = false
  }

  /// The words that name who is asked, in the part of the text before the first question.
  ///
  /// Names after the word "interview" come first, several of them as one; then the title's; then whose surname comes most
  /// often. Where nobody is named, whom the title says to have been interviewed ("the owners of a dance hall").
  func name(in range: Range<Int>, of article: Article, text: TextBytes) -> Range<Int>? {
    var candidates: [Candidate] = []
    var phrase: Range<Int>?
    var isSeveral = false
    for (position, block) in article.blocks.enumerated()
    where block.range.upperBound <= range.upperBound && candidates.count < 40 {
      for sentence in splitter.sentences(in: text, range: block.range) {
        let (words, parsed, _) = reader.words(in: text, range: sentence)
        let graph = text.bytes.withUnsafeBufferPointer {
          SentenceGraph(parsed, in: $0, quotations: parsed.map { _ in -1 }) { _ in false }
        }
        let asked = interviewed(in: graph)
        var own: [Candidate] = []
        for name in NameFinder(lexicon: lexicon).names(in: words) where name.length > 1 {
          let bytes =
            words[name.range.lowerBound].token.range
            .lowerBound..<words[name.range.upperBound - 1].token.range.upperBound
          let isAsked = asked.map { $0.overlaps(bytes) } ?? false
          let lead = words[max(0, name.range.lowerBound - 14)..<name.range.lowerBound]
          // Where the tree says who is asked, other names near by are what about.
          let isNear = asked == nil && lead.contains { $0.form.hasPrefix("interview") }
          let isAsking = words[name.range.upperBound...].prefix(3).contains { $0.form == "interviewed" }
          let isPerson = name.isCertain || NounTraits.embedded.isGiven(words[name.range.lowerBound].form)
          // "Just Give Us a Few Figures": capitals in a title make no name.
          if parsed.contains(where: { bytes.overlaps($0.range) && [.verb, .auxiliary, .pronoun].contains($0.upos) }) {
            continue
          }
          // Who took the picture is not who is in it.
          if lead.suffix(2).contains(where: { Self.credits.contains($0.form) }) { continue }
          let isTalkedTo = isTalkedTo(bytes, in: graph)
          let rank =
            (isAsked ? 60 : isNear ? 40 : isTalkedTo ? 15 : 0) + (position == 0 ? 20 : 0) + (isPerson ? 10 : 0)
            - (isAsking ? 60 : 0)
          own.append(Candidate(name: bytes, surname: name.surname, rank: rank, isTalkedTo: isTalkedTo))
        }
        if let asked, case let named = own.filter({ asked.overlaps($0.name) }), named.count > 1,
          let first = named.first, let last = named.last
        {
          own.insert(
            Candidate(
              name: first.name.lowerBound..<last.name.upperBound, surname: first.surname, rank: first.rank + 30), at: 0)
        }
        if let asked, phrase == nil, position == 0, !own.contains(where: { asked.overlaps($0.name) }) {
          phrase = asked
          isSeveral = parsed.last { asked.contains($0.range.lowerBound) }?.tag == .nns
        }
        candidates += own
      }
    }
    let beginning = text.text(range.lowerBound..<min(text.count, range.upperBound + 4000)).lowercased()
    let counts = Dictionary(beginning.split { !$0.isLetter }.map { (String($0), 1) }, uniquingKeysWith: +)
    func rank(_ index: Int) -> Int { candidates[index].rank + 3 * min(counts[candidates[index].surname] ?? 0, 6) }
    let best = candidates.indices.max { (rank($0), -$0) < (rank($1), -$1) }
    // A title that refers to several does not mean the one who is named in a caption.
    if let best, (candidates[best].rank >= 40 || candidates[best].isTalkedTo) && !isSeveral || phrase == nil {
      return candidates[best].name
    }
    return phrase
  }

  /// Whether a sentence says that somebody spoke with whom these bytes name.
  private func isTalkedTo(_ name: Range<Int>, in graph: SentenceGraph) -> Bool {
    graph.tokens.indices.contains { word in
      guard name.contains(graph.tokens[word].range.lowerBound), graph.tokens[word].relation.base == .oblique,
        graph.dependents[word].contains(where: { Self.partners.contains(graph.forms[$0]) }),
        graph.tokens[word].head >= 0
      else { return false }
      return Self.talking.contains(graph.tokens[graph.tokens[word].head].lemma.lowercased())
    }
  }

  private static let credits: Set<String> = ["image", "photo", "photograph", "picture", "credit", "copyright"]
  private static let talking: Set<String> = ["speak", "talk", "sit", "catch", "chat", "converse"]
  private static let partners = Set(["with", "to"].map { FeatureHash.word($0) })

  /// Whom a sentence says to be interviewed, without what about.
  private func interviewed(in graph: SentenceGraph) -> Range<Int>? {
    for word in graph.tokens.indices where graph.tokens[word].lemma.lowercased() == "interview" {
      let whom = graph.dependents[word].first { dependent in
        switch graph.tokens[dependent].relation {
        case .object, .passiveSubject: true
        case .nounModifier, .oblique: graph.dependents[dependent].contains { graph.forms[$0] == Self.with }
        default: false
        }
      }
      guard let whom else { continue }
      var end = whom
      let start =
        graph.tokens.indices.first { $0 >= min(word, whom) && $0 != word && graph.forms[$0] != Self.with } ?? whom
      for next in (whom + 1)..<max(whom + 1, graph.last[whom] + 1) {
        if graph.isMark[next] || Self.about.contains(graph.forms[next]) { break }
        end = next
      }
      let first = max(start, graph.first[whom])
      return graph.tokens[graph.forms[first] == Self.with ? first + 1 : first].range
        .lowerBound..<graph.tokens[end].range.upperBound
    }
    return nil
  }

  private static let with = FeatureHash.word("with")
  private static let about = Set(
    ["on", "about", "regarding", "over", "at", "in", "after", "for"].map { FeatureHash.word($0) })
}
