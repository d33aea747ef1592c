import ArticleKit
import Foundation
import Groundwork

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the file of a session really is, and what the files beside it are called.
///
/// A link to a session stands for the session: whoever opens it by either name has the same journal, the
/// same contacts and the same lock.
public struct SessionPlace: Hashable, Sendable {
  /// The session's file, which is not a link.
  public let path: String

  /// Finds the file that a path means.
  public init(_ path: String) { self.path = Self.linkless(path) }

  /// Its journal.
  var journal: String { path + ".journal" }
  /// Who its private sources are.
  var contacts: String { path + ".contacts" }
  /// The pages from the web that were kept.
  public var pages: String { PathParts.path(PathParts(path).stem + ".pages.warc", in: folder) }
  /// The index of the review's documents, which can be built again.
  public var documents: String { PathParts.path(PathParts(path).stem + ".documents.sqlite", in: folder) }
  /// The folder with copies of the files that were cited.
  public var sources: String { PathParts.path(PathParts(path).stem + ".sources", in: folder) }
  /// Journals that were set aside, the oldest first.
  public var journalsAside: [String] {
    let name = PathParts(journal).name + "-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.hasPrefix(name) }.compactMap { Int($0.dropFirst(name.count)) }.sorted()
      .map { "\(journal)-\($0)" }
  }

  /// Whether something, whatever it is, has the journal's name.
  public var hasJournal: Bool {
    var found = stat()
    return lstat(journal, &found) == 0
  }

  /// Whether a path, by whatever name, is the session's file, or one beside it, or the folder of copies.
  public func owns(_ other: String) -> Bool {
    guard let other = FileIdentity(other) else { return false }
    return ([path, journal, contacts, pages, documents, sources] + journalsAside).contains { FileIdentity($0) == other }
  }

  /// Whether two paths are two names of one file.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    guard let first = FileIdentity(one), let second = FileIdentity(other) else { return one == other }
    return first == second
  }

  /// Why no steps can be kept in the session's file, as far as that can be known without writing.
  public var obstacle: SessionError? {
    var found = stat()
    if stat(path, &found) == 0, found.st_nlink > 1 { return .manyNames(path: path) }
    guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
      return .unwritable(path: path, reason: Disk.Failure.last.reason)
    }
    return nil
  }

  /// Makes the files next to the session, those that exist, readable by their owner alone.
  func protect() { for file in [contacts, pages, documents] + journalsAside { PrivateFile.protect(file) } }

  private var folder: String { PathParts(path).folder }

  /// A path whose last part is not a link; a link that leads nowhere stays.
  private static func linkless(_ path: String) -> String {
    var (found, place) = (stat(), path)
    guard stat(path, &found) == 0 else { return path }
    for _ in 0..<40 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else { break }
      let next = PathParts.path(target, in: PathParts(place).folder)
      // The links of open files, such as `/dev/stdin`, name no path.
      guard stat(next, &found) == 0 else { break }
      place = next
    }
    return place
  }
}

/// What says whether two paths mean one file, also one that is not there yet: then its name in its folder.
private struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  private let name: String?

  init?(_ path: String) {
    var found = stat()
    if stat(path, &found) == 0 {
      name = nil
    } else {
      let parts = PathParts(path)
      guard stat(parts.folder.isEmpty ? "." : parts.folder, &found) == 0 else { return nil }
      name = parts.name
    }
    device = UInt64(truncatingIfNeeded: found.st_dev)
    number = UInt64(found.st_ino)
  }
}
