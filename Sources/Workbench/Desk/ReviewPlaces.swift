import ArticleKit
import Groundwork

/// The places where a review on a terminal is kept, tried one after the other: `Sessions/NAME.json`, beside a
/// colleague's review of the same text `Sessions/NAME.CHECKER.json`, and else `Sessions/NAME-2.json` and so on.
struct ReviewPlaces {
  private let name: String
  private let checker: String
  private var number = 1
  private var isBesideColleague = false

  /// Begins at the first place.
  init(name: String, checker: String) {
    self.name = name
    self.checker = checker
  }

  /// The place to be tried.
  var current: String {
    let stem = isBesideColleague ? "\(name).\(checker)" : name
    return "Sessions/\(stem)\(number == 1 ? "" : "-\(number)").json"
  }

  /// Moves on to the next place; after a colleague's review of the same text, to the one next to it.
  mutating func pass(isColleagues: Bool) {
    if isColleagues, !isBesideColleague { (isBesideColleague, number) = (true, 1) } else { number += 1 }
  }

  /// The path with a number after its stem, from the second on.
  static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    return PathParts.path("\(PathParts(path).stem)-\(number).json", in: PathParts(path).folder)
  }
}
