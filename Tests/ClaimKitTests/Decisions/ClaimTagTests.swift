import Testing

@testable import ClaimKit

/// Claims as tags, and back; each claim is a letter under the words that belong to it.
@Suite("Claims as tags")
struct ClaimTagTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var words: String
    /// For each claim, a mark under each of its words.
    var claims: [String]
    var tags: String
    var testDescription: String { words }
  }

  /// B begins, C continues, R resumes, O outside, J joins, E empty.
  private static let letters: [ClaimTag: Character] = [
    .begins: "B", .continues: "C", .resumes: "R", .outside: "O", .joins: "J", .empty: "E",
  ]

  @Test(arguments: [
    Row(words: "The bridge fell .", claims: ["xxx-"], tags: "BCCO"),
    Row(words: "The bridge fell and ships sank", claims: ["xxx---", "----xx"], tags: "BCCJBC"),
    // A shared subject stays with the claim in which its run is longest.
    Row(words: "Vale was elected and left", claims: ["xxx--", "x---x"], tags: "BCCJB"),
    // An antecedent stays with the host, which continues after the relative clause.
    Row(words: "Ferries , which float , sank", claims: ["x----x", "x--x--"], tags: "BJJBJR"),
    Row(words: "Thank you", claims: [], tags: "EE"),
  ])
  func tags(_ row: Row) {
    let graph = HandMade.graph(row.words)
    let claims = row.claims.map { marks in
      Set(marks.enumerated().filter { $0.element == "x" }.map(\.offset))
    }
    let tags = ClaimTags.encode(claims, in: graph)
    #expect(String(tags.compactMap { Self.letters[$0] }) == row.tags)
    let own = ClaimTags.decode(tags).map(Set.init)
    #expect(own.count == claims.count)
    for claim in own {
      let isPart = claims.contains { claim.isSubset(of: $0) }
      #expect(isPart)
    }
  }

  @Test func neverLetsAWordGoOnWithNothing() {
    #expect(!ClaimTag.continues.mayFollow(nil))
    #expect(!ClaimTag.begins.mayFollow(.empty))
    #expect(ClaimTag.empty.mayFollow(.empty))
    // A field that breaks the rules all the same gives a claim, not a crash.
    #expect(ClaimTags.decode([.resumes, .continues]) == [[0, 1]])
  }

  @Test func ordinalsAreThePlacesAmongAllCases() {
    #expect(Relation.allCases.map(\.ordinal) == Array(Relation.allCases.indices))
    #expect(TreebankTag.allCases.map(\.ordinal) == Array(TreebankTag.allCases.indices))
  }
}

/// Sentences whose words and trees are written by hand, for tests that load no model.
enum HandMade {
  /// Words separated by blanks, each hanging on the one before; marks are punctuation.
  static func graph(_ words: String) -> SentenceGraph {
    graph(
      words.split(separator: " ").enumerated().map { index, word in
        let isMark = word.allSatisfy { !$0.isLetter && !$0.isNumber }
        return (String(word), isMark ? .punctuation : .noun, .nn, index - 1, index == 0 ? .root : .dependent)
      })
  }

  /// Words with part of speech, tag, head and relation.
  static func graph(
    _ words: [(form: String, upos: PartOfSpeech, tag: TreebankTag, head: Int, relation: Relation)],
    saying: Set<String> = []
  ) -> SentenceGraph {
    var text = ""
    var tokens: [ParsedToken] = []
    for word in words {
      let start = text.utf8.count
      text += word.form
      tokens.append(
        ParsedToken(
          range: start..<text.utf8.count, upos: word.upos, tag: word.tag, head: word.head, relation: word.relation,
          lemma: word.form.lowercased()))
      text += " "
    }
    return text.withUTF8 {
      SentenceGraph(tokens, in: $0, quotations: tokens.map { _ in -1 }) { saying.contains($0) }
    }
  }
}
