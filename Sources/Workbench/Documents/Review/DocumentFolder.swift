import ArticleKit
import Foundation
import Groundwork
import SessionKit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files that a person means by naming files, folders and addresses.
struct DocumentFolder {
  /// No folder of sources is larger; what is was not meant.
  static let mostFiles = 20_000

  let environment: DeskEnvironment
  /// The session's file, which is not a document, nor is what is next to it.
  let session: String?

  /// The files, those of folders in the order of their names; files whose names begin with a dot, sessions, and links in
  /// folders are skipped.
  func files(_ typed: [String]) throws(WorkbenchError) -> [String] {
    var files: [String] = []
    for word in typed {
      if !WebAddress.isMeant(word), Self.kind(of: environment.path(word), follows: true) == S_IFDIR {
        try add(filesOf: word, to: &files)
      } else {
        files.append(word)
      }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  private func add(filesOf folder: String, to files: inout [String]) throws(WorkbenchError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: environment.path(folder)).sorted()
    } catch {
      throw .cannotRead(path: folder, reason: "the folder cannot be opened")
    }
    let place = session.map(SessionPlace.init)
    for name in names where !name.hasPrefix(".") {
      let path = PathParts.path(name, in: folder)
      let whole = environment.path(path)
      switch Self.kind(of: whole, follows: false) {
      case S_IFDIR where place?.owns(whole) != true: try add(filesOf: path, to: &files)
      case S_IFREG where place?.owns(whole) != true && !Self.isSession(whole): files.append(path)
      default: break
      }
      guard files.count <= Self.mostFiles else { throw .tooManyDocuments(folder, limit: Self.mostFiles) }
    }
  }

  private static func isSession(_ path: String) -> Bool {
    path.hasSuffix(".json") && (try? SessionStore.holdsSession(at: path)) == true
  }

  private static func kind(of path: String, follows: Bool) -> mode_t {
    var found = stat()
    return (follows ? stat(path, &found) : lstat(path, &found)) == 0 ? found.st_mode & S_IFMT : 0
  }
}
