import ArticleKit
import DocumentKit
import Foundation
import Groundwork
import SessionKit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder next to a session with copies of the files that were cited, because folders move.
///
/// It is for its owner alone, as the session is. A copy is found by the hash of its bytes.
package struct SourceCopies {
  /// Larger files are not copied, in bytes.
  static let largest = 200_000_000

  /// The folder.
  let folder: String
  private let disk: Disk

  /// Names the folder of a session's file.
  package init(besideSession session: String, disk: Disk = .system) {
    folder = SessionPlace(session).sources
    self.disk = disk
  }

  /// The copy of a file with that hash; nil if there is none, or where it has been changed.
  func copy(of sha256: String) -> String? {
    paths(of: sha256).first { path in
      (try? PrivateFile.bytes(at: path)).map { ArticleRecord.digest(of: $0) == sha256 } ?? false
    }
  }

  /// Keeps a copy of bytes under a name of its hash and that of the file; returns whether there was no copy that is whole.
  func keep(_ bytes: Data, of file: String, sha256: String) throws(Disk.Failure) -> Bool {
    guard copy(of: sha256) == nil else { return false }
    let path = PathParts.path("\(Self.prefix(of: sha256))-\(Self.harmless(PathParts(file).name))", in: folder)
    try AtomicFile.makeFolder(for: path, mode: 0o700)
    try requireFolder()
    try PrivateFile.write(bytes, to: path, disk: disk)
    return true
  }

  /// Takes the copies of a file away that has become private.
  func remove(_ sha256: String) throws(Disk.Failure) { for path in paths(of: sha256) { try disk.remove(path) } }

  /// Copies everything to another session's folder, or moves it there.
  func move(to other: SourceCopies, isLeaving: Bool) throws(Disk.Failure) {
    let names = names
    guard !names.isEmpty, folder != other.folder else { return }
    for name in names {
      guard let bytes = try PrivateFile.bytes(at: PathParts.path(name, in: folder)) else { continue }
      let path = PathParts.path(name, in: other.folder)
      try AtomicFile.makeFolder(for: path, mode: 0o700)
      try other.requireFolder()
      try PrivateFile.write(bytes, to: path, disk: disk)
      if isLeaving { try disk.remove(PathParts.path(name, in: folder)) }
    }
    // What somebody else put there stays, and so does the folder.
    if isLeaving { rmdir(folder) }
  }

  /// The part of a hash that is in a name: 48 bits tell the files of one review apart.
  private static func prefix(of sha256: String) -> String { String(sha256.prefix(12)) }

  /// A file's name without what a terminal or another system could take amiss; its ending stays.
  private static func harmless(_ name: String) -> String {
    var harmless = String(name.suffix(60).map { $0.isLetter || $0.isNumber || ".-_".contains($0) ? $0 : "_" })
    while harmless.utf8.count > 180 { harmless.removeFirst() }
    return harmless
  }

  private func paths(of sha256: String) -> [String] {
    names.filter { $0.hasPrefix(Self.prefix(of: sha256) + "-") }.map { PathParts.path($0, in: folder) }
  }

  private var names: [String] {
    guard isFolder else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Folders are unpacked from anywhere: a link in its place would lead elsewhere.
  private var isFolder: Bool {
    var found = stat()
    return lstat(folder, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private func requireFolder() throws(Disk.Failure) {
    guard isFolder else { throw Disk.Failure(reason: "\(PathParts(folder).name) is not a folder") }
  }
}
