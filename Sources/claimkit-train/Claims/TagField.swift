import ClaimKit
import Foundation

/// What a linear-chain field expects of a sentence's tags, by the forward-backward sums.
struct TagField {
  private static let tags = ClaimTag.count
  private static let allowed: [[Bool]] = ClaimTag.allCases.map { before in
    ClaimTag.allCases.map { $0.mayFollow(before) }
  }

  /// The gradient of the negative log-likelihood: of each word's scores, and (added) of the transitions.
  static func gradient(
    scores: [Float], transitions: [Float], gold: [ClaimTag], change: inout [Float]
  ) -> (gradient: [Float], loss: Float) {
    let count = gold.count
    let none = -Float.infinity
    var forward = [Float](repeating: none, count: count * tags)
    var backward = [Float](repeating: none, count: count * tags)
    for tag in 0..<tags where ClaimTag.allCases[tag].mayFollow(nil) {
      forward[tag] = scores[tag] + transitions[tags * tags + tag]
    }
    for word in 1..<max(1, count) {
      for tag in 0..<tags {
        var most = none
        for before in 0..<tags where allowed[before][tag] {
          most = max(most, forward[(word - 1) * tags + before] + transitions[before * tags + tag])
        }
        guard most > none else { continue }
        var sum: Float = 0
        for before in 0..<tags where allowed[before][tag] {
          sum += expf(forward[(word - 1) * tags + before] + transitions[before * tags + tag] - most)
        }
        forward[word * tags + tag] = most + logf(sum) + scores[word * tags + tag]
      }
    }
    for tag in 0..<tags { backward[(count - 1) * tags + tag] = 0 }
    for word in stride(from: count - 2, through: 0, by: -1) {
      for tag in 0..<tags {
        var most = none
        for next in 0..<tags where allowed[tag][next] {
          most = max(
            most, backward[(word + 1) * tags + next] + scores[(word + 1) * tags + next] + transitions[tag * tags + next]
          )
        }
        guard most > none else { continue }
        var sum: Float = 0
        for next in 0..<tags where allowed[tag][next] {
          sum += expf(
            backward[(word + 1) * tags + next] + scores[(word + 1) * tags + next] + transitions[tag * tags + next]
              - most)
        }
        backward[word * tags + tag] = most + logf(sum)
      }
    }
    var most = none
    for tag in 0..<tags { most = max(most, forward[(count - 1) * tags + tag]) }
    var sum: Float = 0
    for tag in 0..<tags { sum += expf(forward[(count - 1) * tags + tag] - most) }
    let total = most + logf(sum)
    var gradient = [Float](repeating: 0, count: count * tags)
    var right: Float = 0
    for word in 0..<count {
      for tag in 0..<tags {
        gradient[word * tags + tag] = expf(forward[word * tags + tag] + backward[word * tags + tag] - total)
      }
      let tag = gold[word].rawValue
      right += scores[word * tags + tag]
      if word == 0 {
        for tag in 0..<tags { change[tags * tags + tag] += gradient[tag] }
        change[tags * tags + tag] -= 1
        right += transitions[tags * tags + tag]
      } else {
        for before in 0..<tags {
          for tag in 0..<tags where allowed[before][tag] {
            change[before * tags + tag] += expf(
              forward[(word - 1) * tags + before] + transitions[before * tags + tag] + scores[word * tags + tag]
                + backward[word * tags + tag] - total)
          }
        }
        change[gold[word - 1].rawValue * tags + tag] -= 1
        right += transitions[gold[word - 1].rawValue * tags + tag]
      }
      gradient[word * tags + tag] -= 1
    }
    return (gradient, total - right)
  }
}
