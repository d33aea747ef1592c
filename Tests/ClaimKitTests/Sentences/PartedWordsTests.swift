import ArticleKit
import Testing

@testable import ClaimKit

/// Words that a hyphen parts at the ends of lines.
@Suite struct PartedWordsTests {
  private static let scan =
    "The bridge in the coun-\ntry fell on Mon-\nday, the minis-\ntry said.\n\nThe oppo-\nsition denied it.\n"
  private static let whole =
    "The bridge in the country fell on Monday, the ministry said.\n\nThe opposition denied it.\n"

  private func joined(_ text: String) -> String { String(text.replacing("-\n", with: "")) }

  @Test func scansGiveTheClaimsOfWholeTexts() throws {
    let found = try rendered(Self.scan)
    #expect(found.map(joined) == (try rendered(Self.whole)))
    #expect(found.first == "[the minis-\ntry/said] The bridge in the coun-\ntry fell on Mon-\nday")
  }

  @Test func sentencesAndWordsStandAtTheirPlaces() throws {
    let scan = try TextLoader().load(Array(Self.scan.utf8), path: "test")
    let whole = try TextLoader().load(Array(Self.whole.utf8), path: "test")
    let (index, wholeIndex) = (CodePointIndex(scan.text), CodePointIndex(whole.text))
    let engine = ClaimEngine()
    let (found, wanted) = (engine.syntax(of: scan), engine.syntax(of: whole))
    #expect(
      found.tokens.map { joined(index.text(ofBytes: $0.range)) }
        == wanted.tokens.map { wholeIndex.text(ofBytes: $0.range) })
    #expect(
      engine.analysis(of: scan).sentences.map { joined(index.text(ofBytes: $0)) }
        == engine.analysis(of: whole).sentences.map { wholeIndex.text(ofBytes: $0) })
  }

  @Test(arguments: [
    "A ceasefire-\nrelated deal was signed.\n", "It fell -\nand broke -\nand was gone -\nfor ever.\n", "-\n", "a-\n",
    "",
  ])
  func leavesFewHyphensAlone(_ text: String) {
    #expect(PartedWords(Article(text: text, blocks: []))?.article == nil)
  }
}
