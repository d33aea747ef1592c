import Testing

@testable import claimkit_train

/// Reading CoNLL-U and rebuilding the raw text.
@Suite struct TreebankReaderTests {
  private static func row(_ id: String, _ form: String, _ head: String = "0", misc: String = "_") -> String {
    [id, form, form.lowercased(), "NOUN", "NN", "_", head, head == "0" ? "root" : "dep", "_", misc]
      .joined(separator: "\t")
  }

  private static let text = [
    "# newdoc id = first", "# newpar", "# text = It can't fall.", row("1", "It", "2"),
    row("2-3", "can't"), row("2", "ca", "0"), row("3", "n't", "2"), row("4", "fall", "2", misc: "SpaceAfter=No"),
    row("5", ".", "2"), "", row("1", "Now", misc: "SpaceAfter=No"), "", row("1", "Déjà"), row("1.1", "gone"), "",
    "# newpar", row("1", "End"), "", "# newdoc id = second", row("1", "Again"),
  ].joined(separator: "\n")

  @Test func rebuildsText() throws {
    let documents = try TreebankReader.documents(in: Self.text, path: "t")
    #expect(documents.map(\.name) == ["first", "second"])
    #expect(documents.map(\.text) == ["It can't fall. NowDéjà\n\nEnd", "Again"])
    let bytes = Array(documents[0].text.utf8)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(documents[0].sentences.map { string($0.range) } == ["It can't fall.", "Now", "Déjà", "End"])
    #expect(
      documents[0].sentences.map { $0.words.map { string($0.range) } } == [
        ["It", "ca", "n't", "fall", "."], ["Now"], ["Déjà"], ["End"],
      ])
    #expect(documents[0].sentences.map(\.startsParagraph) == [true, false, false, true])
    #expect(documents[0].sentences[0].words.map(\.head) == [1, nil, 1, 1, 1])
    #expect(documents[0].sentences[0].words[2].lemma == "n't")
  }

  @Test(arguments: [
    ("1\tx", TreebankError.columns(path: "t", line: 1, found: 2), "t:1: 2 columns where CoNLL-U has 10"),
    (row("a", "x"), .badID(path: "t", line: 1, value: "a"), "t:1: \"a\" is not a word number"),
    (
      "# c\n" + row("1", "x", "7"), .badHead(path: "t", line: 2, value: "7"),
      "t:2: head \"7\" is not a word of the sentence"
    ),
    (
      row("1-2", "x"), .missingWords(path: "t", line: 1, value: "1-2"),
      "t:1: the words of multiword token 1-2 do not follow it"
    ),
  ])
  func refuses(_ text: String, _ expected: TreebankError, _ description: String) {
    #expect(throws: expected) { try TreebankReader.documents(in: text, path: "t") }
    #expect(expected.description == description)
    #expect(expected.hint == "Download the file again, or correct that line.")
  }

  @Test func refusesMissingFile() {
    #expect(throws: TreebankError.unreadable(path: "/nowhere/x.conllu")) {
      try TreebankReader.documents(atPath: "/nowhere/x.conllu")
    }
    #expect(TreebankError.unreadable(path: "x").description == "cannot read the treebank x")
    #expect(TreebankError.notUTF8(path: "x").description == "x: the treebank is not UTF-8")
  }
}
