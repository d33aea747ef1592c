import Testing

@testable import Workbench

@Suite("Addresses of the web")
struct FetchErrorTests {
  @Test(
    "are told from file names, and named after what is there",
    arguments: [
      ("https://example.org/news/2021/Bridge-closed.html?x=1#top", "Bridge-closed"),
      ("http://example.org/", "example.org"), ("HTTPS://example.org/a/123", "a"),
    ])
  func names(typed: String, name: String) throws {
    #expect(WebAddress.isMeant(typed))
    #expect(try WebAddress(typed).name == name)
    #expect(!WebAddress.isMeant("Fixtures/ceasefire.txt"))
  }

  @Test(
    "that cannot be loaded say why",
    arguments: [
      ("ftp://example.org/a", "“ftp://example.org/a” is not loaded: “ftp” is not the web"),
      ("file:///etc/passwd", "“file:///etc/passwd” is not loaded: “file” is not the web"),
      (
        "https://ann:secret@example.org/a",
        "addresses with a name or password in them are not loaded: both would stand in the session"
      ), ("https://", "“https://” is no address of the web"), ("https:///a", "“https:///a” is no address of the web"),
    ])
  func refused(typed: String, message: String) {
    do throws(FetchError) {
      _ = try WebAddress(typed)
      Issue.record("taken")
    } catch {
      #expect(error.description == message)
      #expect(error.hint != nil)
    }
  }

  @Test("have heads whose lines end as HTTP says, whatever else stands in them")
  func heads() {
    let head =
      "HTTP/1.1 302 Found\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nX: a\u{2028}\u{2028}HTTP/1.1 404 No\u{85}Y: z\r\n\r\n"
    #expect(
      HeadLines.last(of: head.utf8).map { String(decoding: $0, as: UTF8.self) } == [
        "HTTP/1.1 200 OK", "X: a\u{2028}\u{2028}HTTP/1.1 404 No\u{85}Y: z",
      ])
    #expect(HeadLines.last(of: "\r\n".utf8).isEmpty)
  }

  @Test("hold text where their first letters are those of a picture")
  func lettersOfPictures() throws {
    let text = "RIFF raff was seen in town, and the mayor said that nobody knows why.\n"
    let page = FetchedPage(requested: "a", url: "a", status: 200, contentType: "text/plain", body: Array(text.utf8))
    #expect(try page.article(pdf: nil).text == text)
    var picture = page
    picture.body = Array("RIFF\0\0\0\0WEBP".utf8)
    let refusal = #expect(throws: WorkbenchError.self) { try picture.article(pdf: nil) }
    #expect(refusal?.description == "“a” is no text but a picture or sound (RIFF)")
  }

  @Test("want a program that loads them")
  func noProgram() throws {
    let bench = try Bench()
    #expect(
      bench.run("load https://example.org/a")
        == """
        Pages are loaded by the program curl, which is not here.
        Hint: Install it, for example: apt install curl; or save the page to a file.
        """)
  }

  @Test(
    "every error has its words and advice",
    arguments: [
      (.unknownHost("a"), "no host of that name is known: “a”"), (.noConnection("a"), "nothing answers at “a”"),
      (.notSecure("a", reason: "expired"), "the connection to “a” is not secure: expired"),
      (.timedOut("a", seconds: 30), "“a” did not answer in full within 30 seconds"),
      (.tooManyRedirects("a", limit: 5), "“a” leads on more than 5 times"),
      (.forbiddenRedirect("a"), "“a” leads to what is not the web; that was not followed"),
      (.tooLarge("a", limit: 20_000_000), "“a” is larger than 20 MB, which is what is read at most"),
      (.status(410, address: "a"), "the page was taken away (HTTP 410): “a”"),
      (.status(451, address: "a"), "the page is held back for legal reasons (HTTP 451): “a”"),
      (.status(418, address: "a"), "the server does not give the page (HTTP 418): “a”"),
      (.broken("a", reason: "empty"), "the answer of “a” is broken: empty"),
      (.notText("a", type: "image/png"), "“a” is no text but image/png"),
    ] as [(FetchError, String)])
  func words(error: FetchError, words: String) {
    #expect(error.description == words)
    #expect(error.hint?.hasSuffix(".") == true)
  }
}
