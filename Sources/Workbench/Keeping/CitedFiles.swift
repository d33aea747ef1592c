import ArticleKit
import DocumentKit
import Foundation
import Groundwork
import SessionKit

/// Files that were cited and are to be copied next to the session, once it has a file.
struct CitedFiles {
  private struct Cited {
    /// Its path as typed.
    let path: String
    /// The SHA-256 of its bytes as cited, in hexadecimal.
    let sha256: String
  }

  private var files: [Cited] = []

  /// Adds the file that evidence was cited from, unless it is private or on the web.
  mutating func add(_ evidence: Evidence) {
    guard evidence.alias == nil, !evidence.isPrivate, let path = evidence.url, !WebAddress.isMeant(path),
      let sha256 = evidence.sha256
    else { return }
    files.append(Cited(path: path, sha256: sha256))
  }

  /// Copies the files next to a session, or drops them unless they are `wanted`; returns what to say about it.
  mutating func keep(besideSession session: String, wanted: Bool, _ environment: DeskEnvironment) -> [StyledText] {
    let files = files
    self.files = []
    guard wanted else { return [] }
    let copies = SourceCopies(besideSession: session, disk: environment.disk)
    let folder = environment.shown(copies.folder)
    return files.compactMap { file in
      let name = environment.shown(file.path)
      do throws(Disk.Failure) {
        guard let bytes = Self.bytes(of: file.path, environment), ArticleRecord.digest(of: bytes) == file.sha256 else {
          return nil
        }
        guard try copies.keep(bytes, of: file.path, sha256: file.sha256) else { return nil }
        return StyledText("A copy of \(name) is kept in \(folder).", .dim)
      } catch {
        return StyledText("\(name) could not be copied to “\(folder)”: \(error.reason).", .error)
      }
    }
  }

  /// The SHA-256 of a file's bytes, in hexadecimal; nil where it is not a plain file or too large to be copied.
  static func sha256(of typed: String, _ environment: DeskEnvironment) -> String? {
    bytes(of: typed, environment).map { ArticleRecord.digest(of: $0) }
  }

  /// Takes copies along where their session moves: copied, or moved where Stet chose the place; returns a remark where
  /// that fails.
  static func move(from old: KeptFile, to path: String, _ environment: DeskEnvironment) -> StyledText? {
    let from = SourceCopies(besideSession: old.path, disk: environment.disk)
    do throws(Disk.Failure) {
      try from.move(to: SourceCopies(besideSession: path, disk: environment.disk), isLeaving: old.isPlanned)
      return nil
    } catch {
      return StyledText("“\(environment.shown(from.folder))” was not moved along: \(error.reason).", .error)
    }
  }

  private static func bytes(of typed: String, _ environment: DeskEnvironment) -> Data? {
    // Only plain files: a pipe would wait forever, and a folder is none.
    guard let stamp = DocumentStamp(environment.path(typed)), stamp.bytes <= SourceCopies.largest else { return nil }
    return (try? ArticleFile(path: environment.path(typed)).bytes()).map { Data($0) }
  }
}
