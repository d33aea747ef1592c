import FileTesting
import Foundation
import TerminalTesting
import Testing

@testable import LineEditor

@Suite("History")
struct HistoryTests {
  private func history(_ lines: [String], capacity: Int = 1000) -> History {
    var history = History(capacity: capacity)
    for line in lines { history.add(line) }
    return history
  }

  @Test(
    "Blank lines, repeats and the oldest are left out",
    arguments: [
      (["a", "b"], ["a", "b"]), (["a", "a", "b", "a"], ["a", "b", "a"]), (["", "  ", "\t"], []),
      (["a", "b", "c", "d"], ["b", "c", "d"]), (["é", "e\u{301}"], ["é", "e\u{301}"]),
    ])
  func adding(lines: [String], entries: [String]) {
    #expect(history(lines, capacity: 3).entries.map { Array($0.utf8) } == entries.map { Array($0.utf8) })
  }

  @Test(
    "An entry is one line of the file",
    arguments: [
      ("plain", "plain"), ("a\nb", #"a\nb"#), (#"a\nb"#, #"a\\nb"#), ("a\r\n", #"a\r\n"#), (#"\"#, #"\\"#),
      ("é漢🚨", "é漢🚨"),
    ])
  func encoding(entry: String, line: String) {
    #expect(History.encode(entry) == line)
    #expect(History.decode(line) == entry)
  }

  @Test("An escape that is not known stands for itself", arguments: [(#"a\x"#, #"a\x"#), (#"a\"#, #"a\"#)])
  func unknownEscapes(line: String, entry: String) {
    #expect(History.decode(line) == entry)
  }

  @Test("What is saved is loaded, and only the owner may read it")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder("new/deep/history")
    var saved = history(["a", "b\nc", #"d\n"#, "é漢🚨"])
    try saved.save(to: path)
    var loaded = History()
    try loaded.load(from: path)
    #expect(loaded.entries == ["a", "b\nc", #"d\n"#, "é漢🚨"])
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder("new/deep")) == 0o700)
    #expect(try mode(folder("new")) == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("new/deep")) == ["history"])
  }

  @Test("A second save adds nothing twice, and a file that all may read is closed to them")
  func savedAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder("history")
    #expect(
      FileManager.default.createFile(atPath: path, contents: Data("old\n".utf8), attributes: [.posixPermissions: 0o644])
    )
    var saved = history(["a"])
    try saved.save(to: path)
    try saved.save(to: path)
    saved.add("b")
    try saved.save(to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old\na\nb\n")
    #expect(saved.entries == ["old", "a", "b"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("A symbolic link stays one")
  func link() throws {
    let folder = try TemporaryFolder()
    #expect(FileManager.default.createFile(atPath: folder("real"), contents: nil))
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("real"))
    var saved = history(["a"])
    try saved.save(to: folder("link"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == folder("real"))
    #expect(try String(contentsOfFile: folder("real"), encoding: .utf8) == "a\n")
  }

  @Test("Shells that save at once lose nothing")
  func concurrentSavers() async throws {
    let folder = try TemporaryFolder()
    let path = folder("history")
    let savers = 8
    let rounds = 10
    try await withThrowingTaskGroup(of: Void.self) { group in
      for saver in 0..<savers {
        group.addTask {
          var history = History()
          try history.load(from: path)
          for round in 0..<rounds {
            history.add("\(saver)-\(round)")
            try history.save(to: path)
          }
        }
      }
      try await group.waitForAll()
    }
    var merged = History()
    try merged.load(from: path)
    #expect(merged.entries.count == savers * rounds)
    for saver in 0..<savers {
      #expect(merged.entries.filter { $0.hasPrefix("\(saver)-") } == (0..<rounds).map { "\(saver)-\($0)" })
    }
    #expect(try folder.names == ["history"])
  }

  @Test("A damaged file gives what can be read")
  func damage() throws {
    let folder = try TemporaryFolder()
    let path = folder("history")
    let bytes: [UInt8] = Array("good\n".utf8) + [0xFF, 0x00, 0x61, 0x0A, 0x0A, 0x0A] + Array("last".utf8)
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    var loaded = History()
    try loaded.load(from: path)
    #expect(loaded.entries == ["good", "\u{FFFD}a", "last"])
  }

  @Test("Of a file grown wild the end is read")
  func enormous() throws {
    let folder = try TemporaryFolder()
    let path = folder("history")
    let text = String(repeating: String(repeating: "x", count: 999) + "\n", count: 6000) + "last\n"
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    var loaded = History()
    try loaded.load(from: path)
    #expect(loaded.entries == [String(repeating: "x", count: 999), "last"])
  }

  @Test("A file that is not there is an empty history")
  func missing() throws {
    var loaded = History()
    try loaded.load(from: "/nowhere/at/all")
    #expect(loaded.entries == [])
  }

  @Test("A folder in place of the file is an error, and the history can be used")
  func folderInPlace() throws {
    let folder = try TemporaryFolder()
    var loaded = History()
    #expect(throws: LineEditorError.historyUnreadable(path: folder.path, code: EISDIR)) {
      try loaded.load(from: folder.path)
    }
    let isAdded = loaded.add("a")
    #expect(isAdded)
    #expect(throws: LineEditorError.historyNotSaved(path: folder.path, code: EISDIR)) {
      try loaded.save(to: folder.path)
    }
    #expect(loaded.entries == ["a"])
    #expect(try folder.names == [])
  }

  @Test("A folder that cannot be written is an error")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    #expect(FileManager.default.createFile(atPath: folder("file"), contents: nil))
    let path = folder("file/history")
    var saved = history(["a"])
    #expect(throws: LineEditorError.historyNotSaved(path: path, code: ENOTDIR)) { try saved.save(to: path) }
    #expect(saved.entries == ["a"])
  }
}
