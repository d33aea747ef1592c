import ArticleKit
import Testing

@testable import ClaimKit

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("Thursday, October 10, 2019", "10 October 2019"), ("10 October 2019", "10 October 2019"),
    ("2019-10-10", "10 October 2019"), ("2019-10-10T08:15:00Z", "10 October 2019"),
    ("Sept. 3, 2020", "3 September 2020"),
    ("Feb 29, 2020", "29 February 2020"),
  ])
  func readsDatelines(_ row: (line: String, day: String)) {
    #expect(CalendarDay(dateline: row.line)?.text == row.day)
  }

  @Test(arguments: ["", "Monday", "October 2019", "February 30, 2019", "2019-13-01", "99999-01-01", "10/12"])
  func refusesWhatIsNoDay(_ line: String) {
    #expect(CalendarDay(dateline: line) == nil)
  }

  @Test(arguments: [
    (2019, 10, 10, -1, "9 October 2019", 4), (2020, 3, 1, -1, "29 February 2020", 0),
    (2019, 1, 1, -1, "31 December 2018", 2),
    (2019, 12, 31, 1, "1 January 2020", 2), (2000, 2, 28, 1, "29 February 2000", 1),
    (1900, 2, 28, 1, "1 March 1900", 3),
  ])
  func counts(_ row: (year: Int, month: Int, day: Int, step: Int, other: String, weekday: Int)) throws {
    let day = try #require(CalendarDay(year: row.year, month: row.month, day: row.day))
    #expect(day.adding(row.step)?.text == row.other)
    #expect(day.weekday == row.weekday)
  }

  @Test func countsFromTheEpoch() throws {
    let epoch = try #require(CalendarDay(year: 1970, month: 1, day: 1))
    #expect(epoch.number == 0)
    #expect(epoch.weekday == 4)
    #expect(try #require(CalendarDay(year: 9999, month: 12, day: 31)).adding(1) == nil)
  }
}
