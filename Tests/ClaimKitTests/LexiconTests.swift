import CLanguageModel
import Lexicons
import Testing

@testable import ClaimKit

@Suite("Lexicons")
struct LexiconTests {
  /// Reading stops at an unknown name, so that being read is the test.
  @Test func holdKnownNamesAlone() {
    #expect(Lexicon.embedded.frames(of: "deny").contains(.denial))
    #expect(Lexicon.embedded.people[.role]?.contains("minister") ?? false)
    #expect(SayingWords.embedded.negations.contains(FeatureHash.word("not")))
    #expect(TokenRules().abbreviations.count > 100)
  }

  @Test func stopTheProgramOnAnUnknownName() async {
    await #expect(processExitsWith: .failure) {
      _ = LexiconFile.known(SpeechFrames(name: "clawse"), in: ["say", "clawse"])
    }
  }

  @Test(arguments: [
    ("any", [AbbreviationMark.any]), ("title number", [.title, .number]),
  ])
  func readMarksOfAbbreviations(_ row: (words: String, marks: [AbbreviationMark])) {
    let fields = ["no."] + row.words.split(separator: " ").map(String.init)
    #expect(AbbreviationMark.all(in: fields) == Set(row.marks))
  }
}
