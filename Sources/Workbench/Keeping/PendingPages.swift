import Foundation
import Groundwork
import SessionKit

/// Pages from the web that are to be kept as they were sent, next to the session, once it has a file.
struct PendingPages {
  private var pages: [(page: FetchedPage, date: Date)] = []

  /// Adds a page that came at `date`.
  mutating func add(_ page: FetchedPage, at date: Date) { pages.append((page, date)) }

  /// Appends the pages to the archive next to a session, or drops them unless they are `wanted`; returns what is to be
  /// said of that.
  ///
  /// Where it fails the review continues, and the remark says so.
  mutating func keep(besideSession file: String, wanted: Bool, _ environment: DeskEnvironment) -> StyledText? {
    guard !pages.isEmpty else { return nil }
    let pages = pages
    self.pages = []
    guard wanted else { return nil }
    let path = PageArchive.path(besideSession: file)
    do throws(Disk.Failure) {
      for (page, date) in pages {
        let record = PageRecord(page: page, date: date, generator: environment.generator)
        try PageArchive(path: path, disk: environment.disk).append(record.bytes)
      }
      return StyledText("The page as sent is kept in \(environment.shown(path)).", .dim)
    } catch {
      return StyledText(
        "The page as sent could not be kept in “\(environment.shown(path))”: \(error.reason).", .error)
    }
  }

  /// Whether pages are kept next to a session.
  static func arePages(besideSession file: String) -> Bool {
    FileManager.default.fileExists(atPath: PageArchive.path(besideSession: file))
  }

  /// Takes pages along where their session moves: copied, or moved where Stet chose the place; returns a remark where that
  /// fails.
  static func move(from old: KeptFile, to path: String, _ environment: DeskEnvironment) -> StyledText? {
    let (from, to) = (PageArchive.path(besideSession: old.path), PageArchive.path(besideSession: path))
    guard !FileManager.default.fileExists(atPath: to) else { return nil }
    do throws(Disk.Failure) {
      guard let pages = try PrivateFile.bytes(at: from) else { return nil }
      try PrivateFile.write(pages, to: to, disk: environment.disk)
      if old.isPlanned { try environment.disk.remove(from) }
      return nil
    } catch {
      return StyledText("“\(environment.shown(from))” was not moved along: \(error.reason).", .error)
    }
  }
}
