import Foundation

/// The frozen session files in `Fixtures/sessions`.
enum SessionFixture {
  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The bytes of a frozen file.
  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(package)/Fixtures/sessions/\(name)"))
  }

  /// The text of a frozen file.
  static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Every sample session and frozen file that this version reads.
  static var readable: [String] {
    let folders = ["Fixtures/sessions", "Sessions"].map { "\(package)/\($0)" }
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        .filter {
          $0.hasSuffix(".json") && $0 != "future-2.0.json" && ($0.hasPrefix("sample-") || folder.hasSuffix("/sessions"))
        }
        .map { "\(folder)/\($0)" }
    }
  }
}
