import CNeuralKernels

/// A matrix of 8-bit weights with a scale and a bias for each column, in a model's memory.
struct QuantizedMatrix {
  let rows: Int
  let columns: Int
  /// What a sum of products is worth, for each column.
  let scale: UnsafePointer<Float>
  let bias: UnsafePointer<Float>
  private let weights: UnsafePointer<Int8>

  /// Reads a matrix, whose size must be what the network needs.
  /// - Throws: `ModelError.malformedSection`.
  init(from reader: inout ModelSectionReader, rows: Int, columns: Int) throws(ModelError) {
    let found = (try reader.number(), try reader.number())
    guard found == (rows, columns) else {
      throw reader.malformed("a matrix of \(found.0) × \(found.1) where \(rows) × \(columns) is expected")
    }
    self.rows = rows
    self.columns = columns
    scale = try reader.array(of: Float.self, count: columns)
    bias = try reader.array(of: Float.self, count: columns)
    weights = try reader.array(of: Int8.self, count: rows * columns)
  }

  /// Multiplies rows of activations by the matrix, whose weights are packed by pairs.
  func multiply(
    _ input: UnsafePointer<Int16>, count: Int, stride: Int, into output: UnsafeMutablePointer<Int32>
  ) {
    stet_multiply(count, columns / 16, rows, input, stride, weights, output, columns)
  }

  /// Multiplies rows of activations of 8 bits by the matrix, whose weights are packed by fours.
  func multiply(_ input: UnsafePointer<UInt8>, count: Int, into output: UnsafeMutablePointer<Int32>) {
    stet_multiply_bytes(count, columns / 16, rows, input, rows, weights, output, columns)
  }
}
