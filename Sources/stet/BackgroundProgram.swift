import Dispatch
import Foundation
import Subprocess
import Synchronization

/// A program that works unseen: what it reads and writes are files without names.
///
/// Files, not pipes: the program can neither wait for its reader nor the reader for it.
struct BackgroundProgram {
  /// Where the program lies.
  var path: String
  /// The words behind its name.
  var arguments: [String]
  /// Variables for it beside those of the process.
  var variables: [String: String] = [:]

  /// What a run came to.
  struct Run {
    /// The exit code; 128 and more where a signal ended it.
    var code: Int32
    /// What it wrote to standard output.
    var output: [UInt8]
    /// What it wrote to standard error, its beginning.
    var messages: String
  }

  /// Runs it on input and waits for its end; nil where it cannot be run, or `goesOn` said no.
  ///
  /// - Parameter goesOn: asked twenty times a second, with the seconds since the start and the bytes written so far; where
  ///   it says no, the program is ended.
  func run(
    input: [UInt8] = [], while goesOn: (_ seconds: Double, _ bytes: Int) -> Bool = { _, _ in true }
  ) throws -> Run? {
    let files = try [UnnamedFile(holding: input), UnnamedFile(), UnnamedFile()]
    defer { files.forEach { $0.close() } }
    let descriptors = files.map(\.descriptor)
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    let task = Task.detached {
      let code = try? await code(descriptors)
      outcome.code.withLock { $0 = code }
      done.signal()
    }
    let start = DispatchTime.now().uptimeNanoseconds
    var isStopped = false
    while done.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      guard !isStopped, !goesOn(seconds, files[1].count) else { continue }
      isStopped = true
      task.cancel()
    }
    guard !isStopped, let code = outcome.code.withLock({ $0 }) else { return nil }
    return Run(
      code: code, output: files[1].bytes(), messages: String(decoding: files[2].bytes(atMost: 1 << 16), as: UTF8.self))
  }

  private final class Outcome: Sendable {
    let code = Mutex<Int32?>(nil)
  }

  private func code(_ files: [Int32]) async throws -> Int32 {
    let variables = Environment.inherit.updating(
      Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }))
    let output = FileDescriptorOutput.fileDescriptor(.init(rawValue: files[1]), closeAfterSpawningProcess: false)
    let messages = FileDescriptorOutput.fileDescriptor(.init(rawValue: files[2]), closeAfterSpawningProcess: false)
    let status = try await Subprocess.run(
      .path(.init(path)), arguments: Arguments(arguments), environment: variables,
      input: .fileDescriptor(.init(rawValue: files[0]), closeAfterSpawningProcess: false), output: output,
      error: messages
    ).terminationStatus
    switch status {
    case .exited(let code): return code
    case .signaled(let signal): return 128 + signal
    }
  }
}
