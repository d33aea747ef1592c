import Foundation

/// What ranking knows of a whole collection of texts: how many there are, how long they are, and in how many of them a
/// word or a piece of a word occurs.
package struct CollectionStatistics: Sendable {
  /// How many texts there are.
  package var texts = 0
  /// How many words all texts have.
  package var textWords = 0
  /// How many words all titles have.
  package var titleWords = 0
  /// How many pieces the words of all texts have.
  package var textPieces = 0
  /// How many pieces the words of all titles have.
  package var titlePieces = 0
  /// In how many texts or their titles a stem occurs, by its key.
  package var stems: [Int64: Int] = [:]
  /// In how many texts or their titles a piece occurs.
  package var pieces: [Int64: Int] = [:]

  /// Starts with nothing counted.
  package init() {}

  /// How much a word that `count` texts have weighs, in nats: the inverse document frequency of Robertson and Spärck
  /// Jones, kept above zero.
  package func weight(_ count: Int) -> Double {
    let count = Double(min(count, texts))
    return log(1 + (Double(texts) - count + 0.5) / (count + 0.5))
  }
}
