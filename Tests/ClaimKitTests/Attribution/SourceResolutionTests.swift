import ArticleKit
import Testing

@testable import ClaimKit

/// Whom a pronoun or a short name stands for.
@Suite struct SourceResolutionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    /// The sources as "words" or "words => full name".
    var sources: [String]
    var testDescription: String { text }

    init(_ text: String, _ sources: String...) {
      (self.text, self.sources) = (text, sources)
    }
  }

  private func sources(_ text: String) throws -> [String] {
    let (claims, index) = try claims(text)
    return claims.compactMap(\.source).map { source in
      index.text(ofBytes: source.range) + (source.resolved.map { " => " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    Row(
      "President Ann Moss said the ferry sank. She said it was late.", "President Ann Moss", "She => Ann Moss"),
    Row("\"It sank,\" said Ben Hill, a pilot. \"It was late,\" he said.", "Ben Hill, a pilot", "he => Ben Hill"),
    Row(
      "Minister Ann Moss said the ferry sank.\n\nShe said it was late.", "Minister Ann Moss", "She => Ann Moss"),
    Row("Minister Ann Moss said it sank.\n\nMoss said it was late.", "Minister Ann Moss", "Moss => Ann Moss"),
    Row(
      "Foreign Minister Ann Moss said it sank.\n\nThe minister said it was late.", "Foreign Minister Ann Moss",
      "The minister => Ann Moss"),
    Row("Harbour officials said it sank. They said it was late.", "Harbour officials", "They => Harbour officials"),
    Row("Mr Ben Hill said it sank. Ms Ann Moss left the town. He said it was late.", "Mr Ben Hill", "He => Ben Hill"),
    // She is the only woman who is named, in the words of another and after three paragraphs too.
    Row("\"Minister Ann Moss left. She said it sank,\" said Ben Hill.", "Ben Hill", "She => Ann Moss"),
    Row("Minister Ann Moss left.\n\nIt rained.\n\nThe sea was calm.\n\nShe said it sank.", "She => Ann Moss"),
  ])
  func findsTheOne(_ row: Row) throws {
    #expect(try sources(row.text) == row.sources)
  }

  @Test(arguments: [
    Row("He said the ferry sank.", "He"),
    Row("Minister Ann Moss met Senator Eve Hill. She said the ferry sank.", "She"),
    Row("Mr Ben Hill left the town. She said the ferry sank.", "She"),
    Row("Minister Ann Moss and Minister Ben Moss left.\n\nMoss said it sank.", "Moss"),
  ])
  func leavesDoubtOpen(_ row: Row) throws {
    #expect(try sources(row.text) == row.sources)
  }

  @Test func keepsTheVerbatimWords() throws {
    let (claims, index) = try claims("President Ann Moss said it sank. She said it was late.")
    #expect(claims.compactMap(\.source).map { index.text(ofBytes: $0.range) } == ["President Ann Moss", "She"])
  }
}
