import ClaimKit
import Testing

@testable import claimkit_train

/// Training the sentence model on a few sentences.
@Suite struct SentenceTrainerTests {
  private static func document(_ marked: String) -> TreebankDocument {
    var text = ""
    var sentences: [TreebankSentence] = []
    for part in marked.split(separator: " | ") {
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += part
      let range = start..<text.utf8.count
      sentences.append(TreebankSentence(range: range, words: [], startsParagraph: sentences.isEmpty))
    }
    return TreebankDocument(name: "t", text: text, sentences: sentences)
  }

  private static let documents = [
    document("The dam broke. | The town was wet. | Mr. Reed saw it."),
    document("Was it late? | It was. | The dam broke."),
    document("The town was late. | Mr. Reed saw the dam. | It broke."),
  ]

  private static var options: SentenceTrainer.Options {
    var options = SentenceTrainer.Options()
    (options.weightBits, options.wordBits, options.rounds, options.seedCopies) = (12, 6, 6, 0)
    return options
  }

  @Test func learnsTheTexts() throws {
    var trainer = try SentenceTrainer(documents: Self.documents, options: Self.options)
    var lines: [String] = []
    let bytes = try trainer.train { lines.append($0) }
    #expect(lines.count == 6)
    #expect(bytes.count == 16 + 4096 + 128)
    let splitter = SentenceSplitter(model: try SentenceModel(bytes: ModelBytes(copying: bytes)))
    var score = MatchCounts()
    for document in Self.documents {
      score = score + .exact(gold: document.sentences.map(\.range), system: splitter.sentences(in: document.text))
    }
    #expect(score == MatchCounts(gold: 9, system: 9, matched: 9))
  }

  @Test func givesTheSameBytes() throws {
    func train() throws -> [UInt8] {
      var trainer = try SentenceTrainer(documents: Self.documents, options: Self.options)
      return try trainer.train { _ in }
    }
    #expect(try train() == train())
  }

  @Test func seedsAreSentences() {
    let documents = SentenceSeeds.documents
    #expect(documents.count > 60)
    #expect(
      documents.allSatisfy { document in
        document.sentences.last?.range.upperBound == document.text.utf8.count && !document.text.contains("|")
      })
  }
}
