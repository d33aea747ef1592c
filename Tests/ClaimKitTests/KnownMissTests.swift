import ArticleKit
import Testing

@testable import ClaimKit

/// Sentences that the engine is known to read wrongly, with the right reading of one claim.
///
/// A miss that is fixed stays quiet here: move its sentence to the tests of the step that reads it now.
@Suite("Known misses")
struct KnownMissTests {
  @Test(
    "are read rightly one day",
    arguments: [
      (
        "Asked whether he would resign, Holt said he had no such plans.", claim: "he had no such plans",
        speaker: "Holt"
      ),
      (
        "Unemployment fell to 4 percent and wages rose, according to the office.",
        claim: "Unemployment fell to 4 percent", speaker: "the office"
      ),
      (
        "Wages rose, according to the office, though economists doubt the figure.",
        claim: "economists doubt the figure", speaker: "economists"
      ),
    ])
  func speakers(text: String, claim: String, speaker: String) throws {
    let article = try TextLoader().load(Array(text.utf8), path: "a.txt")
    let index = CodePointIndex(text)
    let found = ClaimEngine().analysis(of: article).claims
      .first { $0.spans.map { index.text(ofBytes: $0) } == [claim] }
    withKnownIssue("The speaker is not found yet", isIntermittent: true) {
      #expect(found?.source.map { index.text(ofBytes: $0.range) } == speaker)
    }
  }
}
