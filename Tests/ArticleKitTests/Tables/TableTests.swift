import Testing

@testable import ArticleKit

@Suite("Tables") struct TableTests {
  private func article(_ text: String, name: String = "a.csv", reads: Bool = true) throws -> Article {
    var source = ArticleSource(name: name)
    source.readsTables = reads
    return try Article.load(Array(text.utf8), from: source)
  }

  private func lines(_ article: Article) -> [String] { article.text.split(separator: "\n").map(String.init) }

  @Test("are read row by row, every value with the name of its column")
  func rows() throws {
    let read = try article("City,Year,Dead\nBaku,2020,\"1,204\"\n\"Port \"\"Old\"\"\n Town\",,7\n\nX,1,2,extra\n")
    #expect(
      lines(read) == [
        "City; Year; Dead", "City: Baku; Year: 2020; Dead: 1,204", "City: Port \"Old\" Town; Dead: 7",
        "City: X; Year: 1; Dead: 2; extra",
      ])
    #expect(read.isTable && read.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .paragraph])
  }

  @Test(
    "may be parted by commas, tabs or semicolons",
    arguments: [("a,b\r\n1,2\r\n", "a.csv"), ("a\tb\n1\t2", "a.tsv"), ("a;b\n1;2", "a.csv")])
  func separators(text: String, name: String) throws {
    #expect(try lines(article(text, name: name)) == ["a; b", "a: 1; b: 2"])
  }

  @Test("are plain text unless somebody asks for rows, and other files never are tables")
  func notAsked() throws {
    #expect(try article("a,b\n1,2\n", reads: false).text == "a,b\n1,2\n")
    #expect(try article("a,b\n1,2\n", name: "a.txt").text == "a,b\n1,2\n")
    #expect(throws: LoadError.empty(path: "a.csv")) { try article("\n  \n") }
  }
}
