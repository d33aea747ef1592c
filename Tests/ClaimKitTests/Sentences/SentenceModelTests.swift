import Testing

@testable import ClaimKit

/// Reading the sentence model.
@Suite struct SentenceModelTests {
  private static let bytes = SentenceModel.encoded(bias: -7, weights: [1, -2, 3, 4], words: [(1, 129), (0, 0)])

  @Test func scores() throws {
    let model = try SentenceModel(bytes: ModelBytes(copying: Self.bytes))
    #expect(model.score([1, 2, 3]) == -7 - 2 + 3 + 4)
    #expect(model.score([]) == -7)
  }

  @Test func readsTheEmbeddedOne() throws {
    let model = try SentenceModel(bytes: ModelFile.embedded().section("sentences"))
    #expect(model.weightBits == 19)
  }

  @Test(arguments: [
    ([], SentenceModel.Failure.notAModel, "the data is not a sentence model"),
    (Array("SONG".utf8) + bytes.dropFirst(4), .notAModel, "the data is not a sentence model"),
    (
      Array("SENT".utf8) + [2] + bytes.dropFirst(5), .version(2),
      "the sentence model has format 2; this program reads format 1"
    ),
    (
      Array(bytes.dropLast()), .length(expected: 24, found: 23), "the sentence model has 23 bytes where 24 belong"
    ),
  ])
  func refuses(_ bytes: [UInt8], _ expected: SentenceModel.Failure, _ description: String) {
    #expect(throws: expected) { try SentenceModel(bytes: ModelBytes(copying: bytes)) }
    #expect(expected.description == description)
    #expect(expected.hint == "Train it again: claimkit-train sentences --treebank DIR -o FILE")
  }
}
