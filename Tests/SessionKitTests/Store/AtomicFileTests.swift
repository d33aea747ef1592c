import FileTesting
import Foundation
import Groundwork
@testable import SessionKit
import Testing

@Suite("Files written whole") struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("hold the bytes, and nothing is left beside them")
  func newFile() throws {
    try AtomicFile.write(Data("one".utf8), to: folder("a.txt"))
    try AtomicFile.write(Data(), to: folder("empty.txt"), mode: 0o600)
    try AtomicFile.write(Data(repeating: 65, count: 3_000_000), to: folder("large.txt"))
    #expect(try folder.names == ["a.txt", "empty.txt", "large.txt"])
    #expect(try folder.text("a.txt") == "one")
    #expect(try folder.text("empty.txt") == "")
    #expect(try folder.mode("empty.txt") == 0o600)
    #expect(try folder.text("large.txt").utf8.count == 3_000_000)
  }

  @Test("keep the permissions of the file they replace, whatever the mask", arguments: [0o600, 0o666, 0o755, 0o440])
  func mode(mode: Int) throws {
    let path = try folder.make("a.txt", "old", mode: mode)
    try AtomicFile.write(Data("new".utf8), to: path)
    #expect(try folder.text("a.txt") == "new")
    #expect(try folder.mode("a.txt") == mode)
  }

  @Test("are written through a link, which goes on pointing to the file")
  func link() throws {
    try FileManager.default.createDirectory(atPath: folder("kept"), withIntermediateDirectories: false)
    let target = try folder.make("kept/a.txt", "old")
    try FileManager.default.createSymbolicLink(atPath: folder("link.txt"), withDestinationPath: "kept/a.txt")
    try AtomicFile.write(Data("new".utf8), to: folder("link.txt"))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link.txt")) == "kept/a.txt")
    #expect(try folder.names == ["kept", "link.txt"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("kept")) == ["a.txt"])
  }

  @Test("take the place of what a crashed process with the same number left over")
  func leftOver() throws {
    _ = try folder.make("a.txt.\(ProcessInfo.processInfo.processIdentifier).tmp", "half a fi")
    try AtomicFile.write(Data("whole".utf8), to: folder("a.txt"))
    #expect(try folder.names == ["a.txt"])
    #expect(try folder.text("a.txt") == "whole")
  }

  @Test("say why they cannot be written, and leave nothing behind")
  func failures() throws {
    _ = try folder.make("file", "old")
    #expect(throws: Disk.Failure(reason: "Not a directory")) {
      try AtomicFile.write(Data("new".utf8), to: folder("file/a.txt"))
    }
    #expect(throws: Disk.Failure(reason: "Is a directory")) {
      try AtomicFile.write(Data("new".utf8), to: folder.path)
    }
    #expect(throws: Disk.Failure(reason: "No such file or directory")) {
      try AtomicFile.write(Data("new".utf8), to: folder("missing/a.txt"))
    }
    #expect(throws: Disk.Failure(reason: "File name too long")) {
      try AtomicFile.write(Data("new".utf8), to: folder(String(repeating: "n", count: 300)))
    }
    #expect(try folder.names == ["file"])
    #expect(try folder.text("file") == "old")
  }

  @Test("leave the old file when the new one cannot be made beside it")
  func oldFileStays() throws {
    let path = try folder.make("a.txt", "old")
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    #expect(throws: Disk.Failure(reason: "File exists")) { try AtomicFile.write(Data("new".utf8), to: path) }
    #expect(try folder.text("a.txt") == "old")
  }

  @Test("never take the place of a device", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func device() throws {
    #expect(throws: Disk.Failure(reason: "No space left on device")) {
      try AtomicFile.write(Data("new".utf8), to: "/dev/full")
    }
    try FileManager.default.createSymbolicLink(atPath: folder("null"), withDestinationPath: "/dev/null")
    try AtomicFile.write(Data("new".utf8), to: folder("null"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    #expect(try folder.names == ["null"])
  }

  @Test("get the folders above them made")
  func makeFolder() throws {
    try AtomicFile.makeFolder(for: folder("a/b/c/file.txt"))
    try AtomicFile.makeFolder(for: folder("a/b/c/file.txt"))
    try AtomicFile.makeFolder(for: "file.txt")
    #expect(FileManager.default.fileExists(atPath: folder("a/b/c")))
    _ = try folder.make("file", "old")
    #expect(throws: Disk.Failure(reason: "Not a directory")) {
      try AtomicFile.makeFolder(for: folder("file/b/c.txt"))
    }
  }
}
