import Testing

@testable import ArticleKit

/// Messages of electronic mail.
@Suite struct MailMessageTests {
  private static let header = """
    Return-Path: <ann@example.org>
    From: =?utf-8?Q?Ann_Mo=C3=9F?= <ann@example.org>
    To: desk@example.org
    Subject: =?iso-8859-1?B?QSBicmlkZ2UgZmFsbHMg?=
     =?iso-8859-1?Q?in_Caf=E9?= town
    Date: Mon, 3 May 2021 08:00:00 +0200
    MIME-Version: 1.0

    """

  private func message(_ rest: String) throws -> Article {
    try loaded((Self.header + rest).replacing("\n", with: "\r\n"), name: "a.eml")
  }

  private func check(_ article: Article, _ blocks: [String]) {
    var expected = Metadata()
    expected.title = "A bridge falls in Café town"
    expected.authors = ["Ann Moß"]
    expected.published = "2021-05-03"
    expected.language = article.metadata.language
    #expect(article.metadata == expected)
    #expect(rendered(article) == blocks)
  }

  @Test func readsPlainText() throws {
    let text = "Content-Type: text/plain; charset=\"utf-8\"; format=flowed\n\nThe bridge \nfell.\n\nNobody was hurt.\n"
    check(try message(text), ["paragraph: The bridge fell.", "paragraph: Nobody was hurt."])
  }

  @Test func readsQuotedPrintable() throws {
    let text = """
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      The caf=E9 by the bri=
      dge fell.
      """
    check(try message(text), ["paragraph: The café by the bridge fell."])
  }

  @Test func prefersThePlainPart() throws {
    let text = """
      Content-Type: multipart/mixed; boundary="outer"

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain
      Content-Transfer-Encoding: base64

      VGhlIGJyaWRnZSBmZWxsIG9uIE1vbmRheSwgYW5kIG5vYm9keSB3YXMgaHVydC4=
      --inner
      Content-Type: text/html

      <p>Not this.</p>
      --inner--
      --outer
      Content-Type: text/plain
      Content-Disposition: attachment

      Nor this.
      --outer--
      """
    check(try message(text), ["paragraph: The bridge fell on Monday, and nobody was hurt."])
  }

  @Test func readsMessagesInHTML() throws {
    let text = "Content-Type: text/html\n\n<html><body><p>\(PageArticleTests.first)</p><p>Short one.</p></body></html>"
    check(try message(text), ["paragraph: \(PageArticleTests.first)", "paragraph: Short one."])
  }

  @Test func saysWhenThereIsNoText() {
    let error = #expect(throws: LoadError.self) { try message("Content-Type: image/png\n\nxxxx") }
    #expect(error == .empty(path: "a.eml"))
  }

  @Test func readsHeadersCopiedWithTheText() throws {
    let text = "From: Ann Moss\nSubject: A bridge falls\nDate: 3 May 2021\n\nThe bridge fell.\n"
    let article = try loaded(text, name: "a.txt")
    #expect(article.text == text)
    #expect(
      rendered(article) == [
        "byline: From: Ann Moss", "headline: Subject: A bridge falls", "dateline: Date: 3 May 2021",
        "paragraph: The bridge fell.",
      ])
    #expect(article.metadata.title == "A bridge falls")
    #expect(article.metadata.published == "3 May 2021")
    #expect(article.metadata.authors == ["Ann Moss"])
  }

  // MARK: Whose words they are

  private func voices(_ article: Article) -> [String] {
    let index = CodePointIndex(article.text)
    return article.blocks.map { block in
      "\(block.kind.rawValue)\(block.voice.map { " by " + index.text(ofBytes: $0) } ?? ""): "
        + index.text(ofBytes: block.range)
    }
  }

  @Test func takesTheMarkOffEachFlowedLineBeforeJoiningThem() throws {
    let text = """
      Content-Type: text/plain; charset=utf-8; format=flowed

      The yard built 24 boats in 2016, 
      the owner said.

      > Did it build 
      > more in 2017?
      It built 30.\u{20}
      --\u{20}
      Press Office, phone 555 0199
      """
    #expect(
      voices(try message(text)) == [
        "paragraph: The yard built 24 boats in 2016, the owner said.", "quote: Did it build more in 2017?",
        "paragraph: It built 30.", "signature: --", "signature: Press Office, phone 555 0199",
      ])
  }

  @Test func joinsWordsWhereTheMessageSaysSo() throws {
    let text = "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe har \nbour is  \nfull.\n"
    #expect(voices(try message(text)) == ["paragraph: The harbour is full."])
  }

  @Test func saysWhoWroteWhatIsQuoted() throws {
    let text = """
      Content-Type: text/plain; charset=us-ascii

      It built 30 boats.

      On Tue, 5 Feb 2019, at 09:15, Ida Berg <ida@paper.example> wrote:
      > Did the yard build more
      > in 2017? I heard 26.
      >
      > > We build as many as we can sell.

      Call me.
      """
    #expect(
      voices(try message(text)) == [
        "paragraph: It built 30 boats.",
        "byline: On Tue, 5 Feb 2019, at 09:15, Ida Berg <ida@paper.example> wrote:",
        "quote by Ida Berg: Did the yard build more\nin 2017? I heard 26.", "quote: We build as many as we can sell.",
        "paragraph: Call me.",
      ])
  }

  @Test func readsForwardedWords() throws {
    let text = """
      Content-Type: text/plain

      See below.

      ---------- Forwarded message ---------
      From: Ida Berg <ida@paper.example>
      Subject: The yard
      To: desk@paper.example

      The yard built 26 boats in 2017.
      """
    #expect(
      voices(try message(text)) == [
        "paragraph: See below.", "byline: ---------- Forwarded message ---------",
        "byline: From: Ida Berg <ida@paper.example>", "byline: Subject: The yard", "byline: To: desk@paper.example",
        "paragraph by Ida Berg: The yard built 26 boats in 2017.",
      ])
  }

  @Test func keepsDisclaimersApart() throws {
    let text = "Content-Type: text/plain\n\nIt built 30.\n\nThis email and any attachments are confidential.\n"
    #expect(
      voices(try message(text)) == [
        "paragraph: It built 30.", "signature: This email and any attachments are confidential.",
      ])
  }

  // MARK: Parts

  @Test func believesTheTypeWhoseBoundaryIsThere() throws {
    let text = """
      Content-Type: multipart/mixed; boundary="lost"
      Content-Type: multipart/alternative; boundary="found"

      --found
      Content-Type: text/plain

      The yard built 24 boats.
      --found--
      """
    #expect(voices(try message(text)) == ["paragraph: The yard built 24 boats."])
  }

  @Test func tellsBoundariesThatBeginAlikeApart() throws {
    let text = """
      Content-Type: multipart/mixed; boundary="part"

      --part
      Content-Type: multipart/alternative; boundary="part-2"

      --part-2
      Content-Type: text/plain

      The yard built 24 boats.
      --part-2--
      --part
      Content-Type: text/plain

      It sold 20 of them.
      --part--
      """
    #expect(
      voices(try message(text)) == ["paragraph: The yard built 24 boats.", "paragraph: It sold 20 of them."])
  }

  @Test func readsHeadersInEightBits() throws {
    var bytes = Array("From: Ann Mo".utf8) + [0xDF] + Array(" <ann@example.org>\nSubject: Caf".utf8) + [0xC3, 0xA9]
    bytes += Array(" town\nMIME-Version: 1.0\n\nThe yard built 24 boats.\n".utf8)
    let article = try Article.load(bytes, from: ArticleSource(name: "a.eml"))
    #expect(article.metadata.title == "Café town")
    #expect(article.metadata.authors == ["Ann Moß"])
  }

  @Test func refusesOutlooksPacking() {
    let error = #expect(throws: LoadError.self) {
      try message("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig==")
    }
    #expect(error == .packed(path: "a.eml", format: "TNEF"))
  }
}
