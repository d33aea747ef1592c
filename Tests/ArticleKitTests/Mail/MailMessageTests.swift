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
}
