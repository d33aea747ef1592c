import Testing

@testable import ClaimKit
@testable import claimkit_train

/// Training as a whole, and what the program makes of it.
@Suite struct TrainingTests {
  private func trained(seed: UInt64 = 7) throws -> (tiny: TinyParser, trainer: ParserTrainer) {
    let tiny = try TinyParser()
    let trainer = tiny.trainer(epochs: 150, seed: seed)
    for epoch in 1...150 { _ = trainer.run(epoch: epoch, on: tiny.corpus.training) }
    return (tiny, trainer)
  }

  @Test func learnsItsSentences() throws {
    let (tiny, trainer) = try trained()
    let parser = try SentenceParser(model: ModelFile(bytes: tiny.model(of: trainer.parameters)))
    for document in tiny.documents {
      for sentence in document.sentences {
        let tokens = parser.tokens(for: sentence.words.map(\.range), in: document.text)
        #expect(tokens.map(\.upos.rawValue) == sentence.words.map(\.upos))
        #expect(tokens.map(\.tag.rawValue) == sentence.words.map(\.xpos))
        #expect(tokens.map(\.lemma) == sentence.words.map(\.lemma))
        #expect(tokens.map(\.head) == sentence.words.map { $0.head ?? -1 })
      }
    }
  }

  @Test func sameSeedSameBytes() throws {
    let (first, second, other) = (try trained(), try trained(), try trained(seed: 8))
    let bytes = first.tiny.model(of: first.trainer.parameters)
    #expect(bytes == second.tiny.model(of: second.trainer.parameters))
    #expect(bytes != other.tiny.model(of: other.trainer.parameters))
  }

  @Test func quantizedScoresAreTheSumOfTheNetworks() throws {
    let (tiny, trainer) = try trained()
    let other = try trained(seed: 8).trainer
    let parser = try SentenceParser(model: ModelFile(bytes: tiny.model(of: trainer.parameters, other.parameters)))
    let passes = [trainer, other].map { NetworkPass(parameters: $0.parameters, entries: tiny.corpus.entries) }
    let workspace = parser.makeWorkspace()
    var text = tiny.documents[0].text
    for (number, sentence) in tiny.documents[0].sentences.enumerated() {
      let count = sentence.words.count
      text.withUTF8 { parser.run(sentence.words.map(\.range)[...], of: $0, with: workspace) }
      var expected = [Float](repeating: 0, count: count * (count + 1))
      for pass in passes {
        pass.forward(tiny.corpus.training[number...number], isTraining: false, seed: 0)
        let scores = pass.arcScores(start: 0, count: count)
        for word in 0..<count {
          for head in 0...count { expected[word * (count + 1) + head] += scores[word * pass.arcStride(count) + head] }
        }
      }
      for word in 0..<count {
        for head in 0...count where head != word + 1 {
          let place = word * (count + 1) + head
          #expect(abs(workspace.scores[place] - expected[place]) < 0.7)
        }
      }
    }
  }

  @Test func longSentencesAreOneTree() throws {
    let (tiny, trainer) = try trained()
    let parser = try SentenceParser(model: ModelFile(bytes: tiny.model(of: trainer.parameters)))
    for count in [1, 2, 159, 160, 161, 1000, 20_000] {
      let text = String(repeating: "left , troops . ", count: count / 4 + 1)
      let words = Array(Tokenizer().tokens(for: text).map(\.range).prefix(count))
      let tokens = parser.tokens(for: words, in: text)
      #expect(tokens.count == words.count)
      #expect(tokens.count { $0.head == -1 } == 1)
      #expect(TreeShape.isTree(tokens.map(\.head)))
      #expect(tokens.count { $0.relation == .root } == 1)
    }
  }

  @Test func noWordsNoTree() throws {
    let (tiny, trainer) = try trained()
    let parser = try SentenceParser(model: ModelFile(bytes: tiny.model(of: trainer.parameters)))
    #expect(parser.tokens(for: [], in: "") == [])
  }

  @Test func workspaceLeavesNoTrace() throws {
    let (tiny, trainer) = try trained()
    let parser = try SentenceParser(model: ModelFile(bytes: tiny.model(of: trainer.parameters)))
    let workspace = parser.makeWorkspace()
    var text = tiny.documents[0].text
    let words = tiny.documents[0].sentences.map { $0.words.map(\.range) }
    let (alone, again) = text.withUTF8 { bytes in
      let alone = words.map { parser.parse($0, of: bytes, with: parser.makeWorkspace()) }
      _ = words.reversed().map { parser.parse($0, of: bytes, with: workspace) }
      return (alone, words.map { parser.parse($0, of: bytes, with: workspace) })
    }
    #expect(alone == again)
  }
}
