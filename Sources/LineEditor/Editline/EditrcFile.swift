import Groundwork
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's `.editrc` (editrc(5)), as far as libedit can be trusted with it.
///
/// libedit copies the words of its commands into buffers of fixed sizes, 1024 characters and less, without looking: a
/// long `bind` in a file that somebody else wrote would end the program. So it gets short lines of the commands that
/// concern keys, and nothing else.
enum EditrcFile {
  private static let commands: Set<Substring> = ["bind", "edit", "setty"]
  /// Bytes of the file that are read, of a line and of a word in it that are taken.
  private static let (mostBytes, longestLine, longestWord) = (1 << 16, 512, 128)

  /// The lines that libedit may run; none where there is no file.
  static func lines(at path: String) -> [String] {
    text(at: path).split(separator: "\n").map(String.init).filter(isSafe)
  }

  /// Whether a line says which keys the editor has, those of vi or of Emacs.
  static func choosesEditor(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.contains("-v") || words.contains("-e")
  }

  /// Whether libedit can run a line without harm: `bind …`, or `stet:bind …` for one program alone.
  static func isSafe(_ line: String) -> Bool {
    guard line.utf8.count <= longestLine, !line.utf8.contains(0),
      let first = line.split(whereSeparator: \.isWhitespace).first
    else { return false }
    let parts = first.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let command = parts.last, commands.contains(command) else { return false }
    // The name of a program is a regular expression to libedit: letters alone cannot keep it busy.
    guard parts.count == 1 || parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return false
    }
    // Quotation marks may join words: what is between them and the next blank is counted as it comes.
    return longestRun(in: line) <= longestWord
  }

  /// The bytes of the longest word, a part in quotation marks with its blanks counting as one.
  private static func longestRun(in line: String) -> Int {
    var (longest, run) = (0, 0)
    var quote: UInt8?
    for byte in line.utf8 {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        if quote == byte { quote = nil } else if quote == nil { quote = byte }
      }
      run = quote == nil && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) ? 0 : run + 1
      longest = max(longest, run)
    }
    return longest
  }

  private static func text(at path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return "" }
    let file = FileDescriptor(rawValue: descriptor)
    defer { try? file.close() }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "" }
    var bytes: [UInt8] = []
    while bytes.count < mostBytes, let read = try? file.bytes(atMost: mostBytes - bytes.count), !read.isEmpty {
      bytes += read
    }
    // A line that was cut is none.
    let whole = bytes.count == mostBytes ? bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0 : bytes.count
    return String(decoding: bytes.prefix(whole), as: UTF8.self)
  }
}
