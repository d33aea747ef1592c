import FigureKit
import Testing

@Suite("Dates and times of a text")
struct DateTests {
  private func found(_ text: String) -> [String] {
    Figures(text).dates.map { date in
      [date.year, date.month, date.day, date.weekday].map { $0.map(String.init) ?? "-" }.joined(separator: " ")
    }
  }

  @Test(
    "are read as far as they are written",
    arguments: [
      ("on Monday, May 14, 2024, in Norring", ["2024 5 14 1"]), ("the 14th of May", ["- 5 14 -"]),
      ("born 3 June 1961", ["1961 6 3 -"]), ("Published 2024-05-14", ["2024 5 14 -"]), ("in 1992", ["1992 - - -"]),
      ("since March", ["- 3 - -"]), ("They may march in Sept. 2019", ["2019 9 - -"]), ("on Tuesday", ["- - - 2"]),
      ("2024 votes were cast", []), ("You may go", []),
    ])
  func dates(text: String, dates: [String]) { #expect(found(text) == dates) }

  @Test(
    "of day are minutes since midnight",
    arguments: [("3 pm", 900), ("15:00", 900), ("3:15 p.m.", 915), ("noon", 720), ("12 am", 0)])
  func times(text: String, minutes: Int) { #expect(Figures(text).times.map(\.minutes) == [minutes]) }
}
