import Foundation

/// What ranking knows of the whole archive: how many claims there are, how long they are, and in how many of them a
/// word or a piece of a word stands.
struct CollectionStatistics: Sendable {
  /// How many claims there are.
  var claims = 0
  /// How many words all claims have.
  var claimWords = 0
  /// How many words all titles have.
  var titleWords = 0
  /// How many pieces the words of all claims have.
  var claimPieces = 0
  /// How many pieces the words of all titles have.
  var titlePieces = 0
  /// In how many claims or their titles a stem stands, by its key.
  var stems: [Int64: Int] = [:]
  /// In how many claims or their titles a piece stands.
  var pieces: [Int64: Int] = [:]

  /// How much a word that `count` claims have tells, in nats: the inverse document frequency of Robertson and Spärck
  /// Jones, kept above zero.
  func weight(_ count: Int) -> Double {
    let count = Double(min(count, claims))
    return log(1 + (Double(claims) - count + 0.5) / (count + 0.5))
  }
}
