import ClaimKit
import Groundwork

/// The numbers of a network, or the gradient of each.
final class Parameters {
  let shape: NetworkShape
  let layout: ParameterLayout
  /// Rows of embeddings.
  let rows: Int
  let dense: FloatBuffer
  let embedding: FloatBuffer

  init(shape: NetworkShape, rows: Int) {
    self.shape = shape
    self.rows = rows
    layout = ParameterLayout(shape)
    dense = FloatBuffer(count: layout.count)
    embedding = FloatBuffer(count: rows * shape.embedding)
  }

  /// The first number of a slice.
  func at(_ slice: ParameterLayout.Slice) -> UnsafeMutablePointer<Float> { dense.base + slice.start }

  /// Sets matrices to random numbers after Glorot and Bengio 2010, embeddings to small ones, the rest to zero.
  func randomize(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    dense.clear()
    for slice in layout.matrices {
      let limit = (6 / Float(slice.rows + slice.columns)).squareRoot()
      for index in 0..<slice.count { at(slice)[index] = random.symmetric(limit) }
    }
    for layer in layout.layers {
      let bias = at(layer.bias)
      // Gates of recurrence start at different speeds, from one word to some eight.
      for unit in 0..<shape.hidden { bias[shape.hidden + unit] = random.symmetric(1) }
      for unit in 0..<shape.hidden {
        at(layer.forget)[unit] = random.symmetric(0.3)
        at(layer.reset)[unit] = random.symmetric(0.3)
      }
    }
    for index in 0..<embedding.count { embedding.base[index] = random.symmetric(0.15) }
  }
}
