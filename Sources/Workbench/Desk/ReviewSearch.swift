import Foundation
import SessionKit

/// Looks where the review of an article is kept, or would be: place by place, up to the first that is free.
struct ReviewSearch {
  /// The first free place; nil where reviews are not kept by themselves, and during the search.
  private(set) var free: String?
  /// The files on the way that could not be taken up, and why.
  private(set) var passedOver: [SessionError] = []
  /// The first review of the same text in which this checker did nothing.
  private(set) var others: OthersReview?
  private var places: ReviewPlaces
  private let texts: Set<String>
  private let checker: String
  private let environment: DeskEnvironment

  /// Begins a search for the review of an article by a checker; `texts` are the SHA-256 of its texts.
  init(for texts: [String], named name: String, checker: String, _ environment: DeskEnvironment) {
    self.texts = Set(texts)
    self.checker = checker
    self.environment = environment
    places = ReviewPlaces(name: name, checker: ArticleRecord.name(of: checker))
  }

  /// The next file that holds a session of the same text and checker; nil where the places end.
  mutating func next() -> String? {
    while environment.isInteractive {
      let path = environment.path(places.current)
      guard FileManager.default.fileExists(atPath: path) else {
        free = path
        return nil
      }
      do throws(SessionError) {
        let found = try SessionStore.open(path).session
        let isSameText = texts.contains(found.original.sha256) || texts.contains(found.article.sha256)
        if isSameText, found.events.contains(where: { $0.by == checker }) { return path }
        if isSameText, others == nil { others = OthersReview(found, at: path) }
        places.pass(isColleagues: isSameText)
      } catch {
        passOver(error)
      }
    }
    return nil
  }

  /// Moves on after a file that could not be opened.
  mutating func passOver(_ error: SessionError) {
    passedOver.append(error)
    places.pass(isColleagues: false)
  }
}
