import Testing

@testable import ClaimKit

/// The person whom the words for a speaker name.
@Suite struct SpeakerWordsTests {
  @Test(
    arguments: [
      ("Sheldon Yett", "Sheldon Yett"),
      ("Sheldon Yett of UNICEF", "Sheldon Yett"),
      ("Sheldon Yett, director of the museum", "Sheldon Yett"),
      ("study co-author Professor Carl Roth of the University of Leeds", "Carl Roth"),
      ("Ministry of Health spokesperson Sheldon Yett", "Sheldon Yett"),
      ("envoy for Iran Carl Roth", "Carl Roth"),
      ("the director of the museum, Ann Moss", "Ann Moss"),
      ("Dr. Ann van der Moss", "Ann van der Moss"),
      ("the University of Leeds", nil),
      ("the White House", nil),
      ("United States Department of State", nil),
      ("the harbor board", nil),
      ("Moss", nil),
      ("Officials", nil),
    ] as [(String, String?)])
  func areOfOnePersonOrNone(_ words: String, _ person: String?) {
    #expect(SpeakerWords(words: words, lexicon: .embedded).person == person)
  }
}
