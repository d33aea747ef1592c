import Foundation
import LineEditor
import Testing

@Suite("Scripted source")
struct ScriptedSourceTests {
  @Test("It gives its inputs, then the end, and notes the prompts")
  func inputs() {
    let source = ScriptedSource([.line("a"), .interrupted], isInteractive: true)
    let prompt = Prompt("p> ")
    #expect(
      (0..<4).map { _ in source.readLine(prompt: prompt) } == [.line("a"), .interrupted, .endOfInput, .endOfInput])
    #expect(source.prompts == [prompt, prompt, prompt, prompt])
    #expect(source.isInteractive)
    #expect(!ScriptedSource(lines: []).isInteractive)
  }
}

@Suite("Pipe source")
struct PipeSourceTests {
  /// Everything that a source gives for bytes that come through a real pipe, in parts of `size`.
  private func lines(of bytes: [UInt8], partsOf size: Int = .max) throws -> [LineInput] {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    // A thread, not a task: the reader below blocks, and might block the one thread on which the task would run.
    Thread.detachNewThread {
      var rest = bytes[...]
      while !rest.isEmpty {
        try? writer.write(contentsOf: Data(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      try? writer.close()
    }
    let source = PipeSource(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(!source.isInteractive)
    var inputs: [LineInput] = []
    repeat { inputs.append(try source.readLine(prompt: Prompt("unseen"))) } while inputs.last != .endOfInput
    #expect(try source.readLine(prompt: Prompt("")) == .endOfInput)
    return inputs
  }

  @Test(
    "Lines end with LF or CRLF, the last may lack its end",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a\rb"]),
      ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("é漢🚨\ne\u{301}", ["é漢🚨", "e\u{301}"]),
      ("\u{0}\u{1B}\n", ["\u{0}\u{1B}"]),
    ], [1, 3, 4096])
  func ends(item: (text: String, lines: [String]), size: Int) throws {
    let inputs = try lines(of: Array(item.text.utf8), partsOf: size)
    #expect(inputs == item.lines.map(LineInput.line) + [.endOfInput])
  }

  @Test("Bytes that are not UTF-8 are repaired")
  func repair() throws {
    let inputs = try lines(of: [0x61, 0xFF, 0x62, 0x0A, 0xC3, 0x0A, 0xE2, 0x82])
    #expect(inputs == [.line("a\u{FFFD}b"), .line("\u{FFFD}"), .line("\u{FFFD}"), .endOfInput])
  }

  @Test("Very long lines and very many come whole")
  func long() throws {
    let long = String(repeating: "漢", count: 1_000_000)
    let short = (0..<50_000).map { String($0) }
    let inputs = try lines(of: Array(([long] + short).joined(separator: "\n").utf8))
    #expect(inputs == [.line(long)] + short.map(LineInput.line) + [.endOfInput])
  }

  @Test("A descriptor that cannot be read is an error")
  func fault() {
    #expect(throws: LineEditorError.readFailed(code: EBADF)) {
      try PipeSource(descriptor: 9999).readLine(prompt: Prompt(""))
    }
  }
}

@Suite("Editline source without a terminal")
struct EditlineSourceTests {
  @Test("A pipe is no terminal")
  func pipe() {
    let pipe = Pipe()
    #expect(throws: LineEditorError.notATerminal) {
      try EditlineSource(
        name: "stet", input: pipe.fileHandleForReading.fileDescriptor, output: pipe.fileHandleForWriting.fileDescriptor)
    }
  }
}
