import ArchiveKit
import FileTesting
import Foundation
import TerminalTesting

/// An archive in a folder of its own.
struct TestArchive {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder("archive.sqlite"))
  }

  /// An archive of these claims, named "1", "2" and so on.
  init(claims: [String]) throws {
    try self.init()
    let rows = claims.enumerated().map { "\($0 + 1)\t\($1)\n" }.joined()
    _ = try archive.importFile(try write("id\tclaim\n" + rows, to: "claims.tsv"))
  }

  /// Writes a file into the folder and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: folder(name), atomically: true, encoding: .utf8)
    return folder(name)
  }

  /// All claims, in the order they came in.
  func claims() throws -> [ArchivedClaim] {
    var claims: [ArchivedClaim] = []
    try archive.export { claims.append($0) }
    return claims
  }

  /// What a claim finds, whatever its agreement.
  func find(_ text: String, source: String? = nil) throws -> [EarlierCheck] {
    try archive.earlierChecks(of: [ClaimQuestion(text, source: source)], limit: 20, least: 0)[0]
  }
}
