import FileTesting
import Foundation
import Testing

@Suite("The subcommands")
struct SubcommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\n", to: "bridge.txt")
    try program.write("{ \"format\": \"stet-session\", \"version\": { \"major\": 9, \"minor\": 1 } }", to: "newer.json")
    try program.write("{ \"format\": \"stet-session\", \"version\"", to: "cut.json")
    try program.write("", to: "empty.txt")
    try Data([0x61, 0x0A, 0x81, 0x01, 0x02]).write(to: URL(fileURLWithPath: program.folder("bytes.txt")))
  }

  @Test(
    "say what is wrong, with the exit code for it",
    arguments: [
      (["missing.txt"], 66, "There is no file “missing.txt”."),
      (["bytes.txt"], 65, "“bytes.txt” is not text: byte 2 (line 2) is invalid in every encoding tried."),
      (["empty.txt"], 65, "“empty.txt” contains no text."),
      (["newer.json"], 65, "“newer.json” has session format 9.1; this version of Stet reads up to 1.5."),
      (["cut.json"], 65, "“cut.json” is damaged at "),
      (["replay", "bridge.txt"], 65, "“bridge.txt” is not a Stet session."),
      (["replay", "missing.json"], 66, "There is no file “missing.json”."),
      (["text", "missing.txt"], 66, "There is no file “missing.txt”."),
      (["claims", "missing.txt"], 66, "There is no file “missing.txt”."),
      (["transcript", "missing.md"], 66, "There is no file “missing.md”."),
      (["check", "newer.json"], 65, "“newer.json” has session format 9.1; this version of Stet reads up to 1.5."),
      (["export", "newer.json", "--format", "html"], 65, "“newer.json” has session format 9.1"),
      (["text", "bridge.txt", "-o", "bridge.txt"], 73, "“bridge.txt/bridge.txt” cannot be written: "),
    ] as [([String], Int32, String)])
  func errors(arguments: [String], code: Int32, message: String) throws {
    let before = try program.text("newer.json") + program.text("cut.json")
    let run = try program.run(arguments, input: Data())
    #expect(run.code == code)
    #expect(run.messages.hasPrefix("stet: " + message), "\(run.messages)")
    #expect(run.messages.contains("\nHint: "))
    #expect(run.output.isEmpty)
    #expect(try program.text("newer.json") + program.text("cut.json") == before)
  }

  @Test(
    "refuse a wrong command line with 64",
    arguments: [
      ["--nonsense"], ["export", "s.json"], ["claims", "--jobs", "0"], ["claims", "--format", "xml"], ["text"],
      ["replay"],
      ["bridge.txt", "bridge.txt"],
    ])
  func usage(arguments: [String]) throws {
    let run = try program.run(arguments, input: Data())
    #expect(run.code == 64)
    #expect(run.messages.contains("Usage: stet"))
  }

  @Test(
    "suggest the one that a mistyped name most likely means",
    arguments: [
      (["exprt", "x"], 64, "Did you mean: stet export x\nError: "),
      (["exprt"], 66, "stet: There is no file or command “exprt”.\nHint: Did you mean: stet export\n"),
      (["claim", "x.txt", "y.txt"], 64, "Did you mean: stet claims x.txt y.txt\nError: "),
    ] as [([String], Int32, String)])
  func mistyped(arguments: [String], code: Int32, message: String) throws {
    let run = try program.run(arguments, input: Data())
    #expect(run.code == code)
    #expect(run.messages.hasPrefix(message), "\(run.messages)")
  }

  @Test("text prints a plain text file unchanged, but for byte-order mark and line ends")
  func text() throws {
    let fixture = try program.text("Fixtures/ceasefire.txt")
    #expect(try program.run("text", "Fixtures/ceasefire.txt").output == fixture)
    #expect(try program.run(["text", "-"], input: Data("\u{FEFF}A\r\nB \u{E9}\r\n".utf8)).output == "A\nB é\n")
  }

  @Test("text tells what was encoded twice, and reads it as it was meant where that is asked for")
  func mojibake() throws {
    try program.write("He said: itâ€™s gone.\n", to: "a.txt")
    let told = try program.run("text", "a.txt")
    #expect(told.messages.hasSuffix(" should read “it’s”. “stet text --mend FILE” writes it as it was meant.\n"))
    let mended = try program.run("text", "--mend", "a.txt")
    #expect(mended.output.hasSuffix("it’s gone.\n"))
    #expect(mended.messages.isEmpty)
  }

  @Test("text writes one file an article into a folder")
  func textFolder() throws {
    #expect(try program.run("text", "bridge.txt", "Fixtures/ceasefire.txt", "--format", "json", "-o", "out").code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(program.text("out/bridge.json").utf8)) as? [String: Any])
    #expect(json["text"] as? String == "The mayor said the bridge is safe.\n")
    #expect((json["blocks"] as? [[String: Any]])?.first?["kind"] as? String == "paragraph")
    #expect(program.has("out/ceasefire.json"))
    let again = try program.run("text", "bridge.txt", "--format", "json", "-o", "out")
    #expect(again.code == 73)
    #expect(again.messages.hasPrefix("stet: “out/bridge.json” already exists."))
    #expect(try program.run("text", "bridge.txt", "--format", "json", "-o", "out", "--force").code == 0)
    #expect(try program.run("text", "bridge.txt", "bridge.txt", "-o", "out2").code == 1)
    #expect(
      try program.run("text", "bridge.txt", "--format", "markdown").output == "The mayor said the bridge is safe.\n")
  }

  @Test("claims reads standard input, and every file that it can")
  func claims() throws {
    #expect(
      try program.run("claims", input: "The mayor said the bridge is safe.").output
        == "1\tThe mayor\tthe bridge is safe\n")
    let run = try program.run("claims", "bridge.txt", "missing.txt", "bridge.txt", "--format", "jsonl")
    #expect(run.code == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.messages.hasPrefix("stet: There is no file “missing.txt”.\nHint: "))
  }

  @Test("claims gives the same bytes however many jobs there are")
  func jobs() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Fixtures")
      .filter { $0.hasSuffix(".txt") }.sorted().map { "Fixtures/" + $0 }
    let arguments = ["claims", "--format", "jsonl"] + files + files + files
    let one = try program.run(arguments + ["--jobs", "1"], input: Data())
    let two = try program.run(arguments + ["--jobs", "2"], input: Data())
    #expect(one.code == 0 && !one.output.isEmpty)
    #expect(one.output == two.output)
  }

  @Test("analyze gives words with their trees, verbatim and in order, the same for any number of jobs")
  func analyze() throws {
    let files = ["Fixtures/ceasefire.txt", "bridge.txt", "Fixtures/ceasefire.txt"]
    let run = try program.run(["analyze", "--format", "jsonl", "--jobs", "2"] + files, input: Data())
    #expect(run.code == 0)
    #expect(try program.run(["analyze", "--jobs", "1"] + files, input: Data()).output == run.output)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, file) in zip(lines, files) {
      let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(record["article"] as? String == file)
      let scalars = Array(try program.text(file).unicodeScalars)
      let tokens = try #require(record["tokens"] as? [[String: Any]])
      var last = 0
      for token in tokens {
        let (start, end) = (try #require(token["start"] as? Int), try #require(token["end"] as? Int))
        #expect(last <= start && start < end)
        #expect(token["form"] as? String == String(String.UnicodeScalarView(scalars[start..<end])))
        let head = try #require(token["head"] as? Int)
        #expect(head == -1 ? token["deprel"] as? String == "root" : tokens.indices.contains(head))
        last = end
      }
      let sentences = try #require(record["sentences"] as? [[Int]])
      #expect(tokens.filter { $0["head"] as? Int == -1 }.count == sentences.count)
      #expect((record["claims"] as? [Any])?.isEmpty == false)
    }
  }

  @Test("export writes to standard output, to a file, and all formats into a folder")
  func export() throws {
    _ = try program.run("bridge.txt", input: "verified 1 minor-error\nsave s.json\n")
    let html = try program.run("export", "s.json", "--format", "html")
    #expect(html.code == 0 && html.output.hasPrefix("<!DOCTYPE html>"))
    #expect(try program.run("export", "s.json", "--format", "html", "-o", "r.html").code == 0)
    #expect(try program.text("r.html") == html.output)
    let refused = try program.run("export", "s.json", "--format", "html", "-o", "r.html")
    #expect(refused.code == 73)
    #expect(refused.messages == "stet: “r.html” already exists.\nHint: Name another file, or add --force.\n")
    #expect(try program.run("export", "s.json", "--format", "html", "-o", "r.html", "--force").code == 0)
    #expect(try program.run("export", "s.json", "--all", "reports").code == 0)
    #expect(try program.text("reports/s.html") == html.output)
    #expect(program.has("reports/s.markdown"))
    #expect(try program.run("replay", "s.json", "--resplit", "--reports", "reports").code == 0)
    try program.write("something else", to: "reports/s.markdown")
    let replay = try program.run("replay", "s.json", "--reports", "reports")
    #expect(replay.code == 1)
    #expect(replay.output.contains("  reports/s.markdown, line 1:\n    - something else\n    + "))
  }

  @Test("check tells what is lacking")
  func check() throws {
    _ = try program.run("bridge.txt", input: "save s.json\n")
    let lacking = try program.run("check", "s.json")
    #expect(lacking.code == 1)
    #expect(lacking.output == "No verdict: 1\n")
    _ = try program.run("s.json", input: "verified 1 minor-error\n")
    let complete = try program.run("check", "s.json")
    #expect(complete.code == 0)
    #expect(complete.output == "complete\n")
  }

  @Test("transcript tells the first difference, and accepts new answers when asked to")
  func transcript() throws {
    try program.write("```stet\nstet> set width\nwidth        wrong\n```\n", to: "t.md")
    let differs = try program.run("transcript", "t.md")
    #expect(differs.code == 1)
    #expect(
      differs.output == "t.md: differs in line 3, after “set width”:\n  - width        wrong\n  + width        auto\n")
    #expect(try program.run("transcript", "t.md", "--update").output == "t.md: updated\n")
    #expect(try program.run("transcript", "t.md").output == "t.md: as written\n")
  }

  @Test("--version and --help answer")
  func version() throws {
    #expect(try program.run("--version").output == "0.1.0 (model en-6)\n")
    #expect(try program.run("--help").output.contains("USAGE: stet"))
  }
}
