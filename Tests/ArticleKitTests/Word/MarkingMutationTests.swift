import Foundation
import Groundwork
import Testing

@testable import ArticleKit

/// Marks put into drafts whose elements stand where nobody expects them.
@Suite struct MarkingMutationTests {
  /// Takes elements of a part out, or puts them somewhere else as well; it stays XML.
  private static func shuffled(_ part: [UInt8], _ random: inout SeededGenerator) throws -> [UInt8] {
    var bytes = part
    for _ in 0...random.next() % 4 {
      let tree = try XMLTree(bytes, part: "word/document.xml")
      let body = try #require(tree.first("w:body", in: tree.top))
      let inside = tree.nodes.indices.filter { $0 > body && !tree[$0].name.isEmpty }
      guard let from = inside.randomElement(using: &random), let to = inside.randomElement(using: &random) else {
        break
      }
      var edits = XMLEdits(bytes)
      if random.next() % 3 == 0 {
        edits.replace(tree[from].range)
      } else {
        edits.insert(edits.text(tree[from].range), at: tree[to].tag.lowerBound)
      }
      bytes = edits.result
    }
    return bytes
  }

  @Test("A comment changes no word, and whatever is written can be read again")
  func standsMutations() throws {
    let rounds = ProcessInfo.processInfo.environment["STET_FUZZ"].flatMap(Int.init) ?? 600
    var random = SeededGenerator(seed: 0xD0D)
    let sound = DocumentMutationTests.word.parts
    let text = try #require(sound.firstIndex { $0.name == "word/document.xml" })
    var (marked, cleaned) = (0, 0)
    for round in 0..<rounds {
      var parts = sound
      parts[text].content = try Self.shuffled(parts[text].content, &random)
      let bytes = try #require(ZipWriter.archive(of: parts))
      guard let article = try? Article.load(bytes, from: ArticleSource(name: "a.docx")) else { continue }
      let length = article.text.unicodeScalars.count
      let start = Int(random.next() % UInt64(length))
      let span = TextSpan(start, min(length, start + 1 + Int(random.next() % 17)))
      for isCleaned in [false, true] {
        guard let draft = try? MarkedDraft(bytes, text: article.text, isCleaned: isCleaned) else { continue }
        let author = WordMark.Author("ann")
        var mark = WordMark(span: span, comment: .init(author: author, paragraphs: [[.init("✓")]]))
        let again = try Article.load(try draft.file(with: [mark, mark]), from: ArticleSource(name: "b.docx"))
        #expect(again.text == article.text, "round \(round)")
        if isCleaned { cleaned += 1 } else { marked += 1 }
        mark.change = .init(span: span, words: "new", author: author)
        let changed = try draft.file(with: [mark, mark])
        let part = try #require(try WordPackage(changed)["word/document.xml"])
        #expect(throws: Never.self, "round \(round)") { try XMLTree(part, part: "word/document.xml") }
      }
    }
    #expect(marked > rounds / 2 && cleaned > rounds / 2, "\(marked) and \(cleaned) of \(rounds)")
  }
}
