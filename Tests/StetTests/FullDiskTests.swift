import FileTesting
import Foundation
import SessionKit
import Testing

#if canImport(Glibc)
  import Glibc

  /// A file system of one megabyte that fills up, and one that cannot be written to: made for the test, so they want
  /// root and are left out where they cannot be made.
  @Suite("A disk that is full or cannot be written to", .serialized, .enabled(if: SmallDisk.canBeMade))
  struct FullDiskTests {
    @Test("refuses the step, says so, and has every step before it")
    func full() throws {
      let program = try Program()
      let disk = try SmallDisk(at: program.folder("small"))
      let note = String(repeating: "words ", count: 4000)
      let tags = (1...60).map { "disputed \($0 % 25 + 1): step \($0) \(note)" }.joined(separator: "\n")
      let run = try program.run("Fixtures/ceasefire.txt", input: "save small/s.json\n\(tags)\n")
      #expect(run.code == 1)
      #expect(run.messages.contains("“small/s.json” cannot be written: No space left on device."))
      #expect(run.messages.contains("Hint: Choose another place"))
      let promised = (1...60).filter { run.output.contains("— step \($0) ") }
      #expect((1..<60).contains(promised.count))
      let opening = try program.opening("small/s.json")
      #expect(opening.findings == [])
      #expect(opening.session.events.count == 2 + promised.count)
      #expect(try disk.names.allSatisfy { ["s.json", "s.json.journal"].contains($0) })
    }

    @Test("can be read, and its sessions are left as they are")
    func readOnly() throws {
      let program = try Program()
      let disk = try SmallDisk(at: program.folder("small"))
      _ = try program.run("Fixtures/ceasefire.txt", input: "save small/s.json\nverified 1\n")
      let before = try program.text("small/s.json")
      try disk.forbidWriting()
      let run = try program.run("small/s.json", input: "list 1\ndisputed 2\nsave ./copy.json\ndisputed 2\n")
      #expect(run.output.contains("✓ verified"))
      #expect(run.messages.contains("“small/s.json” cannot be written: Read-only file system."))
      #expect(run.messages.contains("Read-only: changes won't be saved."))
      #expect(try program.text("small/s.json") == before)
      #expect(try program.session("copy.json").events.count == 4)
    }
  }

  /// A file system of one megabyte in memory, gone with the object.
  private final class SmallDisk {
    static let canBeMade: Bool = {
      guard geteuid() == 0, let program = try? Program() else { return false }
      return (try? SmallDisk(at: program.folder("trial"))) != nil
    }()

    private let path: String

    init(at path: String) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path) } }

    func forbidWriting() throws {
      guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=1m") == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    }
  }
#endif
