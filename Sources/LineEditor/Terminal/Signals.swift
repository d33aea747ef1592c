import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The flags that signal handlers set: the only state the module shares, since a handler can reach nothing else.
enum Signals {
  /// SIGINT came.
  static let interrupt = Atomic(false)
  /// SIGWINCH came.
  static let resize = Atomic(false)
  /// SIGHUP or SIGTERM came.
  static let hangup = Atomic(false)
  /// SIGTSTP came.
  static let suspension = Atomic(false)

  /// A pipe into which the handler writes one byte.
  ///
  /// By it a `poll` that begins just after a signal ends as well, whichever thread the signal came to. It is made once
  /// and lives as long as the process.
  static let wake: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }()

  /// Takes the bytes out of the pipe.
  static func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(wake.read, &bytes, 16) > 0 {}
  }
}

/// Catches signals, and restores the earlier handlers.
///
/// There is no SA_RESTART, so that a blocking call ends when a signal comes.
struct SignalHandlers {
  private var previous: [(signal: Int32, action: sigaction)] = []

  /// Catches `signals`; those that the program inherited as ignored (as `nohup` does) stay so.
  init(_ signals: [Int32]) {
    // A handler must not be the first to touch these: making them takes a lock.
    _ = (Signals.wake, Signals.interrupt.load(ordering: .relaxed), Signals.resize.load(ordering: .relaxed))
    _ = (Signals.hangup.load(ordering: .relaxed), Signals.suspension.load(ordering: .relaxed))
    for signal in signals {
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      #if canImport(Glibc)
        action.__sigaction_handler = .init(sa_handler: note)
      #else
        action.__sigaction_u = .init(__sa_handler: note)
      #endif
      var old = sigaction()
      guard sigaction(signal, nil, &old) == 0, !(signal == SIGHUP && Self.isIgnored(old)) else { continue }
      if sigaction(signal, &action, &old) == 0 { previous.append((signal, old)) }
    }
  }

  /// Gives the signals back.
  mutating func restore() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    previous = []
  }

  /// Whether a signal that is handled so is ignored.
  static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The handler: only what POSIX allows in one.
private func note(_ signal: Int32) {
  let code = errno
  switch signal {
  case SIGINT: Signals.interrupt.store(true, ordering: .releasing)
  case SIGWINCH: Signals.resize.store(true, ordering: .releasing)
  case SIGHUP, SIGTERM: Signals.hangup.store(true, ordering: .releasing)
  // Another process stopped the program and continued it: what it drew is gone.
  case SIGCONT: Signals.resize.store(true, ordering: .releasing)
  case SIGTSTP: Signals.suspension.store(true, ordering: .releasing)
  default: break  // SIGQUIT: while a line is edited it must not leave a raw terminal behind.
  }
  var byte: UInt8 = 0
  _ = write(Signals.wake.write, &byte, 1)
  errno = code
}

/// Ctrl-C while no line is being read.
///
/// Long work asks ``isPending`` now and then, stops if it is set, and calls ``clear()``. The signal is caught from the
/// making of an ``EditlineSource`` until it is closed; without one, Ctrl-C ends the program as usual.
package enum Interrupt {
  /// Whether Ctrl-C was pressed since the last ``clear()``, and no line was given up for it.
  package static var isPending: Bool { Signals.interrupt.load(ordering: .acquiring) }

  /// Forgets a Ctrl-C.
  package static func clear() { Signals.interrupt.store(false, ordering: .releasing) }
}
