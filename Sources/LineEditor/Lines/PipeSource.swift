import Groundwork
import SystemPackage

/// Lines from a pipe or a file: no prompt, no editing.
///
/// Lines end with LF or CRLF; the last may lack its end. Bytes that are not UTF-8 become U+FFFD, a byte-order mark at
/// the beginning is dropped. A line can be as long as memory allows, and takes time in proportion to its length.
package final class PipeSource: LineSource {
  /// Always false.
  package var isInteractive: Bool { false }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isFirstLine = true

  /// Reads from a file descriptor, which stays open; 0 is standard input.
  package init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
  }

  /// Reads the next line; the prompt is not shown.
  package func readLine(prompt: Prompt) throws(LineEditorError) -> LineInput {
    var scanned = start
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return .line(text(start..<end))
      }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return .endOfInput }
        defer { start = buffer.count }
        return .line(text(start..<buffer.count))
      }
      // Lines handed out go before more is read, so that each byte moves at most once a line.
      if start > 0 {
        buffer.removeSubrange(..<start)
        scanned -= start
        start = 0
      }
      try fill()
    }
  }

  private func fill() throws(LineEditorError) {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try FileDescriptor(rawValue: descriptor).bytes(atMost: 65_536)
    } catch {
      throw .readFailed(code: error.rawValue)
    }
    isAtEnd = bytes.isEmpty
    buffer += bytes
  }

  private func text(_ range: Range<Int>) -> String {
    var bytes = buffer[range]
    if isFirstLine, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirstLine = false
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
