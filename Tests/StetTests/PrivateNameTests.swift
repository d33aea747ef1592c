import FileTesting
import Foundation
import Testing

@Suite("Private names and the program")
struct PrivateNameTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nPolice closed it on Monday.\n", to: "bridge.txt")
    try program.run(
      "bridge.txt",
      input: """
        save s.json
        contact S1 "Sean O'Neil"
        cite interview as "S1" supports 1: a quote
        disputed 2 contradicted: says sean o’neil
        suggest 2: Sean  ONeil says
        """
    ).expectDone()
  }

  private func expectRefused(_ arguments: String..., place: String) throws {
    let run = try program.run(arguments, input: Data())
    #expect(run.code == 1, "\(arguments)")
    #expect(run.output == "", "\(arguments)")
    #expect(run.messages.hasPrefix("stet: This would reveal who S1 is: the name is in \(place)."), "\(arguments)")
  }

  @Test("keep export, replay, archive, merge and blind from saying them")
  func waysOut() throws {
    let place = "the reason for the verdict on claim 2"
    try expectRefused("export", "s.json", "--format", "html", place: place)
    try expectRefused("export", "s.json", "--all", "reports", "--force", place: place)
    try expectRefused("replay", "s.json", "--at", "5", "--format", "markdown", place: place)
    try expectRefused("replay", "s.json", "--at", "5", "--format", "json", place: "event 4")
    try expectRefused("replay", "s.json", "--speed", "max", place: "event 4")
    try expectRefused("merge", "s.json", "s.json", place: "event 4")
    try expectRefused("archive", "add", "--drafts", "s.json", place: "the check of claim 2")
    #expect(!program.has("reports"))
    #expect(try program.run("archive", "export").output == "")
    try program.run("s.json", input: "restate 1: Sean O'Neil holds that\n").expectDone()
    try expectRefused("blind", "s.json", place: "event 3")
    try expectRefused("blind", "s.json", "-o", "b.json", place: "event 3")
    #expect(!program.has("b.json"))
  }

  @Test("are told of with hints that the command at hand can follow")
  func hints() throws {
    let hint = "Hint: Take the name out there, for example with “note” or “undo”"
    try program.run("s.json", input: "restate 1: Sean O'Neil holds that\n").expectDone()
    for words in [["archive", "add", "--drafts", "s.json"], ["blind", "s.json"]] {
      #expect(try program.run(words, input: Data()).messages.hasSuffix("\(hint).\n"), "\(words)")
    }
    for words in [
      ["export", "s.json", "--format", "csv"], ["replay", "s.json", "--at", "5"], ["merge", "s.json", "s.json"],
    ] {
      let refused = try program.run(words, input: Data())
      #expect(refused.messages.hasSuffix("\(hint), or add --include-private if it may be known.\n"), "\(words)")
      #expect(try program.run(words + ["--include-private"], input: Data()).code == 0, "\(words)")
    }
    try program.run("export", "s.json", "--format", "csv", "--include-private", "-o", "out/s.csv").expectDone()
    #expect(try program.run("replay", "s.json", "--reports", "out").code == 1)
    let compared = try program.run("replay", "s.json", "--reports", "out", "--include-private")
    #expect(compared.messages == "" && !compared.output.contains("s.csv"), "\(compared.output)")
  }

  @Test("let a command go on with --force where contacts cannot be read, with one remark")
  func forced() throws {
    try program.write("no book", to: "s.json.contacts")
    try FileManager.default.copyItem(atPath: program.folder("s.json"), toPath: program.folder("m.json"))
    try program.write("no book", to: "m.json.contacts")
    let remark = "stet: Not checked for private names: "
    for words in [
      ["replay", "s.json", "--at", "5"], ["replay", "s.json", "--at", "5", "--format", "markdown"],
      ["replay", "s.json", "--speed", "max"], ["replay", "s.json", "--reports", "."],
      ["archive", "add", "--drafts", "s.json"],
      ["archive", "export"], ["blind", "s.json"], ["export", "s.json", "--format", "csv"],
    ] {
      let refused = try program.run(words, input: Data())
      #expect(refused.code == 74, "\(words)")
      #expect(refused.messages.hasSuffix("or add --force to go on without it.\n"), "\(words)")
      let forced = try program.run(words + ["--force"], input: Data())
      #expect(forced.code == 0 && forced.messages.components(separatedBy: remark).count == 2, "\(words)")
    }
    let merge = ["merge", "s.json", "s.json", "-o", "m.json"]
    #expect(try program.run(merge, input: Data()).code == 74)
    let forced = try program.run(merge + ["--force"], input: Data())
    #expect(forced.code == 0)
    #expect(forced.messages.contains("The contacts are unchanged: “m.json.contacts” cannot be read"))
    #expect(try program.text("m.json.contacts") == "no book")
  }

  @Test("do not stand in the answers of a transcript")
  func transcript() throws {
    try program.write(
      "```stet\nstet> open \(program.folder("s.json"))\n...\nstet> show 2\nnothing\n```\n", to: "t.md")
    let run = try program.run("transcript", "--update", "t.md")
    #expect(run.code == 1)
    #expect(run.messages.hasPrefix("stet: This would reveal who S1 is: the name is in the answer to “"))
    #expect(run.messages.hasSuffix("with “note” or “undo”.\n"))
    #expect(try !program.text("t.md").contains("neil"))
  }

  @Test("go along with a merged file, and are asked for where they cannot")
  func merged() throws {
    try program.run("merge", "s.json", "s.json", "-o", "m.json").expectDone()
    #expect(try program.text("m.json.contacts") == program.text("s.json.contacts"))
    try expectRefused("export", "m.json", "--format", "csv", place: "the reason for the verdict on claim 2")
    try FileManager.default.removeItem(atPath: program.folder("m.json.contacts"))
    let alone = try program.run("export", "m.json", "--format", "csv")
    #expect(alone.code == 1)
    #expect(
      alone.messages == """
        stet: It may contain private names: nobody here knows who S1 is.
        Hint: Ask whoever knows them, or read through it yourself and then add --force.

        """)
    try program.write("no book", to: "s.json.contacts")
    let unread = try program.run("merge", "s.json", "s.json", "-o", "n.json")
    #expect(unread.code == 0)
    #expect(
      unread.messages.hasSuffix(
        "It may contain private names: nobody here knows who S1 is, and the contacts of “s.json” could not be read.\n"
      ))
    #expect(try program.run("export", "n.json", "--format", "csv").code == 1)
    #expect(try program.run("export", "n.json", "--format", "csv", "--force").code == 0)
    let refused = try program.run("export", "s.json", "--format", "csv")
    #expect(refused.code == 74)
    #expect(
      refused.messages == """
        stet: “s.json.contacts” cannot be read, so the private names in it cannot be checked: it is not a Stet contacts file.
        Hint: Check the file's permissions, or add --force to go on without it.

        """)
    let forced = try program.run("export", "s.json", "--format", "csv", "--force")
    #expect(forced.code == 0)
    #expect(
      forced.messages.hasPrefix(
        "stet: Not checked for private names: “s.json.contacts” cannot be read: it is no"))
  }

  @Test("are not brought back by git's merge driver, and purge takes them out of the archive and the history")
  func purged() throws {
    for name in ["base.json", "bo.json"] {
      try FileManager.default.copyItem(atPath: program.folder("s.json"), toPath: program.folder(name))
    }
    try FileManager.default.moveItem(
      atPath: program.folder("s.json.contacts"), toPath: program.folder("kept"))
    try program.run("archive", "add", "--drafts", "s.json").expectDone()
    let archive = ".local/share/stet/archive.sqlite"
    func archived() throws -> Bool {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: program.folder(archive)))
      return bytes.range(of: Data("sean o’neil".utf8)) != nil
    }
    #expect(try program.run("archive", "export").output.contains("sean o’neil"))
    try FileManager.default.moveItem(
      atPath: program.folder("kept"), toPath: program.folder("s.json.contacts"))
    let export = try program.run("archive", "export")
    #expect(export.code == 1 && export.output == "")
    try FileManager.default.createDirectory(
      atPath: program.folder(".local/state/stet"), withIntermediateDirectories: true)
    try program.write("list\nnote 1: of Sean O'Neil\nverified S12\n", to: ".local/state/stet/history")
    let purge = try program.run("s.json", input: "purge --force S1\n")
    #expect(
      purge.output.hasSuffix(
        "S1 was erased from the session, its journal, the contacts, the history and the archive.\n"))
    #expect(try program.text(".local/state/stet/history") == "list\nverified S12\n")
    #expect(try program.run("archive", "export").output.contains("says [purged]"))
    #expect(try !archived())
    #expect(!program.has("s.json.contacts"))
    try program.run("merge", "--git", "base.json", "s.json", "bo.json").expectDone()
    let text = try program.text("s.json")
    #expect(text.contains("[purged]"))
    #expect(!text.lowercased().contains("neil") && !text.contains("a quote"))
    let merged = try program.run("merge", "bo.json", "s.json", "-o", "m.json")
    #expect(
      merged.messages.contains("A source purged in one session was erased from 3 events of the others.\n"))
    #expect(try !program.text("m.json").contains("a quote"))
  }
}
