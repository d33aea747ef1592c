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
      ("ftp://example.org/a", "“ftp://example.org/a” is not loaded: “ftp” is not a web address"),
      ("file:///etc/passwd", "“file:///etc/passwd” is not loaded: “file” is not a web address"),
      (
        "https://ann:secret@example.org/a",
        "addresses with a name or password are not loaded: both would be saved in the session"
      ), ("https://", "“https://” is not a web address"), ("https:///a", "“https:///a” is not a web address"),
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
    #expect(refusal?.description == "“a” is not text but an image or audio (RIFF)")
  }

  @Test("want a program that loads them")
  func noProgram() throws {
    let bench = try Bench()
    #expect(
      bench.run("load https://example.org/a")
        == """
        Web pages need the program curl, which is not installed.
        Hint: Install it, for example: apt install curl; or save the page to a file.
        """)
  }

  @Test(
    "every error has its words and advice",
    arguments: [
      (.unknownHost("a"), "unknown host: “a”"), (.noConnection("a"), "no response from “a”"),
      (.notSecure("a", reason: "expired"), "the connection to “a” is not secure: expired"),
      (.timedOut("a", seconds: 30), "“a” did not respond in full within 30 seconds"),
      (.tooManyRedirects("a", limit: 5), "“a” redirects more than 5 times"),
      (.forbiddenRedirect("a"), "“a” redirects to something other than a web address; that was not followed"),
      (.tooLarge("a", limit: 20_000_000), "“a” is larger than 20 MB, the limit"),
      (.status(410, address: "a"), "the page was removed (HTTP 410): “a”"),
      (.status(451, address: "a"), "the page is blocked for legal reasons (HTTP 451): “a”"),
      (.status(418, address: "a"), "the server did not send the page (HTTP 418): “a”"),
      (.broken("a", reason: "empty"), "the response from “a” is invalid: empty"),
      (.notText("a", type: "image/png"), "“a” is not text but image/png"),
    ] as [(FetchError, String)])
  func words(error: FetchError, words: String) {
    #expect(error.description == words)
    #expect(error.hint?.hasSuffix(".") == true)
  }
}
