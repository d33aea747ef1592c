import CNeuralKernels
import ClaimKit

extension ModelSectionWriter {
  /// Writes a matrix as weights of 8 bits with a scale for each column.
  ///
  /// - Parameters:
  ///   - weights: row by row.
  ///   - range: what 1 is worth as an activation.
  ///   - isBytes: whether the activations have 8 bits, with 128 added to each.
  mutating func matrix(_ weights: [Float], rows: Int, bias: [Float], range: Float = 1, isBytes: Bool = false) {
    let columns = bias.count
    let group = isBytes ? 4 : 2
    var packed = [Int8](repeating: 0, count: rows * columns)
    var scales = [Float](repeating: 0, count: columns)
    var shifted = bias
    for column in 0..<columns {
      let most = (0..<rows).reduce(Float(1e-6)) { max($0, abs(weights[$1 * columns + column])) }
      let unit = most / 127
      scales[column] = unit * range / Float(isBytes ? 127 : STET_UNIT)
      let panel = column / 16 * 16 * rows
      var sum = 0
      for row in 0..<rows {
        let weight = Quantization.byte(weights[row * columns + column] / unit)
        packed[panel + row / group * 16 * group + column % 16 * group + row % group] = weight
        sum += Int(weight)
      }
      if isBytes { shifted[column] -= 128 * Float(sum) * scales[column] }
    }
    number(rows)
    number(columns)
    array(scales)
    array(shifted)
    array(packed)
  }
}
