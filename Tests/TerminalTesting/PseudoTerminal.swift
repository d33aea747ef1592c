#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program on a terminal of its own, driven as a person would: keys go in, and the screen is looked at.
///
/// Nothing sleeps: every wait ends when what is expected is on the screen, and throws ``Failure`` at its deadline.
package final class PseudoTerminal {
  /// Something that did not happen in time, with the screen as it was.
  package struct Failure: Error, CustomStringConvertible {
    /// What was waited for, and what was seen.
    package let description: String
  }

  /// What is on the screen now.
  package private(set) var screen: Screen
  /// Every byte that the program wrote.
  package private(set) var output: [UInt8] = []
  /// How long a wait may take.
  package var patience: Duration = .seconds(8)
  /// The program's process.
  package let process: pid_t
  private let master: Int32
  private var status: Int32?
  private var isClosed = false
  private var isHungUp = false

  /// Starts a program as the leader of a session whose controlling terminal is a new pseudo-terminal.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - environment: All of its environment; TERM and a path for programs are added where they are lacking.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    master = Self.openMaster()
    guard master >= 0, let name = Self.slave(of: master) else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let defaults = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process = try Self.spawn(program, arguments, environment.merging(defaults) { own, _ in own }, on: name)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if !isHungUp { close(master) }
  }

  /// Types keys; what the program writes meanwhile is taken, so that neither waits for the other.
  package func type(_ keys: String) throws { try type(bytes: Array(keys.utf8)) }

  /// Types bytes, which need not be characters.
  package func type(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + patience
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      try poll(for: rest.isEmpty ? 0 : POLLOUT, until: deadline, "\(rest.count) bytes to be read")
    }
  }

  /// Waits until the screen is as wanted.
  package func wait(for what: String, _ condition: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while !condition(screen) {
      if isClosed { throw failure("The program ended", what) }
      try poll(for: POLLIN, until: deadline, what)
    }
  }

  /// Waits until a text is somewhere on the screen, within one row.
  package func expect(_ text: String) throws {
    try wait(for: text) { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Waits until the cursor's row is this text, without spaces at its end, and the cursor at `column` (from 0).
  package func expect(cursorLine text: String, column: Int? = nil) throws {
    try wait(for: "the cursor's line: \(text)") { screen in
      screen.cursorLine == text && (column == nil || column == screen.column)
    }
  }

  /// Waits until these are the last rows that are not empty.
  package func expect(lastLines lines: [String]) throws {
    try wait(for: "the last lines: \(lines)") { screen in
      screen.text.split(separator: "\n", omittingEmptySubsequences: false).suffix(lines.count).elementsEqual(
        lines, by: { $0 == $1 })
    }
  }

  /// Changes the size of the terminal; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) throws {
    try poll(for: 0, until: .now + patience, "output")
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure(description: "the size cannot be set") }
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) throws {
    guard kill(process, number) == 0 else { throw Failure(description: "the signal cannot be sent") }
  }

  /// Closes the terminal, as when its window is closed, and waits until the program ends.
  ///
  /// - Returns: As ``waitForExit()``.
  package func hangUp() throws -> Int32 {
    (isClosed, isHungUp) = (true, true)
    close(master)
    return try waitForExit()
  }

  /// Whether the program wrote a text, escape sequences and all, after its first `count` bytes.
  package func hasWritten(_ text: String, since count: Int = 0) -> Bool {
    let wanted = Array(text.utf8)
    return output.indices.dropFirst(count).contains { output[$0...].starts(with: wanted) }
  }

  /// Waits until the program ends.
  ///
  /// - Returns: Its exit status, or 128 and the number of the signal that ended it.
  package func waitForExit() throws -> Int32 {
    let deadline = ContinuousClock.now + patience
    while !isClosed { try poll(for: POLLIN, until: deadline, "the program's end") }
    var status: Int32 = 0
    // The terminal is closed: the program has ended, or will without any more ado.
    while waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { throw failure("Too late", "the program's end") }
      sched_yield()
    }
    self.status = status
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Takes what the program wrote, and waits for `events` if there is nothing.
  private func poll(for events: Int32, until deadline: ContinuousClock.Instant, _ what: String) throws {
    if take() || events == 0 { return }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { throw failure("Too late", what) }
    var descriptor = pollfd(fd: master, events: Int16(POLLIN | events), revents: 0)
    #if canImport(Glibc)
      _ = Glibc.poll(&descriptor, 1, Int32(left.components.seconds * 1000 + 1))
    #else
      _ = Darwin.poll(&descriptor, 1, Int32(left.components.seconds * 1000 + 1))
    #endif
    take()
  }

  private func failure(_ reason: String, _ wanted: String) -> Failure {
    Failure(description: "\(reason); wanted: \(wanted)\n--- screen\n\(screen.text)\n---")
  }

  /// Reads all there is; whether there was anything.
  @discardableResult
  private func take() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    var any = false
    while true {
      let count = read(master, &chunk, chunk.count)
      if count <= 0 {
        // Linux reports EIO once the last program has closed its side.
        if count == 0 || (errno != EAGAIN && errno != EINTR) { isClosed = true }
        return any
      }
      any = true
      output += chunk.prefix(count)
      screen.feed(chunk.prefix(count))
    }
  }

  /// A new terminal's own side; a program that another test starts at the same time must not inherit it.
  private static func openMaster() -> Int32 {
    #if canImport(Glibc)
      open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    #else
      posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    #endif
  }

  /// The path of the side on which the program runs, unlocked.
  private static func slave(of master: Int32) -> String? {
    #if canImport(Glibc)
      // The Glibc module lacks grantpt, unlockpt and ptsname; these are the requests they make (ioctl_tty(2)).
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      var lock: Int32 = 0
      var number: UInt32 = 0
      guard ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else { return nil }
      return "/dev/pts/\(number)"
    #else
      guard grantpt(master) == 0, unlockpt(master) == 0 else { return nil }
      return ptsname(master).map { String(cString: $0) }
    #endif
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let setSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which the Glibc module lacks
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let setSession = POSIX_SPAWN_SETSID
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a session that has no terminal yet, it becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block signals and may ignore some; a program started by hand does not.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = setSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Failure(description: "\(program): \(String(cString: strerror(code)))") }
    return process
  }
}
