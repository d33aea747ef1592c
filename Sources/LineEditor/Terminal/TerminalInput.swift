import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The characters typed at a terminal, with signals between them.
///
/// It reads a byte at a time: what the program does not take is left for a child process such as an editor.
struct TerminalInput {
  /// What comes next.
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    case timedOut
    case interrupted
    case resized
    case suspended
    case ended
    case failed(code: Int32)
  }

  private let descriptor: Int32
  private let isOwn: Bool
  private var pushedBack: UInt8?

  /// Reads from a terminal.
  ///
  /// It opens the terminal once more, without blocking: Ctrl-C throws away what was typed, so that a read right after
  /// a `poll` that promised a byte would wait for another. The descriptor given is shared with other programs, for
  /// which it must go on blocking; it is used where the terminal cannot be opened.
  init(descriptor: Int32) {
    let own = ttyname(descriptor).map { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) } ?? -1
    self.descriptor = own >= 0 ? own : descriptor
    isOwn = own >= 0
  }

  /// Closes what the making opened.
  func close() {
    if isOwn { try? FileDescriptor(rawValue: descriptor).close() }
  }

  /// Waits for a character or a signal, `milliseconds` at most; a negative number waits forever.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  mutating func next(within milliseconds: Int32 = -1) -> Event {
    if let byte = pushedBack {
      pushedBack = nil
      return .scalar(decode(byte))
    }
    while true {
      if let event = wait(milliseconds) { return event }
      switch readByte() {
      case .success(let byte?): return .scalar(decode(byte))
      case .success(nil): return .ended
      case .failure(let fault) where fault.code == EAGAIN || fault.code == EINTR: continue
      case .failure(let fault): return fault.code == EIO ? .ended : .failed(code: fault.code)
      }
    }
  }

  private mutating func decode(_ first: UInt8) -> Unicode.Scalar {
    let following =
      switch first {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    var bytes = [first]
    while bytes.count <= following {
      // The bytes of one character come together: one that does not come within a second, or before a signal, was lost.
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, 1000)
      guard count > 0, case .success(let byte?) = readByte() else { return "\u{FFFD}" }
      guard byte & 0xC0 == 0x80 else {
        pushedBack = byte
        return "\u{FFFD}"
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// Waits until there is something to read: nil, or why not.
  private func wait(_ milliseconds: Int32) -> Event? {
    while true {
      if let event = Self.signal() { return event }
      var polls = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.wake.read, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polls, 2, milliseconds)
      if ready == 0 { return .timedOut }
      if ready < 0, errno != EINTR { return .failed(code: errno) }
      if ready < 0 || polls[1].revents != 0 {
        Signals.drain()
        continue
      }
      return nil
    }
  }

  private static func signal() -> Event? {
    if Signals.hangup.load(ordering: .acquiring) { return .ended }
    if Signals.interrupt.exchange(false, ordering: .acquiringAndReleasing) { return .interrupted }
    if Signals.suspension.exchange(false, ordering: .acquiringAndReleasing) { return .suspended }
    if Signals.resize.exchange(false, ordering: .acquiringAndReleasing) { return .resized }
    return nil
  }

  private struct Fault: Error {
    let code: Int32
  }

  /// One byte, or nil at the end.
  private func readByte() -> Result<UInt8?, Fault> {
    var byte: UInt8 = 0
    let count = read(descriptor, &byte, 1)
    return count < 0 ? .failure(Fault(code: errno)) : .success(count == 0 ? nil : byte)
  }
}
