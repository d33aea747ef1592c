import Testing

@testable import ClaimKit

@Suite struct PriorityTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var value: Int
    var reasons: [String]
    var testDescription: String { text }

    init(_ text: String, _ value: Int, _ reasons: String...) {
      (self.text, self.value, self.reasons) = (text, value, reasons)
    }
  }

  @Test(arguments: [
    Row("The ferry sank.", 40),
    Row("The ferry carried 40 cars.", 55, "figures"),
    Row("The ferry carried dozens of cars.", 55, "figures"),
    Row("The ferry sank in 1990.", 40),
    Row("The ferry sank on May 3.", 40),
    Row("The ferry hit Ann Moss.", 50, "named parties"),
    Row("The owner bribed the pilot.", 55, "accusation"),
    Row("The ferry was the fastest ship.", 48, "superlative"),
    Row("The ferry sank because it was old.", 48, "cause"),
    Row("The owner said the ferry sank.", 45, "single source"),
    Row("An anonymous source said the ferry sank.", 48, "unnamed source"),
    Row("The ferry reportedly sank.", 48, "hearsay"),
    Row("The harbour is in Riga.", 40, "named parties", "background"),
    Row("Water is wet.", 20, "truism"),
    Row("The ferry will return.", 10, "not checkable"),
    Row(
      "Ann Moss accused Ben Hill of killing 12 people because of the largest storm.", 100, "figures", "accusation",
      "named parties", "superlative", "cause", "single source"),
  ])
  func weighs(_ row: Row) throws {
    let claim = try #require(try claims(row.text).claims.first)
    #expect(claim.priorityReasons == row.reasons)
    #expect(claim.priority == row.value)
  }
}
