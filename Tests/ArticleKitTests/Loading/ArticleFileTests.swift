import FileTesting
import Foundation
import Testing

@testable import ArticleKit

/// Files on disk: regular files and named pipes are read, everything else is refused with a reason.
@Suite struct ArticleFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) { try body(URL(filePath: folder.path)) }
  }

  @Test func readsAFile() throws {
    try withFolder { folder in
      let file = folder.appending(path: "a b.txt")
      try Data("The bridge fell.\n".utf8).write(to: file)
      let article = try ArticleFile(path: file.path).load()
      #expect(article.text == "The bridge fell.\n")
    }
  }

  @Test func readsANamedPipe() throws {
    try withFolder { folder in
      let pipe = folder.appending(path: "pipe").path
      try #require(mkfifo(pipe, 0o600) == 0)
      let text = String(repeating: "The bridge fell. ", count: 10_000)
      let writer = Thread {
        FileHandle(forWritingAtPath: pipe)?.write(Data(text.utf8))
      }
      writer.start()
      #expect(try ArticleFile(path: pipe).bytes() == Array(text.utf8))
    }
  }

  @Test func saysWhatIsWrong() throws {
    try withFolder { folder in
      let missing = folder.appending(path: "none.txt").path
      let error = #expect(throws: LoadError.self) { try ArticleFile(path: missing).load() }
      #expect(error == .noSuchFile(path: missing))
      #expect(error?.description == "there is no file “\(missing)”")
      #expect(error?.hint == "Check the spelling, or give the full path.")
      let directory = #expect(throws: LoadError.self) { try ArticleFile(path: folder.path).load() }
      #expect(directory == .notAFile(path: folder.path))
      #expect(directory?.description == "“\(folder.path)” is not a text file")
      #expect(directory?.hint == "Choose a text file.")
      let device = #expect(throws: LoadError.self) { try ArticleFile(path: "/dev/null").load() }
      #expect(device == .notAFile(path: "/dev/null"))
      let nul = #expect(throws: LoadError.self) { try ArticleFile(path: "a\u{0}b").load() }
      #expect(nul == .noSuchFile(path: "a\u{0}b"))
      let loop = folder.appending(path: "loop").path
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      let unreadable = #expect(throws: LoadError.self) { try ArticleFile(path: loop).load() }
      let reason = String(cString: strerror(ELOOP))
      #expect(unreadable == .unreadable(path: loop, reason: reason))
      #expect(unreadable?.description == "“\(loop)” cannot be read: \(reason)")
      #expect(unreadable?.hint == "Check the file's permissions.")
    }
  }
}
