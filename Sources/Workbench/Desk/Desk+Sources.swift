import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// What a person named: the article in a file or at an address of the web.
  mutating func load(_ typed: String) throws(WorkbenchError) -> LoadedArticle {
    if WebAddress.isMeant(typed) { typedAddresses.insert(typed) }
    return try fetch(typed)
  }

  /// Where the article of the session came from, read again.
  ///
  /// An address that merely stands in the session, which may be somebody else's, is asked for only if the person agrees.
  func loadAgain(_ path: String) throws(WorkbenchError) -> LoadedArticle {
    if WebAddress.isMeant(path), !typedAddresses.contains(path) {
      switch surroundings.confirm("Load “\(path)”, the address that stands in this session?") {
      case true?: break
      case false?: throw .declined
      case nil: throw .untypedAddress(path)
      }
    }
    return try fetch(path)
  }

  private func fetch(_ typed: String) throws(WorkbenchError) -> LoadedArticle {
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
  mutating func movePages(to path: String) {
    guard let old = kept, old.path != path else { return }
    let (from, to) = (PageArchive.path(besideSession: old.path), PageArchive.path(besideSession: path))
    guard !FileManager.default.fileExists(atPath: to) else { return }
    do throws(Disk.Failure) {
      guard let pages = try PrivateFile.bytes(at: from) else { return }
      try PrivateFile.write(pages, to: to, disk: surroundings.disk)
      if old.isPlanned { try surroundings.disk.remove(from) }
    } catch {
      let words = "“\(surroundings.shown(from))” was not taken along: \(error.reason)."
      remarks += StyledText(words, .error).wrapped(to: width)
    }
  }
}
