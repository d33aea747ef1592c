import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gives the terminal back when the program crashes or is told to end, before anything else does what it does about that.
///
/// There should be only one at a time.
struct CrashGuard {
  /// What the handler needs: nothing that must be allocated or locked.
  struct Record {
    var modes: termios
    let input: Int32
    let output: Int32
    /// The bytes that bring the screen back.
    let farewell: UnsafeMutableRawBufferPointer
    /// The signals and what was done about them before.
    let previous: UnsafeMutableBufferPointer<(signal: Int32, action: sigaction)>
  }

  /// The address of the guard's record, 0 where there is none; the handler, which can reach nothing else, takes it.
  private static let standing = Atomic<UInt>(0)

  /// Takes the record of the current guard.
  static func takeRecord() -> UnsafeMutablePointer<Record>? {
    UnsafeMutablePointer(bitPattern: standing.exchange(0, ordering: .acquiringAndReleasing))
  }

  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGTERM]

  /// Stands guard: at a crash the terminal gets `modes` back, and `farewell` is written.
  init(modes: termios, input: Int32, output: Int32, farewell: String) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: farewell.utf8.count, alignment: 1)
    bytes.copyBytes(from: farewell.utf8)
    let previous = UnsafeMutableBufferPointer<(signal: Int32, action: sigaction)>.allocate(
      capacity: Self.signals.count)
    let record = UnsafeMutablePointer<Record>.allocate(capacity: 1)
    for (place, signal) in Self.signals.enumerated() {
      var old = sigaction()
      sigaction(signal, nil, &old)
      previous.initializeElement(at: place, to: (signal, old))
    }
    record.initialize(to: Record(modes: modes, input: input, output: output, farewell: bytes, previous: previous))
    Self.standing.store(UInt(bitPattern: record), ordering: .releasing)
    // Signals inherited as ignored end nothing.
    for (signal, old) in previous where !SignalHandlers.isIgnored(old) {
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      // On the stack that is kept for it, if one is: the crash may be that of a full stack.
      action.sa_flags = Int32(SA_ONSTACK)
      #if canImport(Glibc)
        action.__sigaction_handler = .init(sa_handler: giveBack)
      #else
        action.__sigaction_u = .init(__sa_handler: giveBack)
      #endif
      sigaction(signal, &action, nil)
    }
  }

  /// Ends the guard; the signals do what they did before.
  func dismiss() {
    guard let record = Self.takeRecord() else { return }
    for entry in record.pointee.previous {
      var action = entry.action
      sigaction(entry.signal, &action, nil)
    }
    record.pointee.farewell.deallocate()
    record.pointee.previous.deallocate()
    record.deinitialize(count: 1)
    record.deallocate()
  }
}

/// The handler: only what POSIX allows in one; then the signal comes again, to whom it belonged.
private func giveBack(_ signal: Int32) {
  if let record = CrashGuard.takeRecord() {
    _ = write(record.pointee.output, record.pointee.farewell.baseAddress, record.pointee.farewell.count)
    tcsetattr(record.pointee.input, TCSANOW, &record.pointee.modes)
    for place in 0..<record.pointee.previous.count {
      sigaction(record.pointee.previous[place].signal, &record.pointee.previous[place].action, nil)
    }
  }
  raise(signal)
}
