import FileTesting
import Foundation
import TerminalTesting
import Testing

/// Runs on request, as it wants PySpark and Java and takes some minutes: `STET_SPARK=1 swift test --filter Spark`; with
/// a path for the 1 it runs that program, such as a release.
@Suite("Many articles under Apache Spark", .enabled(if: ProcessInfo.processInfo.environment["STET_SPARK"] != nil))
struct SparkTests {
  @Test("give the same lines as a plain run, with one executor and with two")
  func sameLines() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let asked = ProcessInfo.processInfo.environment["STET_SPARK"] ?? "1"
    let program = asked == "1" ? try BuiltProgram.path("stet") : asked
    process.arguments = ["python3", packageFolder + "/Tests/Spark/measure.py", program, "1000"]
    try Data().write(to: URL(fileURLWithPath: folder("out")))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: folder("out")))
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: folder("out"), encoding: .utf8)
    print(text)
    #expect(process.terminationStatus == 0)
    #expect(text.contains("\nthe same lines, byte for byte after sorting\n"), "\(text)")
  }
}
