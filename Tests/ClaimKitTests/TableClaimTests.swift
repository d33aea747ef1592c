import ArticleKit
import Testing

@testable import ClaimKit

/// Cells of tables and words under pictures, as claims.
@Suite struct TableClaimTests {
  private static let page = """
    <article><h1>The tax rises</h1><p>The dam failed on Monday, and the valley was flooded for hours until the night.</p>
    <figure><figcaption>Mayor Ida Berg opened the dam in 2011. Photo: Ben Moss</figcaption></figure>
    <table><tr><th></th><th>2021</th><th>2022</th></tr><tr><th>Tax</th><td>38%</td><td>40%</td></tr></table>
    <p>The road was closed until the night, and the school stayed shut for the rest of the week.</p></article>
    """

  private func article(language: String) throws -> Article {
    let page = "<html lang=\(language)><body>\(Self.page)</body></html>"
    var article = try Article.load(Array(page.utf8), from: ArticleSource(name: "a.html"))
    article.metadata.language = language
    return article
  }

  @Test(arguments: ["en", "xx"])
  func cellsReadWithTheirHeads(_ language: String) throws {
    let article = try article(language: language)
    let index = CodePointIndex(article.text)
    let claims = ClaimEngine().analysis(of: article).claims.filter { $0.restated?.contains(": ") ?? false }
    #expect(claims.map(\.restated) == ["Tax 2021: 38%", "Tax 2022: 40%"])
    #expect(claims.map { $0.spans.map(index.text(ofBytes:)) } == [["Tax", "38%"], ["Tax", "40%"]])
    #expect(claims.map { index.text(ofBytes: $0.sentence) } == ["Tax | 38% | 40%", "Tax | 38% | 40%"])
    #expect(claims.allSatisfy { $0.isCheckable && $0.source == nil && $0.priorityReasons == ["figures"] })
  }

  @Test(arguments: ["en", "xx"])
  func captionsGiveClaimsWhereTheyAreRead(_ language: String) throws {
    let article = try article(language: language)
    let read = article.readingCaptions()
    let (plain, all) = (ClaimEngine().analysis(of: article), ClaimEngine().analysis(of: read))
    #expect(all.claims.prefix(plain.claims.count) == plain.claims[...])
    let index = CodePointIndex(read.text)
    let rest = all.claims.dropFirst(plain.claims.count).map { $0.spans.map(index.text(ofBytes:)) }
    #expect(rest == [["Mayor Ida Berg opened the dam in 2011"]])
  }
}
