/// The sizes of the parser's network; every width but the numbers of classes is a multiple of 16.
package struct NetworkShape: Hashable, Sendable {
  /// Units of a word's embedding.
  package var embedding = 64
  /// Units of a layer, one half for each direction.
  package var hidden = 192
  /// Recurrent layers.
  package var layers = 3
  /// Units of an arc's ends.
  package var arc = 128
  /// Units of the scorer of relations.
  package var relation = 96
  /// Columns of the parts of speech, padded.
  package var upos = 32
  /// Columns of the treebank's tags, padded.
  package var xpos = 64
  /// Columns of the relations, padded.
  package var labels = 48
  /// Classes of signed distance between a word and its head.
  package static let distances = 32

  package init() {}

  /// Columns of all that is computed for each word after the last layer: arc ends, relation ends, tags.
  package var heads: Int { 2 * arc + 2 * relation + upos + xpos }

  /// The class of a signed distance, from a word to its head; 0 is never used.
  package static func distanceClass(_ distance: Int) -> Int {
    let size = abs(distance)
    let step =
      switch size {
      case 0...6: size
      case 7...8: 7
      case 9...11: 8
      case 12...15: 9
      case 16...21: 10
      case 22...30: 11
      default: 12
      }
    return distance > 0 ? 16 + step : step
  }
}
