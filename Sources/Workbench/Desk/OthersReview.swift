import Groundwork
import SessionKit

/// Another checker's review of the article that is being opened, and what to do about it.
struct OthersReview {
  /// Its file.
  let path: String
  /// Who began it.
  let checker: String
  /// How many of its claims have a verdict, and how many need one.
  let judged: Int
  let total: Int

  /// What a person decides to do.
  enum Choice {
    /// Go on with it in the name of the one who began it.
    case resume
    /// Give further verdicts in it under one's own name.
    case join
    /// Judge the same claims in a file of one's own, without the verdicts.
    case blind
    /// Begin with the article alone.
    case afresh
  }

  /// Describes the review in a file.
  init(_ session: Session, at path: String) {
    self.path = path
    checker = session.checker ?? "somebody"
    judged = session.state.claims.taggedCount
    total = judged + session.state.claims.openCount
  }

  /// Asks a person what to do; throws where the question is cancelled.
  ///
  /// Where the input ends, the article is begun afresh.
  func choice(of checker: String, _ environment: DeskEnvironment) throws(WorkbenchError) -> Choice {
    let question = """
      \(environment.shown(path)) is \(self.checker)'s review of this article: \(judged) of \(total) claims tagged.
      r  resume it as \(self.checker) (Enter)
      j  join it as \(checker), a second checker
      b  start blind as \(checker): the same claims, no verdicts
      a  start over as \(checker)
      """
    var asked = question + "\n"
    while true {
      switch environment.readLine(asked + "r, j, b or a? ") {
      case .endOfInput: return .afresh
      case .interrupted: throw .declined
      case .line(let line):
        switch line.trimmed.lowercased().first {
        case nil, "r": return .resume
        case "j": return .join
        case "b": return .blind
        case "a": return .afresh
        default: asked = ""
        }
      }
    }
  }
}
