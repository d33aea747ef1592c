import Testing

@testable import ArticleKit

/// What heads the cells of tables, in every format that has them.
@Suite struct TableHeadTests {
  /// Each cell with its heads: "row | column: cell".
  private func cells(_ article: Article) -> [String] {
    let index = CodePointIndex(article.text)
    return article.blocks.flatMap(\.cells).map { cell in
      let heads = [cell.row, cell.column].map { $0.map(index.text(ofBytes:)) ?? "-" }
      return heads.joined(separator: " | ") + ": " + index.text(ofBytes: cell.range)
    }
  }

  private static let text = "<p>\(PageArticleTests.first)</p><p>\(PageArticleTests.second)</p>"

  @Test(arguments: [
    (
      "<tr><th></th><th>2021</th><th>2022</th></tr><tr><th>Tax</th><td>38%</td><td>40%</td></tr>",
      ["Tax | 2021: 38%", "Tax | 2022: 40%"]
    ),
    (
      "<thead><tr><td>Year<td>Tax<td>Fee</thead><tr><th>2021<td><td>10<tr><th>2022<td>40%<td>–",
      ["2021 | Fee: 10", "2022 | Tax: 40%"]
    ),
    (
      "<tr><th>Mayor</th><td>Eva Lund</td></tr><tr><th>Cars a day</th><td>812</td></tr>",
      [
        "Mayor | -: Eva Lund", "Cars a day | -: 812",
      ]
    ),
    (
      "<tr><th></th><th colspan=2>2021</th><th>2022</th></tr><tr><th>Tax</th><td>38%</td><td>39%</td><td>40%</td></tr>",
      ["Tax | 2021: 38%", "Tax | -: 39%", "Tax | 2022: 40%"]
    ),
    (
      "<tr><th></th><th>2021</th><th>2022</th></tr><tr><th rowspan=2>Tax</th><td>38%</td><td>40%</td></tr><tr><td>1</td></tr>",
      []
    ),
    (
      """
      <tr><th>Year</th><th>What happened</th></tr><tr><td>2021</td><td>The bridge fell on a Monday, and nobody at all \
      was hurt in it.</td></tr>
      """, []
    ),
  ])
  func inPages(_ rows: String, _ expected: [String]) throws {
    #expect(cells(try loaded("<body><h1>A bridge falls</h1><article>\(Self.text)<table>\(rows)</table>")) == expected)
  }

  @Test func areNoneOfRowsOutsideTables() throws {
    let row = "<div><tr><th>Mayor</th><td rowspan=2>Eva Lund</td></tr></div>"
    #expect(cells(try loaded("<body><h1>A bridge falls</h1><article>\(Self.text)\(row)")) == [])
  }

  @Test func inMarkdown() throws {
    let table = "One.\n\n| | 2021 | 2022 |\n|---|---|---|\n| Tax | 38% | |\n| Fee | 10 | 12 |\n\nTwo.\n"
    #expect(cells(try loaded(table, name: "a.md")) == ["Tax | 2021: 38%", "Fee | 2021: 10", "Fee | 2022: 12"])
  }

  @Test func inDrafts() throws {
    func row(_ cells: [String]) -> String {
      "<w:tr>" + cells.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let table = "<w:tbl>\(row(["", "2021", "2022"]))\(row(["Tax", "38%", "40%"]))</w:tbl>"
    let file = WordFile(body: WordFile.paragraph("The tax rose.") + table)
    #expect(cells(try file.load()) == ["Tax | 2021: 38%", "Tax | 2022: 40%"])
  }

  @Test func takeNoFirstRowForHeadsWhereNoFiguresAreUnderIt() throws {
    let rows = [["Mayor", "Eva Lund"], ["Deputy", "Ben Moss"]].map { cells in
      "<w:tr>" + cells.map { "<w:tc>\(WordFile.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let file = WordFile(body: WordFile.paragraph("They met.") + "<w:tbl>\(rows.joined())</w:tbl>")
    #expect(cells(try file.load()) == ["Deputy | -: Ben Moss"])
  }

  @Test func stopsAtLargeTables() throws {
    let rows = (0..<200).map { "| Town | \($0) |\n" }.joined()
    #expect(cells(try loaded("| Name | Cars |\n|---|---|\n\(rows)", name: "a.md")).count == 100)
  }
}
