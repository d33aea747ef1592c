import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// What a person named: the article in a file or at an address of the web.
  func load(_ typed: String) throws(WorkbenchError) -> LoadedArticle {
    let input = ArticleInput(fetch: surroundings.fetch, pdf: surroundings.pdf)
    guard WebAddress.isMeant(typed) else {
      return LoadedArticle(article: try input.article(atPath: surroundings.path(typed)))
    }
    let page = try input.page(at: typed)
    return LoadedArticle(article: try page.article(pdf: surroundings.pdf), page: page)
  }

  /// Keeps a page as it was sent beside the session: at once, or as soon as the session has a file.
  mutating func keepSource(_ page: FetchedPage?) {
    guard let page, settings.keepsSource else { return }
    pendingPages.append((page, surroundings.now()))
    keepPendingPages()
  }

  /// Appends the pages that wait for it to the archive beside the session's file.
  ///
  /// Where that fails the review goes on, and a remark says so.
  mutating func keepPendingPages() {
    guard let kept, kept.obstacle == nil, !pendingPages.isEmpty else { return }
    let pages = pendingPages
    pendingPages = []
    guard settings.keepsSource else { return }
    let path = PageArchive.path(besideSession: kept.path)
    do throws(Disk.Failure) {
      for (page, date) in pages {
        let record = PageRecord(page: page, date: date, generator: surroundings.generator)
        try PageArchive(path: path, disk: surroundings.disk).append(record.bytes)
      }
      remarks += StyledText("The page as it was sent is kept in \(surroundings.shown(path)).", .dim).wrapped(to: width)
    } catch {
      let words = "The page as it was sent could not be kept in “\(surroundings.shown(path))”: \(error.reason)."
      remarks += StyledText(words, .error).wrapped(to: width)
    }
  }

  /// Whether pages are kept beside the session's file.
  var hasPages: Bool {
    kept.map { FileManager.default.fileExists(atPath: PageArchive.path(besideSession: $0.path)) } ?? false
  }

  /// Takes the pages along where the session moves: copied, or moved where Stet chose the place.
  func movePages(to path: String) {
    guard let old = kept, old.path != path else { return }
    let (from, to) = (PageArchive.path(besideSession: old.path), PageArchive.path(besideSession: path))
    let files = FileManager.default
    guard files.fileExists(atPath: from), !files.fileExists(atPath: to) else { return }
    if old.isPlanned {
      try? files.moveItem(atPath: from, toPath: to)
    } else {
      try? files.copyItem(atPath: from, toPath: to)
    }
  }
}
