import Foundation
import Testing

@testable import ReportKit

/// A report as it is expected, in a file beside the tests.
///
/// With `STET_RECORD_GOLDEN` set, it is written again and the test fails, so that recording is never left on.
struct Golden {
  let text: String

  init(named name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["STET_RECORD_GOLDEN"] != nil {
      let format = try #require(ReportFormat.allCases.first { name.hasSuffix(".\($0.rawValue)") })
      let text = Self.withoutStyle(try SampleSession.small().text(as: format))
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded anew: look at it, then run again without STET_RECORD_GOLDEN")
    }
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// A page without its style sheet, its script and their hashes, which have tests of their own.
  static func withoutStyle(_ page: String) -> String {
    page.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/<script>[\s\S]*<\/script>/, with: "<script></script>")
      .replacing(/'sha256-[^']*'/, with: "'sha256-'")
  }
}
