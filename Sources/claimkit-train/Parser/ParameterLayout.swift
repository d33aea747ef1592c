import ClaimKit

/// Where each matrix and vector of the network stands among its parameters.
struct ParameterLayout {
  /// A matrix of parameters, one row per input, one column per output; a vector has one row.
  struct Slice {
    var start: Int
    var rows: Int
    var columns: Int
    var count: Int { rows * columns }
  }

  /// The parameters of a recurrent layer.
  struct Layer {
    var weights: Slice
    var bias: Slice
    var forget: Slice
    var reset: Slice
  }

  let window: Slice
  let windowBias: Slice
  let layers: [Layer]
  let heads: Slice
  let headsBias: Slice
  /// Arc scores: the matrix between the ends, the root in its place, what each word is worth as a head, distances.
  let arc: Slice
  let arcRoot: Slice
  let headWorth: Slice
  let rootWorth: Slice
  let distance: Slice
  let relationRoot: Slice
  let labels: Slice
  let labelsBias: Slice
  /// The number of all parameters.
  let count: Int

  init(_ shape: NetworkShape) {
    var end = 0
    func slice(_ rows: Int, _ columns: Int) -> Slice {
      defer { end += rows * columns }
      return Slice(start: end, rows: rows, columns: columns)
    }
    window = slice(3 * shape.embedding, shape.hidden)
    windowBias = slice(1, shape.hidden)
    var layers: [Layer] = []
    for _ in 0..<shape.layers {
      layers.append(
        Layer(
          weights: slice(shape.hidden, 3 * shape.hidden), bias: slice(1, 3 * shape.hidden),
          forget: slice(1, shape.hidden), reset: slice(1, shape.hidden)))
    }
    self.layers = layers
    heads = slice(shape.hidden, shape.heads)
    headsBias = slice(1, shape.heads)
    arc = slice(shape.arc, shape.arc)
    arcRoot = slice(1, shape.arc)
    headWorth = slice(1, shape.arc)
    rootWorth = slice(1, 16)
    distance = slice(shape.arc, NetworkShape.distances)
    relationRoot = slice(1, shape.relation)
    labels = slice(shape.relation, shape.labels)
    labelsBias = slice(1, shape.labels)
    count = end
  }

  /// The slices that start as random numbers.
  var matrices: [Slice] {
    [window] + layers.map(\.weights) + [heads, arc, distance, labels]
  }
}
