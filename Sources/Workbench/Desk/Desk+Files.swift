import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// Writes a report to a file; never over the session itself or what lies beside it.
  mutating func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    let path = Self.standardized(path)
    if let file, SessionPlace(file).owns(path) { throw .ownFile(path: path) }
    AtomicFile.removeLeftovers(of: path, disk: surroundings.disk)
    if !reports.contains(path) { try allowWriting(path, force: force) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Data(text.utf8), to: path, disk: surroundings.disk)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    reports.insert(path)
  }

  /// Throws where a file is there and the person does not want it replaced.
  func allowWriting(_ path: String, force: Bool) throws(WorkbenchError) {
    guard !force, FileManager.default.fileExists(atPath: path) else { return }
    switch surroundings.confirm("Replace “\(surroundings.shown(path))”?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .wouldOverwrite(path: path)
    }
  }

  /// A path without `.` and `..`, so that two ways to write it are known as one; relative paths stay relative.
  static func standardized(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = kept.last, last != ".." { kept.removeLast() } else { kept.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
  }
}
