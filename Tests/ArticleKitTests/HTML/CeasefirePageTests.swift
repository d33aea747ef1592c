import Foundation
import Testing

@testable import ArticleKit

/// The ceasefire article as a web page, with menus, advertisements and two embedded posts around and in it.
@Suite struct CeasefirePageTests {
  private func article(_ name: String) throws -> Article {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")
    return try ArticleFile(path: folder.appending(path: name).path).load()
  }

  @Test func hasTheBlocksOfTheTextFile() throws {
    #expect(rendered(try article("ceasefire.html")) == rendered(try article("ceasefire.txt")))
  }

  @Test func hasTheFactsOfThePage() throws {
    let page = try article("ceasefire.html")
    var expected = Metadata()
    expected.title = "Armenia, Azerbaijan agree to ceasefire after border clash"
    expected.authors = ["Leyla Example", "Aram Example"]
    expected.published = "2021-11-17T08:30:00+04:00"
    expected.modified = "2021-11-17T11:05:00+04:00"
    expected.publisher = "The Caucasus Courier"
    expected.url = "https://courier.example/2021/11/17/ceasefire"
    expected.language = "en"
    expected.section = "World"
    #expect(page.metadata == expected)
    #expect(
      page.posts == [
        EmbeddedPost(
          number: 1, author: "Aditya Singh", handle: "@Beingadiisingh", published: "2021-11-16",
          url: "https://twitter.com/Beingadiisingh/status/1460"),
        EmbeddedPost(
          number: 2, author: "Charles Michel", handle: "@eucopresident", published: "2021-11-16",
          url: "https://twitter.com/eucopresident/status/1461"),
      ])
    #expect(
      page.captions == [
        Caption(text: "A checkpoint near the border, photographed last year. Photo: Example Agency", position: 0)
      ])
    #expect(page.notices.isEmpty)
  }
}
