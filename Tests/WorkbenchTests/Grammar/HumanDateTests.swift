import ArticleKit
import Testing

@testable import Workbench

@Suite("Dates as people write them") struct HumanDateTests {
  /// A Tuesday.
  private static let today = CalendarDay(daysSince1970: 18_947)

  @Test(
    "are read",
    arguments: [
      ("2021-11-19", "2021-11-19", "2021-11-19"), ("today", "2021-11-16", "2021-11-16"),
      ("tomorrow", "2021-11-17", "2021-11-17"), ("yesterday", "2021-11-15", "2021-11-15"),
      ("Friday", "2021-11-19", "2021-11-12"), ("fri", "2021-11-19", "2021-11-12"),
      ("Tuesday", "2021-11-23", "2021-11-09"), ("next Monday", "2021-11-22", "2021-11-22"),
      ("last Monday", "2021-11-15", "2021-11-15"), ("in 3 days", "2021-11-19", "2021-11-19"),
      ("in a week", "2021-11-23", "2021-11-23"), ("two weeks ago", "2021-11-02", "2021-11-02"),
      ("16 Nov 2021", "2021-11-16", "2021-11-16"), ("Nov 16, 2021", "2021-11-16", "2021-11-16"),
      ("1 December", "2021-12-01", "2020-12-01"), ("the 3rd of March", "2022-03-03", "2021-03-03"),
      ("Sept. 5", "2022-09-05", "2021-09-05"), ("18:00", "2021-11-16 18:00", "2021-11-16 18:00"),
      ("Friday at 9:30", "2021-11-19 09:30", "2021-11-12 09:30"), ("16.11.2021", "2021-11-16", "2021-11-16"),
      ("1.2.2022 9:30", "2022-02-01 09:30", "2022-02-01 09:30"),
    ])
  func reading(words: String, ahead: String, behind: String) {
    let words = words.split(separator: " ").map(String.init)
    #expect(HumanDate(words, today: Self.today, .ahead)?.text == ahead)
    #expect(HumanDate(words, today: Self.today, .behind)?.text == behind)
  }

  @Test(
    "with an hour in ISO 8601 are days for what was published, and refused for deadlines",
    arguments: ["2021-11-16T10:00Z", "2021-11-16T10:00:05.5+01:00", "2021-11-16t10:00"])
  func timestamps(word: String) {
    #expect(HumanDate([word], today: Self.today, .behind)?.text == "2021-11-16")
    #expect(HumanDate([word], today: Self.today, .ahead) == nil)
  }

  @Test(
    "are refused where they are none, or can be read in two ways",
    arguments: [
      "", "soon", "5/6/2021", "30 Feb 2021", "2021-13-01", "25:00", "in 3 moons", "Nov", "16", "16 17 Nov",
      "2021", "2021-11", "November 2021", "last week", "16.11", "32.1.2021", "2021-11-16T25:00Z", "2021-11-16T",
    ])
  func refusal(words: String) {
    for direction in [HumanDate.Direction.ahead, .behind] {
      #expect(HumanDate(words.split(separator: " ").map(String.init), today: Self.today, direction) == nil)
    }
  }
}
