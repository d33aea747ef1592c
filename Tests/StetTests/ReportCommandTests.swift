import Foundation
import Testing

@Suite("Reports from the command line")
struct ReportCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe 🚨. The bridge was closed on Monday.\n", to: "bridge.txt")
    _ = try program.run("bridge.txt", input: "disputed 1 contradicted: it is not\nsave s.json\n")
  }

  @Test("export --all writes every format and what goes beside it, and says what was left out")
  func all() throws {
    let run = try program.run("export", "s.json", "--all", "r")
    #expect(run.code == 0)
    let formats = [
      "html", "markdown", "text", "csv", "jsonl", "claimreview", "webannotation", "doccano", "labelstudio", "prodigy",
      "averitec", "correction", "docx", "annotated",
    ]
    for format in formats { #expect(program.has("r/s.\(format)"), "\(format)") }
    #expect(program.has("r/s-evidence.csv") && program.has("r/s-mail.txt"))
    #expect(run.messages.contains("claimreview: left out, because they have no verdict: 1 claim (2).\n"))
    let again = try program.run("export", "s.json", "--all", "r")
    #expect(again.code == 73)
    #expect(try program.run("replay", "s.json", "--reports", "r").code == 0)
  }

  @Test("docx goes into a pipe byte for byte, and reads again as the article")
  func word() throws {
    let run = try program.runScript("\"$stet\" export s.json --format docx > piped.docx")
    #expect(run.code == 0 && run.messages.isEmpty)
    #expect(try program.run("export", "s.json", "--format", "docx", "-o", "named.docx").code == 0)
    #expect(try program.runScript("cmp piped.docx named.docx").code == 0)
    let text = try program.run("text", "piped.docx")
    #expect(text.output == "The mayor said the bridge is safe 🚨. The bridge was closed on Monday.\n")
  }

  @Test("nothing left for ClaimReview is exit 1 and no file; --all goes on without it")
  func nothing() throws {
    _ = try program.run("s.json", input: "untag 1\n")
    let run = try program.run("export", "s.json", "--format", "claimreview", "-o", "c.json")
    #expect(run.code == 1 && !program.has("c.json") && run.output.isEmpty)
    #expect(
      run.messages.hasPrefix(
        "stet: There is nothing to export as claimreview; left out, because they have no verdict: 2"))
    let all = try program.run("export", "s.json", "--all", "r")
    #expect(all.code == 0 && program.has("r/s.html") && !program.has("r/s.claimreview"))
    #expect(all.messages.contains("there is nothing to export as claimreview"))
  }

  @Test("check --for tells what a format wants, what may help, and what it cannot hold")
  func check() throws {
    _ = try program.run("s.json", input: "verified 2 minor-error\n")
    let run = try program.run("check", "s.json", "--for", "labelstudio")
    #expect(run.code == 0)
    #expect(
      run.output == """
        complete
        advice: the article contains characters that Label Studio counts as two: stet export … --offsets utf16
        labelstudio cannot hold evidence
        labelstudio cannot hold claims without a verdict

        """)
    let lacking = try program.run("check", "s.json", "--for", "claimreview", "--address", "https://desk.example/b")
    #expect(lacking.code == 1)
    #expect(lacking.output.hasPrefix("the article has no web address: info url https://…\n"))
    #expect(!lacking.output.contains("advice"))
  }

  @Test("import makes sessions of what was exported, and of several documents several")
  func importing() throws {
    _ = try program.run("export", "s.json", "--all", "r", "--offsets", "utf16")
    for format in ["doccano", "labelstudio", "prodigy"] {
      let run = try program.run(
        "import", "r/s.\(format)", "-o", "in-\(format).json", "--offsets", "utf16", "--checker", "cy")
      #expect(run.output == "wrote in-\(format).json: 1 claim, 1 with a verdict\n")
      #expect(try program.run("replay", "in-\(format).json").code == 0)
    }
    let lost = try program.run("import", "r/s.webannotation", "-o", "w.json")
    #expect(lost.code == 64 && lost.messages.contains("Hint: Name the article as well: --article FILE."))
    let found = try program.run("import", "r/s.webannotation", "--article", "bridge.txt", "-o", "w.json")
    #expect(found.output == "wrote w.json: 2 claims, 1 with a verdict\n")
    try program.write("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", to: "two.jsonl")
    let two = try program.run("import", "two.jsonl", "-o", "set.json")
    #expect(two.output == "wrote set.json: 0 claims, 0 with a verdict\nwrote set-2.json: 0 claims, 0 with a verdict\n")
    #expect(try program.run("import", "two.jsonl", "-o", "set.json").code == 73)
    #expect(try program.run("import", "bridge.txt", "-o", "x.json").code == 65)
    #expect(try program.run("import", "missing.json", "-o", "x.json").code == 66)
  }
}
