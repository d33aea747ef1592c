import Foundation
import Groundwork

/// How to begin, where the shell starts without an article.
struct StartHint {
  /// The files of reviews below the current folder, the newest first.
  private let reviews: [String]
  private let width: Int

  /// At most so many reviews are named.
  private static let most = 5

  /// Looks for reviews in the folder of `environment`.
  init(_ environment: DeskEnvironment, width: Int) {
    self.width = width
    let folder = environment.path("Sessions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let dated = names.filter { $0.hasSuffix(".json") }.map { name in
      let path = PathParts.path(name, in: folder)
      let date = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
      return (name: name, date: date ?? .distantPast)
    }
    reviews = dated.sorted { ($1.date, $0.name) < ($0.date, $1.name) }.map { "Sessions/\($0.name)" }
  }

  var screen: Screen {
    var lines = ["Start with an article: type the name of its file, or its address (https://…)."]
    if let newest = reviews.first {
      let more = reviews.count > Self.most ? " and \(reviews.count - Self.most) more" : ""
      lines.append(
        "Reviews here: \(reviews.prefix(Self.most).joined(separator: ", "))\(more). To resume: open \(newest)")
    }
    lines.append("“help” lists the commands.")
    return Screen(lines.flatMap { StyledText($0).wrapped(to: width) })
  }
}
