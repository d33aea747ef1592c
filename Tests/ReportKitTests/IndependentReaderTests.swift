import FileTesting
import Foundation
import SessionKit
import Testing

@testable import ReportKit

/// Every format of many reviews, read by a Python program that counts by itself (`Fixtures/checkers`).
///
/// `STET_RANDOM_REVIEWS` says how many random reviews there are; `STET_PYTHON` which Python reads them, where the one on
/// the path lacks the packages that the program can use.
@Suite("Exports before an independent reader", .enabled(if: NeededProgram.runs("python3")))
struct IndependentReaderTests {
  @Test("Every format of every review: quotes equal the article at their offsets, tables and JSON can be read")
  func everything() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["STET_RANDOM_REVIEWS"].flatMap(Int.init) ?? 40
    try Checker.inFolder { folder in
      try Self.write(SampleSession.small().session, named: "small", to: folder)
      for (number, attack) in HTMLReportTests.attacks.enumerated() {
        try Self.write(SampleSession.hostile(attack).session, named: "hostile-\(number)", to: folder)
      }
      for seed in 1...max(count, 1) {
        try Self.write(RandomReview(seed: seed).session, named: "random-\(seed)", to: folder)
      }
      let samples = Checker.package.appending(path: "Sessions")
      for name in try FileManager.default.contentsOfDirectory(atPath: samples.path()) where name.hasPrefix("sample-") {
        let session = try SessionStore.open(samples.appending(path: name).path()).session
        try Self.write(session, named: String(name.dropLast(5)), to: folder)
      }
      let program = Checker.package.appending(path: "Fixtures/checkers/check_exports.py").path()
      let result = try Checker.run(environment["STET_PYTHON"] ?? "python3", [program, folder.path()], seconds: 600)
      #expect(result.said.hasPrefix("0 faults; annotated "), "\(result.said)")
      #expect(result.code == 0)
    }
  }

  private static func write(_ session: Session, named name: String, to folder: URL) throws {
    let encoded = try SessionCoding.encode(session)
    try encoded.write(to: folder.appending(path: "\(name).session"))
    for unit in OffsetUnit.allCases {
      var options = ReportOptions(generator: "Stet 0.1.0")
      options.offsets = unit
      let report = Report(session, options: options)
      for format in ReportFormat.allCases where unit == .codePoints || format.offsetUnits.contains(unit) {
        let output: ReportOutput
        do throws(ReportError) {
          output = try report.output(as: format)
        } catch {
          guard case .nothingToWrite("claimreview", _) = error else { throw error }
          continue
        }
        let stem = unit == .codePoints ? "\(name).\(format.rawValue)" : "\(name).utf16.\(format.rawValue)"
        let files = unit == .codePoints ? output.files(at: stem) : [.init(path: stem, bytes: Array(output.text.utf8))]
        for file in files { try Data(file.bytes).write(to: folder.appending(path: file.path)) }
      }
    }
  }
}
