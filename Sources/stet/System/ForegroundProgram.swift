import Dispatch
import Foundation
import LineEditor
import Subprocess
import Synchronization

/// A program that runs on the terminal while the shell waits.
struct ForegroundProgram {
  /// A command line for `sh`, as in `$PAGER` and `$EDITOR`.
  var command: String
  /// Words after it that `sh` leaves alone.
  var arguments: [String] = []
  /// Variables for it beside those of the process.
  var variables: [String: String] = [:]

  /// Runs it with a text as its standard input, or with the terminal, and waits for its end.
  ///
  /// - Returns: Its exit code, or 128 and more where a signal ended it; nil if it could not be run.
  func run(input: String? = nil) -> Int32? {
    // The shell is a loop that waits for nothing else meanwhile.
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task.detached {
      let code = try? await code(input: input)
      outcome.code.withLock { $0 = code ?? nil }
      done.signal()
    }
    done.wait()
    // A Ctrl-C was meant for the program.
    Interrupt.clear()
    return outcome.code.withLock { $0 }
  }

  private final class Outcome: Sendable {
    let code = Mutex<Int32?>(nil)
  }

  private func code(input: String?) async throws -> Int32? {
    let words = Arguments(["-c", command + " \"$@\"", command] + arguments)
    let variables = Environment.inherit.updating(
      Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }))
    let output = FileDescriptorOutput.fileDescriptor(.standardOutput, closeAfterSpawningProcess: false)
    let messages = FileDescriptorOutput.fileDescriptor(.standardError, closeAfterSpawningProcess: false)
    // Not through the library's own pipe: version 1.0.2 traps where a program ends before it has read everything.
    let file = try input.map { try UnnamedFile(holding: $0.utf8).descriptor }
    let status = try await Subprocess.run(
      .path("/bin/sh"), arguments: words, environment: variables,
      input: .fileDescriptor(.init(rawValue: file ?? 0), closeAfterSpawningProcess: file != nil), output: output,
      error: messages
    ).terminationStatus
    switch status {
    case .exited(126), .exited(127): return nil
    case .exited(let code): return code
    case .signaled(let signal): return 128 + signal
    }
  }
}
