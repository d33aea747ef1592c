import FileTesting
import SessionKit
import Testing

@testable import ReportKit

@Suite("The annotated script")
struct ScriptTests {
  private static func lines(_ marked: String) -> ScriptLines {
    let article = MarkedArticle(marked)
    let block = AnnotatedArticle(article.record, claims: article.claims).blocks[0]
    return ScriptLines(block, from: 4, ticks: TickedWords(of: article.claims), in: article.record.index)
  }

  @Test("Lines break at blanks, in endless words, and where the text does")
  func breaks() {
    let word = String(repeating: "x", count: 70)
    let lines = Self.lines("\(String(repeating: "word ", count: 13))end \(word) a").lines
    #expect(lines.map(\.number) == [4, 5, 6, 7])
    #expect(lines[0].pieces.map(\.text) == [String(repeating: "word ", count: 12).dropLast().description])
    #expect(lines.allSatisfy { $0.pieces.map(\.text).joined().count <= ScriptLines.width })
    let whole = lines.map { $0.pieces.map(\.text).joined() }.joined().filter { $0 != " " }
    #expect(whole == (String(repeating: "word", count: 13) + "end" + word + "a"))
    #expect(Self.lines(String(repeating: "港", count: 31)).lines.count == 2)
  }

  @Test("A claim is named at its last word and in the margin by its lines")
  func places() {
    let filler = String(repeating: "and so on ", count: 6)
    let lines = Self.lines("⟦1:The ⟦2:bridge⟧ was \(filler)closed⟧ then.")
    #expect(lines.place(of: ClaimID(1)) == "lines 4–5" && lines.place(of: ClaimID(2)) == "line 4")
    #expect(lines.lines[0].pieces.first { $0.text == "bridge" }?.ends == [ClaimID(2)])
    #expect(lines.lines[1].pieces.filter { !$0.ends.isEmpty }.map(\.ends) == [[ClaimID(1)]])
    #expect(lines.lines[1].pieces.last == ScriptLines.Piece(text: " then.", isMarked: false))
  }

  @Test("The margin holds verdict, place and words of the source; nothing hostile runs")
  func margin() throws {
    let page = try SampleSession.small().text(as: .annotated)
    for words in [
      "<span class=\"symbol\" aria-hidden=\"true\">✗</span> disputed: contradicted, wrong detail",
      "<span class=\"stance\">Refutes:</span> <cite>Inspection</cite>, p. 4 <q class=\"text\">Two cracks were found.</q>",
      "<span class=\"stance\">Suggested:</span> <q>Engineers found 2 cracks</q>",
    ] { #expect(page.contains(words), "\(words)") }
    let hostile = try SampleSession.hostile("<script>x</script>").text(as: .annotated)
    #expect(!hostile.contains("<script"))
  }

  @Test("A browser prints it and finds nothing to complain of", .enabled(if: NeededProgram.runs("chromium")))
  func browser() throws {
    let result = try Checker.run("chromium", BrowserTests.arguments, on: SampleSession.small().text(as: .annotated))
    #expect(result.said.contains("– annotated script</title>") && !result.said.contains("CONSOLE"))
  }
}
