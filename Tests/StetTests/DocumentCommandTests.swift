import Foundation
import Testing

@Suite("Claims and quotations against documents")
struct DocumentCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(
      "Harbour report\n\nIn 2023 the harbour handled 1,377,000 tonnes of grain.\n\nThe crane was never insured.\n",
      to: "report.txt")
    try program.write("“The crane was always insured,” the director said.\n", to: "article.txt")
    try program.write("", to: "empty.txt")
  }

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("passages are printed best first, with what agrees, differs and is missing")
  func passages() throws {
    let claim = "Ostby handled 1.9 million tonnes of grain."
    let run = try program.run("passages", "--claim", claim, "report.txt", "-n", "1")
    #expect(run.code == 0)
    #expect(
      run.output == """
        1  report.txt, paragraph 2, line 3
           In 2023 the harbour handled 1,377,000 tonnes of grain.
           same: handled, grain
           different: claim 1.9 million tonnes, source 1,377,000 tonnes

        """)
    let record = try #require(
      try objects(
        program.run(
          "passages", "--claim", claim, "report.txt", "--format", "jsonl", "--explain"
        ).output
      ).first)
    #expect(record["document"] as? String == "report.txt")
    #expect(record["start"] as? Int == 16)
    #expect(record["end"] as? Int == 70)
    #expect((record["locator"] as? [String: Any])?["line"] as? Int == 3)
    #expect((record["why"] as? [String])?.isEmpty == false)
  }

  @Test("words that no document bears out are spans of the claim")
  func unsupported() throws {
    let run = try program.run(
      "passages", "--claim", "The crane in Ostby was insured.", "report.txt", "--unsupported", "--format", "jsonl")
    #expect(try objects(run.output).first?["unsupported"] as? [[Int]] == [[10, 18]])
    let text = try program.run("passages", "--claim", "The crane in Ostby was insured.", "report.txt", "--unsupported")
    #expect(text.output == "in Ostby\n")
  }

  @Test("nothing found names how many documents were asked, and how many could not be read")
  func nothing() throws {
    let run = try program.run("passages", "--claim", "Zebras quarrel.", "report.txt", "empty.txt", "missing.txt")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("stet: There is no file “missing.txt”."))
    #expect(run.messages.hasSuffix("stet: no passage found in 1 document; 2 could not be read\n"))
  }

  @Test("quotations are printed with what differs and what to look at")
  func quotes() throws {
    let run = try program.run("quotes", "article.txt", "report.txt")
    #expect(
      run.output == """
        ! altered: “The crane was always insured,”
          in report.txt
          there: “The crane was never insured”
          differs: “always” for “never”
          look at: a negation was dropped, added or reversed

        """)
    let record = try #require(
      try objects(program.run("quotes", "article.txt", "report.txt", "--format", "jsonl").output).first)
    #expect(record["status"] as? String == "altered")
    #expect(record["flags"] as? [String] == ["negation"])
    #expect(record["start"] as? Int == 1)
    #expect((record["found"] as? [String: Any])?["start"] as? Int == 72)
  }

  @Test("what does not fit inside an article is printed with its line")
  func proof() throws {
    try program.write("All is well.\n\nThefts rose from 800 to 900, a rise of 25 percent.\n", to: "thefts.txt")
    #expect(
      try program.run("proof", "thefts.txt").output
        == "thefts.txt, line 3: percent: from 800 to 900 is 12.5 percent, not 25\n")
    let record = try #require(
      try objects(program.run("proof", "thefts.txt", "--format", "jsonl").output).first)
    #expect(record["kind"] as? String == "percent")
    #expect(record["text"] as? String == "25 percent")
    #expect((record["other"] as? [String: Any])?["text"] as? String == "800 to 900")
    #expect(try program.run("proof", "report.txt").output.isEmpty)
  }

  @Test("hostile text reaches no terminal raw")
  func hostile() throws {
    try program.write("The crane\u{1B}[2J was never \u{202E}insured.\n", to: "hostile.txt")
    let run = try program.run("passages", "--claim", "The crane was insured.", "hostile.txt")
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(!run.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test(
    "wrong command lines are refused with 64",
    arguments: [
      ["passages"], ["passages", "--claim", " ", "report.txt"], ["passages", "--claim", "A claim."],
      ["passages", "--claim", "A claim.", "report.txt", "-n", "0"], ["quotes"], ["quotes", "article.txt"],
      ["proof", "--format", "xml"],
    ])
  func usage(arguments: [String]) throws { #expect(try program.run(arguments, input: Data()).code == 64) }

  @Test("private documents and quotations from them leave only where that is asked for")
  func privateDocuments() throws {
    try program.write("The mayor said the bridge is safe.\nPolice closed it on Monday.\n", to: "bridge.txt")
    try program.write("Police never closed the bridge on a Monday, or on any other day.\n", to: "leak.txt")
    try program.run(
      "bridge.txt",
      input: """
        save s.json
        documents add --private leak.txt
        passages 2 -n 1
        cite passage 1 refutes
        disputed 2 contradicted
        """
    ).expectDone()
    for output in [["-o", "m.json"], []] {
      let refused = try program.run(["merge", "s.json", "s.json"] + output, input: Data())
      #expect(refused.code == 1 && refused.output.isEmpty)
      #expect(refused.messages.hasPrefix("stet: This would reveal a private document: "), "\(refused.messages)")
      #expect(refused.messages.hasSuffix("or add --include-private if it may be known.\n"))
      #expect(!program.has("m.json"))
    }
    try program.run("merge", "s.json", "s.json", "-o", "m.json", "--include-private").expectDone()
    #expect(try program.text("m.json").contains("never closed the bridge"))
    let quiet = try program.run("passages", "s.json")
    #expect(!quiet.output.contains("never closed"))
    #expect(quiet.messages == "stet: d1 is private and was not searched: --include-private searches it\n")
    #expect(try program.run("passages", "s.json", "--include-private").output.contains("never closed"))
  }
}
