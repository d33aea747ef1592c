import ArticleKit
import ClaimKit
import Testing

/// The syntax and the claims of an article, asked for together.
@Suite("Syntax and analysis")
struct SyntaxAndAnalysisTests {
  @Test(arguments: [
    "Harbour news\n\nThe mayor said that the ferry sank. He blamed the crew.\n",
    "((WN)) Who pays for it?\n\n((Ann Moss)) The city pays for it.\n",
    "“The ferry sank.”\n\n— Ann Moss\n",
  ])
  func areWhatEachIsAlone(_ text: String) throws {
    let article = try TextLoader().load(Array(text.utf8), path: "test.txt")
    let engine = ClaimEngine()
    let both = engine.syntaxAndAnalysis(of: article)
    #expect(both.syntax == engine.syntax(of: article))
    #expect(both.analysis == engine.analysis(of: article))
  }
}
