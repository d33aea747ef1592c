import ArticleKit
import Testing

@testable import ClaimKit

/// What pronouns stand for, and what they stand for nothing in.
@Suite("References")
struct ReferenceTests {
  private let engine = ClaimEngine()

  /// The pronouns of a text with the words that they stand for.
  private func references(_ text: String) throws -> [(pronoun: String, antecedent: String?, name: String?)] {
    let article = try TextLoader().load(Array(text.utf8), path: "test.txt")
    let bytes = Array(article.text.utf8)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return engine.analysis(of: article).references.map {
      (words($0.pronoun), $0.antecedent.map(words), $0.name.map(words))
    }
  }

  private func matches(_ pattern: ExpletivePattern, _ text: String) throws -> Bool {
    let graph = MarkedSentence(text).graph
    let word = try #require(graph.forms.firstIndex(of: FeatureHash.word("it")))
    return pattern.matches(word, in: graph)
  }

  @Test(arguments: ExpletivePattern.allCases)
  func patternFindsItsExampleAlone(_ pattern: ExpletivePattern) throws {
    #expect(try matches(pattern, pattern.example))
    #expect(try !matches(pattern, pattern.counterexample))
  }

  @Test func pronounsStandForThePersonNamedBefore() throws {
    let found = try references(
      "Mayor Ann Holt opened the bridge on Monday. She said that she had waited for it.\n\nHolt was born in Leeds.")
    #expect(found.map(\.pronoun) == ["She", "she", "it"])
    #expect(found[0].name == "Ann Holt")
    #expect(found[1].name == "Ann Holt")
    #expect(found[2].antecedent != "Mayor Ann Holt")
  }

  @Test func manAndWomanAreToldApart() throws {
    let found = try references("Peter Vale met Maria Roth in Prague. He thanked her.")
    #expect(found.first { $0.pronoun == "He" }?.name == "Peter Vale")
    #expect(found.first { $0.pronoun == "her" }?.name == "Maria Roth")
  }

  @Test func writtenTogetherWithAVerbCountsAsOneWord() throws {
    let text = "Peter Vale is in Prague. He's the mayor."
    let article = try TextLoader().load(Array(text.utf8), path: "test.txt")
    let reference = try #require(engine.analysis(of: article).references.first)
    #expect(reference.pronoun.count == 2)
    #expect(reference.word.count == 4)
  }

  @Test func nothingIsSaidWhereNothingIsNamed() throws {
    #expect(try references("It rained all night.").allSatisfy { $0.antecedent == nil })
  }

  @Test func speakerThatIsAPronounIsNamed() throws {
    let text = "Maria Roth leads the council. She said that the bridge had been closed for a year."
    let article = try TextLoader().load(Array(text.utf8), path: "test.txt")
    let sources = engine.analysis(of: article).claims.compactMap(\.source)
    #expect(sources.contains { $0.resolved == "Maria Roth" })
  }

  @Test func surnameThatLooksLikeAPluralIsAName() throws {
    let found = try references(
      "“They were over the top,” said Matt Myers. “They let us go,” Myers said. “They got a roll on.”")
    #expect(found.map(\.name) == [nil, nil, nil])
  }

  @Test func whatSaysSomethingCanSpeak() throws {
    let found = try references("The council sold the bridge. It said that the money was gone.")
    #expect(found.first { $0.pronoun == "It" }?.antecedent == "The council")
    let others = try references("The researchers gave the results. They washed the horses and said that it had helped.")
    #expect(others.first { $0.pronoun == "They" }?.antecedent == "The researchers")
  }

  @Test func sameTextGivesTheSameAnswers() throws {
    let text = "The council met. It said that they were late. Ann Holt left because she was ill."
    let article = try TextLoader().load(Array(text.utf8), path: "test.txt")
    let first = engine.analysis(of: article).references
    #expect(first == ClaimEngine().analysis(of: article).references)
    #expect(first.map(\.pronoun.lowerBound) == first.map(\.pronoun.lowerBound).sorted())
  }
}
