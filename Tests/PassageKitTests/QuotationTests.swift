import ClaimKit
import PassageKit
import Testing

@Suite("Quotations against documents")
struct QuotationTests {
  private static let hearing = """
    Hearing of the Water Board, page 2.

    CHAIR: Mr. Tarn, please.

    MR. TARN: We laid nine kilometres of pipe in June, and nobody has complained about it. I do not think that was legal. \
    If the board agrees, we will dig again.

    MS. QUIST: That is a generous way to put it. The pipe cost 4,500 euros. It isn't in use. The inspec-
    tor saw it on Friday.
    """

  private func check(_ text: String) throws -> QuotationCheck {
    let checker = QuotationChecker([try document(Self.hearing)], engine: ClaimEngine())
    return try #require(checker.checks(of: try article(text)).first)
  }

  @Test(
    "are verbatim, shortened, altered or absent, with what to look at",
    arguments: [
      ("“We laid nine kilometres of pipe in June,” Tarn said.", .verbatim, []),
      ("\"we laid nine kilometres of pipe in June - and nobody has complained about it\", said Tarn.", .verbatim, []),
      ("“We laid nine kilometres of pipe … and nobody has complained about it,” Tarn said.", .shortened, []),
      ("“We laid nine kilometres of pipe in June … has complained about it,” Tarn said.", .altered, [.negation]),
      ("“I do … think that was legal,” Tarn said.", .altered, [.negation]),
      ("“I do not think that was illegal,” Tarn said.", .altered, [.negation]),
      ("“We laid ten kilometres of pipe in June,” Tarn said.", .altered, [.figure]),
      ("“We laid 9 kilometres of pipe in June,” Tarn said.", .altered, []),
      ("“We laid nine kilometres of pipe in July,” Tarn said.", .altered, [.figure]),
      ("“We will dig again,” Tarn said.", .verbatim, [.condition]),
      ("If the board agrees, “we will dig again,” Tarn said.", .verbatim, []),
      ("“[They] laid nine kilometres of pipe,” Tarn said.", .shortened, []),
      ("“It is not in use,” Quist said.", .altered, []),
      ("“The inspector saw it on Friday,” Quist said.", .verbatim, []),
      ("“The pipe cost 4,500 euros,” Tarn said.", .verbatim, [.speaker]),
      ("“The pipe cost 4,500 euros,” the chair said.", .verbatim, [.speaker]),
      ("“The whole affair was a scandal,” Quist said.", .absent, []),
      ("“The pipe cost 4,500 euros … That is a generous way to put it,” Quist said.", .altered, []),
      ("Quist called it “a generous way to put it”.", .verbatim, []),
    ] as [(String, QuotationCheck.Status, [QuotationCheck.Flag])])
  func checks(text: String, status: QuotationCheck.Status, flags: [QuotationCheck.Flag]) throws {
    let check = try check(text)
    #expect(check.status == status)
    #expect(check.flags == flags)
    #expect(check.isClean == (flags.isEmpty && (status == .verbatim || status == .shortened)))
  }

  @Test("do not mind soft hyphens, ligatures and characters that nobody sees")
  func typography() throws {
    let text =
      "MR. TARN: The of\u{AD}\nficial ﬁgures weren’t pub\u{AD}lished, \u{200B}as far as I\u{A0}know.\n\nCHAIR: Thank you.\n"
    let checker = QuotationChecker([try document(text)], engine: ClaimEngine())
    let quoting = try article("\"The official figures weren't published, as far as I know,\" Tarn said.")
    #expect(checker.checks(of: quoting).map(\.status) == [.verbatim])
  }

  @Test("say word by word what differs")
  func differences() throws {
    let check = try check("“We laid ten kilometres of lead pipe in June,” Tarn said.")
    #expect(
      check.differences == [WordDifference(quoted: "ten", said: "nine"), WordDifference(quoted: "lead", said: nil)])
    #expect(check.speaker == "MR. TARN")
  }

  @Test("are found inside one another, from two words on")
  func nested() throws {
    let text = "“He told me ‘the pipe is old’ and left,” Quist said. A “pipe” is no quotation, nor is the board's."
    let checker = QuotationChecker([try document(Self.hearing)], engine: ClaimEngine())
    let checks = checker.checks(of: try article(text))
    #expect(checks.map(\.quotation.depth) == [0, 1])
    #expect(checks.map(\.status) == [.absent, .absent])
  }

  @Test("in another language than the document are set beside it, never called absent")
  func language() throws {
    let german = """
      Wir haben im Juni neun Kilometer Rohr verlegt, und niemand hat sich darüber beschwert. Ich glaube nicht, dass das
      rechtmäßig war, aber die Leitung ist jetzt da und sie bleibt auch da, wenn es nach mir geht.
      """
    let checker = QuotationChecker([try document(german)], engine: ClaimEngine())
    let text =
      "The director spoke for an hour and was not asked a thing. “We laid nine kilometres of pipe in June,” he said."
    let check = try #require(checker.checks(of: try article(text)).first)
    #expect(check.status == .otherLanguage)
    #expect(check.document == 0)
  }
}
