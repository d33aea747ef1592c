import Testing

@testable import ClaimKit

/// Claims made to stand alone.
@Suite struct StandAloneTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    /// The stand-alone reading of each claim, nil if its words stand alone.
    var readings: [String?]
    var testDescription: String { text }

    init(_ text: String, _ readings: String?...) {
      (self.text, self.readings) = (text, readings)
    }
  }

  private static let dateline = "Ferry sinks near the coast\n\nThursday, October 10, 2019\n\n"

  @Test(arguments: [
    Row("The ferry sank.", nil),
    Row("The bridge was built in 1990 and has been closed since May.", nil, "The bridge has been closed since May"),
    Row("Officers were attacked in the square and taken to hospital.", nil, "Officers were taken to hospital"),
    Row(
      "The ferry, which carried forty cars, sank near Riga.", "The ferry sank near Riga", "The ferry carried forty cars"
    ),
    Row("The army, whose chief is Ann Moss, left the town.", "The army left the town", "The army's chief is Ann Moss"),
    Row("The ferry reportedly sank near Riga.", "The ferry sank near Riga"),
    Row("The suspect is reported to have left the country.", "The suspect left the country"),
  ])
  func joinsTheParts(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row("Mayor Ann Moss left the town. She died in May.", nil, "Ann Moss died in May"),
    Row("Mayor Ann Moss said she was ill.", "Ann Moss was ill"),
    Row("She died in May.", nil),
    Row(
      "Mayor Ann Moss left the town. Her brother sold her house.", nil, "Ann Moss's brother sold her house"),
    Row(
      "Mayor Ann Moss left the town. The police stopped her near Riga.", nil,
      "The police stopped Ann Moss near Riga"),
    Row("Mayor Ann Moss left the town. Moss sold her house in May.", nil, nil),
    Row("Mr Ben Hill left the town. She died in May.", nil, nil),
    Row("Peter Vale said: “He sold the house in May.”", nil),
    Row(
      "Mayor Peter Vale left the town. The police denied his involvement in the theft of the cars.", nil,
      "Peter Vale's involvement in the theft of the cars"),
    Row(
      "Ann Moss said she had “lived as a guest in a house of glass”.",
      "Ann Moss had “lived as a guest in a house of glass”"),
  ])
  func namesWhomPronounsStandFor(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row("Sultan Karim bin Salem of Oman left the town. He was ill.", nil, "Karim bin Salem was ill"),
    Row("The town thanked Princess Amara Lindqvist as their guest. She smiled.", nil, "Amara Lindqvist smiled"),
    Row("Mayor Edward \"Ted\" Holt left the town. He died in May.", nil, "Edward \"Ted\" Holt died in May"),
    Row("Mayor Ann Holt MP left the town. She died in May.", nil, "Ann Holt died in May"),
    Row("The New York Press stopped the ads. It lost the money.", nil, "The New York Press lost the money"),
    Row(
      "The European Court of Justice ruled on Monday. It closed the case.", nil,
      "The European Court of Justice closed the case"),
  ])
  func givesTheWholeName(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row(
      "Mayor Peter Vale left the town. He had served as the mayor of Leeds.", nil,
      "Peter Vale had served as the mayor of Leeds"),
    Row(
      "Peter Vale, the Foreign Secretary, resigned. The council made him Foreign Secretary again.",
      nil, "The council made Peter Vale Foreign Secretary again"),
    Row("Judge Ann Moss closed the case. The judge sold her house.", nil, nil),
  ])
  func takesADescriptionBehindAPronounForNoName(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row("“I am ill,” said Ann Moss.", "Ann Moss is ill"),
    Row("“I am ill,” said Sheldon Yett of the University of Helsinki.", "Sheldon Yett is ill"),
    Row("“I am ill,” said Ministry of Health spokesperson Sheldon Yett.", "Sheldon Yett is ill"),
    Row("“I've sold my house,” said Ann Moss.", "Ann Moss has sold her house"),
    Row("“My brother knows me,” said Ann Moss.", "Ann Moss's brother knows her"),
    Row("“We have closed the bridge,” said the workers.", "The workers have closed the bridge"),
    Row("“We have closed the bridge,” said Ann Moss.", nil),
    Row("I am ill.", nil),
    Row("“We have lost the cup,” said Leeds coach Ann Moss.", "Leeds has lost the cup"),
    Row("“We have lost the cup,” said Leeds assistant coach Ann Moss.", "Leeds has lost the cup"),
    Row("“We have lost the cup,” said Leeds resident Ann Moss.", nil),
    Row(
      "On Monday the Leeds coach Ann Moss left the town. “We have lost the cup,” she said.", nil,
      "Leeds has lost the cup"),
    Row("“We sell what we have,” said Leeds coach Ann Moss.", "Leeds sells what they have"),
    Row("“I have lost the cup,” said Leeds coach Ann Moss.", "Ann Moss has lost the cup"),
  ])
  func turnsTheFirstPersonToTheSpeaker(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row(
      "The mayor was Foreign Secretary, which Peter Vale served as until 2018.", nil,
      "Peter Vale served as Foreign Secretary until 2018"),
    Row("Peter Vale is believed to have a house.", "Peter Vale has a house"),
    Row("The union accused Peter Vale of having a house.", "Peter Vale had a house"),
  ])
  func makesAClauseOfWhatWasSaid(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row("The bridge [6] was closed in 1990.", "The bridge was closed in 1990"),
    Row("“Well, the bridge was closed,” said Ann Moss.", "The bridge was closed"),
  ])
  func leavesOutWhatOnlyJoins(_ row: Row) throws {
    #expect(try claims(row.text).claims.map(\.restated) == row.readings)
  }

  @Test(arguments: [
    Row("The ferry sank yesterday.", "The ferry sank yesterday (9 October 2019)"),
    Row("The ferry sank yesterday morning.", "The ferry sank yesterday morning (9 October 2019)"),
    Row("On Monday the ferry sank.", "On Monday (7 October 2019) the ferry sank"),
    Row("The ferry sank last year.", "The ferry sank last year (2018)"),
    Row("The ferry sank last month.", "The ferry sank last month (September 2019)"),
    Row("The ferry will return tomorrow.", "The ferry will return tomorrow (11 October 2019)"),
    Row("The ferry will return on Monday.", nil),
    Row("The ferry sank on Thursday.", nil),
    Row("The ferry sank on Monday, 7 October.", nil),
    Row("\"The ferry sank yesterday,\" said Ann Moss.", nil),
    Row("The ferry sank last week.", nil),
  ])
  func datesWhatIsToldFromTheDay(_ row: Row) throws {
    #expect(try claims(Self.dateline + row.text).claims.map(\.restated) == row.readings)
  }

  @Test func knowsNoDayWithoutADateline() throws {
    #expect(try claims("The ferry sank yesterday.").claims.map(\.restated) == [nil])
  }
}
