import ArchiveKit
import FileTesting
import Foundation
import SessionKit
import Testing

@Suite("stet archive")
struct ArchiveCommandTests {
  private let program: ArchiveProgram
  private let table = """
    id,claim,title,verdict,url,date,checker
    7,The ferry carried 320 people,Was the ferry full?,False,https://c.example/7,2024-03-02,Desk
    9,Bread costs nine crowns,,,,,

    """

  init() throws {
    program = try ArchiveProgram()
    try program.write(table, to: "checks.csv")
  }

  @Test("imports, finds, explains, counts and exports")
  func all() throws {
    #expect(try program.run("import", "checks.csv").output == "checks.csv: 2 claims added\n")
    #expect(try program.run("import", "checks.csv").output == "checks.csv: 0 claims added, 2 already there\n")
    let found = try program.run("search", "the ferry carried 640 people", "--explain")
    #expect(found.code == 0)
    #expect(
      found.output.hasPrefix(
        """
        1. The ferry carried 320 people
           False, 2024-03-02, by Desk
           Was the ferry full?
           https://c.example/7
           [7] agreement \

        """))
    #expect(found.output.hasSuffix("     other figures, 640 and 320 ×0.90\n"))
    let line = try program.run("search", "ferry people", "--format", "jsonl", "-n", "1").output
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(Set(try #require(object).keys) == ["rank", "score", "agreement", "check"])
    #expect((object?["check"] as? [String: Any])?["id"] as? String == "7")
    #expect(try program.run("search", "zeppelins").output == "")
    let stats = try program.run("stats").output.split(separator: "\n")
    #expect(stats.count == 4)
    #expect(stats.first == "2 claims: 2 imported, 0 from 0 sessions")
    #expect(stats.suffix(2) == ["checked from 2024-03-02 to 2024-03-02", "1 False"])
    let export = try program.run("export").output
    #expect(
      export == """
        {"checker":"Desk","claim":"The ferry carried 320 people","date":"2024-03-02","evidence":[],"id":"7","reasons":[],\
        "title":"Was the ferry full?","url":"https://c.example/7","verdict":"False"}
        {"claim":"Bread costs nine crowns","evidence":[],"id":"9","reasons":[]}

        """)
    try program.write(export, to: "export.jsonl")
    #expect(
      try program.run("import", "export.jsonl", "--archive", "b.sqlite").output == "export.jsonl: 2 claims added\n")
    #expect(try program.run("export", "--archive", "b.sqlite").output == export)
  }

  @Test("answers a table of queries, one line each")
  func queries() throws {
    _ = try program.run("import", "checks.csv")
    try program.write(
      "\ttext\nq1\tbread for 9 crowns\nq2\t\"no \"\"zeppelin\"\" here\"\nq3\tfull ferry; bread\n", to: "q.tsv")
    let run = try program.run("queries", "q.tsv", "--format", "jsonl")
    #expect(
      run.output == """
        {"hits":["9"],"query":"q1"}
        {"hits":[],"query":"q2"}
        {"hits":["7","9"],"query":"q3"}

        """)
  }

  @Test("adds sessions, the rest where one is none")
  func sessions() throws {
    let session = try SampleReview.session(SampleReview.tag(1, .verified), SampleReview.tag(2, .disputed))
    try SessionStore.save(session, to: program.folder("ferry.json"))
    let run = try program.run("add", "--drafts", "checks.csv", "ferry.json")
    #expect(run.output == "ferry.json: 2 claims added\n")
    #expect(run.messages.hasPrefix("stet: “checks.csv” is not a Stet session.\nHint: "))
    #expect(run.code == 1)
    #expect(try program.run("add", "--drafts", "ferry.json").output == "ferry.json: 0 claims added, 2 already there\n")
  }

  @Test("lets nothing steer the terminal")
  func hostile() throws {
    try program.write("id,claim,verdict\n1,ferry \u{1B}[31m\u{202E}red,\u{7}\n", to: "bad\u{1B}.csv")
    let runs = try [
      program.run("import", "bad\u{1B}.csv"), program.run("search", "ferry"), program.run("stats"),
      program.run("export"), program.run("import", "no\u{1B}.csv"),
    ]
    for run in runs {
      let unsafe = (run.output + run.messages).unicodeScalars.filter { ($0.value < 0x20 && $0 != "\n") }
      #expect(unsafe.isEmpty)
    }
    #expect(runs[1].output.hasPrefix("1. ferry ␛[31m‹U+202E›red\n   ␇\n"))
  }

  @Test(
    "says what is wrong, with the exit code for it",
    arguments: [
      (["import", "missing.csv"], 66, "There is no file “missing.csv”."),
      (["import", "."], 74, "“.” cannot be read: it is a folder."),
      (["import", "bad.csv"], 65, "“bad.csv”, line 3: it has 1 fields, but the first line names 2 columns."),
      (["import", "other.csv"], 65, "The table “other.csv” has no column “claim”, only “a”, “b”."),
      (["queries", "missing.tsv", "--format", "jsonl"], 66, "There is no file “missing.tsv”."),
      (["stats", "--archive", "bad.csv"], 65, "“bad.csv” is not a Stet archive."),
      (
        ["stats", "--archive", "bad.csv/a"], 73,
        "The archive “bad.csv/a” cannot be opened: its folder cannot be created."
      ),
      (["add", "missing.json"], 66, "There is no file “missing.json”."),
    ] as [([String], Int32, String)])
  func errors(arguments: [String], code: Int32, message: String) throws {
    try program.write("id,claim\n1,x\n2\n" + String(repeating: "\n", count: 100), to: "bad.csv")
    try program.write("a,b\n1,2\n", to: "other.csv")
    let process = try program.process(arguments)
    let messages = Pipe()
    process.standardError = messages
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let told = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == code)
    #expect(told.hasPrefix("stet: \(message)\nHint: "), "\(told)")
  }

  @Test(
    "refuses a wrong command line with 64", arguments: [["search"], ["search", "x", "-n", "0"], ["add"], ["nonsense"]])
  func usage(arguments: [String]) throws {
    let process = try program.process(arguments)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
  }
}
