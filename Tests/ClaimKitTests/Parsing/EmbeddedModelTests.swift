import CLanguageModel
import Testing

@testable import ClaimKit

/// The model that the program carries.
@Suite struct EmbeddedModelTests {
  private func rendered(_ text: String) throws -> [String] {
    let parser = try SentenceParser(model: .embedded())
    let tokens = parser.tokens(for: Tokenizer().tokens(for: text).map(\.range), in: text)
    return tokens.map { token in
      let form = String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
      let head = token.head < 0 ? "-" : String(decoding: Array(text.utf8)[tokens[token.head].range], as: UTF8.self)
      return "\(form) \(token.lemma) \(token.upos.rawValue) \(token.tag.rawValue) \(token.relation.rawValue) \(head)"
    }
  }

  @Test func parsesASentence() throws {
    let found = try rendered("The ministers said that Armenia didn't violate the truce.")
    #expect(
      found == [
        "The the DET DT det ministers", "ministers minister NOUN NNS nsubj said", "said say VERB VBD root -",
        "that that SCONJ IN mark violate", "Armenia Armenia PROPN NNP nsubj violate", "did do AUX VBD aux violate",
        "n't not PART RB advmod violate", "violate violate VERB VB ccomp said", "the the DET DT det truce",
        "truce truce NOUN NN obj violate", ". . PUNCT . punct said",
      ])
  }

  @Test(arguments: [
    "\u{0}", "😀😀😀", "((((((((((", "\"", "مرحبا بالعالم", "e\u{301}\u{301}\u{301}", "\u{202E}abc", "\u{FFFD}",
    String(repeating: "a", count: 100_000), String(repeating: "\u{301}", count: 5_000),
  ])
  func anythingIsOneTree(_ text: String) throws {
    let parser = try SentenceParser(model: .embedded())
    let words = Tokenizer().tokens(for: text).map(\.range)
    let tokens = parser.tokens(for: words, in: text)
    #expect(tokens.map(\.range) == words)
    #expect(tokens.count { $0.head == -1 } == (words.isEmpty ? 0 : 1))
  }

  @Test func knowsTheTreebanksNames() throws {
    let model = try ModelFile.embedded()
    #expect(model.version.hasPrefix("en-"))
    let network = try ParserNetwork(model)
    #expect(Set(network.upos) == Set(PartOfSpeech.allCases))
    #expect(Set(network.relations).isSuperset(of: [.nounSubject, .possessive, .relativeClause, .agent]))
  }

  @Test("The embedded model fits its checksum, which the program itself does not look at")
  func isWhole() throws {
    let model = stet_model()
    let bytes = Array(UnsafeBufferPointer(start: model.bytes, count: model.length))
    #expect(try ModelFile(bytes: bytes).version == ModelFile.embedded().version)
  }
}
