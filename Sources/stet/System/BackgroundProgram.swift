import Dispatch
import Foundation
import Groundwork
import SessionKit

/// A program that works unseen: what it reads and writes are files without names.
///
/// Files, not pipes: the program can neither wait for its reader nor the reader for it. Foundation's `Process`, not
/// `Subprocess`, which needs one of Swift's shared threads to notice the end: on two processors, two articles at work
/// hold them all.
struct BackgroundProgram {
  /// Where the program is.
  var path: String
  /// The words after its name.
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

  /// Runs it on input and waits for its end; nil if it cannot be run, or `shouldContinue` said no.
  ///
  /// Throws if no temporary file can be made.
  /// - Parameter shouldContinue: asked twenty times a second, with the seconds since the start and the bytes written so far; where
  ///   it says no, the program is ended.
  func run(
    input: [UInt8] = [], while shouldContinue: (_ seconds: Double, _ bytes: Int) -> Bool = { _, _ in true }
  ) throws(Disk.Failure) -> Run? {
    var files: [UnnamedFile] = []
    defer { files.forEach { $0.close() } }
    files.append(try UnnamedFile(holding: input))
    for _ in 0..<2 { files.append(try UnnamedFile()) }
    let handles = files.map { FileHandle(fileDescriptor: $0.descriptor, closeOnDealloc: false) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    guard (try? process.run()) != nil else { return nil }
    let start = DispatchTime.now().uptimeNanoseconds
    var isStopped = false
    while end.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      guard !isStopped, !shouldContinue(seconds, files[1].count + files[2].count) else { continue }
      isStopped = true
      kill(process.processIdentifier, SIGKILL)
    }
    guard !isStopped else { return nil }
    let code = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Run(
      code: code, output: files[1].bytes(), messages: String(decoding: files[2].bytes(atMost: 1 << 16), as: UTF8.self))
  }
}
