import Testing

@testable import ClaimKit

/// Kinds of naming who speaks, beyond the plain "X said that Y".
@Suite struct SpeakerTests {
  typealias Row = ClaimEngineTests.Row

  @Test(arguments: [
    Row(
      "Ann Moss, head of the union, which speaks for pilots, said the ferry sank.",
      "[-/-] head of the union … speaks for pilots", "[Ann Moss, head of the union/said] the ferry sank"),
    Row(
      "A poll released Friday shows that the north was flooded.",
      "[A poll released Friday/shows] the north was flooded"),
    Row("The ferry sank in May, said Ann Moss, on the radio after the storm.", "[Ann Moss/said] The ferry sank in May"),
    Row("Polls show a close race in the north.", "[Polls/show] a close race in the north"),
    Row("Both sides say the ferry sank.", "[Both sides/say] the ferry sank"),
    Row("Ben Hill has long said that the ferry sank.", "[Ben Hill/said] the ferry sank"),
    Row("The agency reported on Monday the ferry sank.", "[The agency/reported] the ferry sank"),
    Row("Ann Moss went on to say that the ferry sank.", "[Ann Moss/say] the ferry sank"),
    Row("Ann Moss pointed out that the ferry sank.", "[Ann Moss/out] the ferry sank"),
    Row("The ferry, the agency said in a report, sank in May.", "[the agency/said] The ferry … sank in May"),
    Row(
      "The ferry was \"not safe,\" says Ann Moss, head of the harbour union.",
      "[Ann Moss, head of the harbour union/says] The ferry was \"not safe"),
    Row("The ferry was late, Ann Moss told the harbour radio.", "[Ann Moss/told] The ferry was late"),
    Row(
      "According to Ann Moss, head of the harbour office, the ferry sank.",
      "[Ann Moss, head of the harbour office/According to] the ferry sank"),
    Row("Ann Moss is convinced that the ferry sank.", "[Ann Moss/convinced] the ferry sank"),
    Row("Police believe him to be aged 25.", "[Police/believe] him to be aged 25"),
    Row("Ann Moss referred to the ferry as a wreck.", "[Ann Moss/referred] the ferry as a wreck"),
    Row("As Ann Moss pointed out, the ferry sank.", "[Ann Moss/pointed] the ferry sank"),
    Row(
      "Ann Moss's claim that the ferry sank was false.", "[-/-] Ann Moss's claim that the ferry sank was false",
      "[Ann Moss/claim] the ferry sank"),
    Row(
      "The town slept after Ann Moss said that the ferry sank.",
      "[-/-] The town slept after Ann Moss said that the ferry sank", "[Ann Moss/said] the ferry sank"),
  ])
  func namesSpeakersInASentence(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test(arguments: [
    Row("''The ferry sank,'' said Ann Moss.", "[Ann Moss/said] The ferry sank"),
    Row(
      "\"The ferry sank,\" said Ann Moss, a pilot who saw it.", "[Ann Moss, a pilot/said] The ferry sank"),
    Row("“The ferry sank. It was late.” ― Ann Moss", "[Ann Moss/-] The ferry sank", "[Ann Moss/-] It was late"),
    Row("MOSS: The ferry sank.\n\nHILL: It was late.", "[MOSS/-] The ferry sank", "[HILL/-] It was late"),
    Row(
      "The town slept.\n\nThe mayor added:\n\nThe ferry sank on Monday.\n\nIt rained.", "[-/-] The town slept",
      "[The mayor/-] The ferry sank on Monday", "[-/-] It rained"),
    Row(
      "The town slept.\n\n\"The ferry sank in May.\"\n\n— Ann Moss, a pilot\n\nIt rained.", "[-/-] The town slept",
      "[Ann Moss, a pilot/-] The ferry sank in May", "[-/-] It rained"),
    Row("In a letter to the town, Ann Moss said, \"The ferry sank.\"", "[Ann Moss/said] The ferry sank"),
  ])
  func namesSpeakersOfQuotations(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }
}
