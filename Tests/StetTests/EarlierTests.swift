import Testing

@Suite("Earlier checks from the archive")
struct EarlierTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the old stone bridge of Northtown is safe for heavy lorries.", to: "bridge.txt")
  }

  @Test("are found when an article opens, shown, and cited; those of the session itself are not")
  func all() throws {
    #expect(
      try program.run("bridge.txt", input: "earlier 1\n").messages.hasPrefix(
        "There is no archive of earlier checks yet."))
    #expect(!program.has(".local/share/stet/archive.sqlite"))
    try program.write(
      """
      id,claim,verdict,url,date,checker
      7,The old stone bridge of Northtown is safe for heavy lorries,False,https://desk.example/7,2024-03-02,Desk

      """, to: "checks.csv")
    #expect(try program.run("archive", "import", "checks.csv").code == 0)
    let run = try program.run("bridge.txt", input: "show 1\nearlier\ncite earlier 1\ndisputed 1\nsave s.json\n")
    #expect(run.output.contains("\nChecked before: 1; “earlier CLAIM” shows what was found.\n"))
    #expect(run.output.contains("  earlier    checked before: False, 2024-03-02, by Desk\n"))
    #expect(run.output.contains("\ne1  https://desk.example/7  article\n    Desk\n    context for 1\n"))
    #expect(run.messages == "" && run.code == 0)
    #expect(try program.run("archive", "add", "--drafts", "s.json").code == 0)
    let again = try program.run("s.json", input: "earlier 1\n")
    #expect(again.output.contains("\n1  False, 2024-03-02, by Desk\n"))
    #expect(!again.output.contains("\n2  "))
    // Another review of the same article finds both.
    let other = try program.run("bridge.txt", input: "earlier 1\n", environment: ["STET_CHECKER": "bo"])
    #expect(other.output.contains("by ada") && other.output.contains("by Desk"), "\(other.output)")
  }
}
