import Foundation

/// Programs that some tests need and that a machine may lack.
package enum NeededProgram {
  /// Whether the tests that need it run: where it is installed, and everywhere with `STET_REQUIRE_TOOLS`.
  ///
  /// CI sets that variable, so that there a missing program is a failure and never a test left out.
  package static func runs(_ programs: String...) -> Bool { isRequired || programs.allSatisfy { path(of: $0) != nil } }

  /// Whether nothing may be left out.
  package static var isRequired: Bool { ProcessInfo.processInfo.environment["STET_REQUIRE_TOOLS"] != nil }

  /// Where a program on the path is.
  package static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
