import CNeuralKernels
import Testing

/// The product of activations and weights on this machine against its definition.
@Suite struct KernelTests {
  @Test(arguments: [1, 2, 3, 4, 7, 8, 9, 13, 24], [1, 2, 3, 5])
  func productsAreExact(_ rows: Int, _ panels: Int) {
    let inputs = 18
    var state: UInt64 = 99
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let x = (0..<(rows * inputs)).map { _ in Int16(next() % 16385 - 8192) }
    let weights = (0..<(panels * 16 * inputs)).map { _ in Int8(next() % 255 - 127) }
    var out = [Int32](repeating: -1, count: rows * panels * 16)
    stet_multiply(rows, panels, inputs, x, inputs, weights, &out, panels * 16)
    var expected: [Int32] = []
    for row in 0..<rows {
      for column in 0..<(panels * 16) {
        let panel = column / 16 * 16 * inputs
        expected.append(
          (0..<inputs).reduce(0) { sum, input in
            let weight = weights[panel + input / 2 * 32 + column % 16 * 2 + input % 2]
            return sum + Int32(x[row * inputs + input]) * Int32(weight)
          })
      }
    }
    #expect(out == expected)
  }

  @Test(arguments: [1, 2, 3, 4, 7, 8, 9, 13, 24], [1, 2, 3, 5])
  func productsOfBytesAreExact(_ rows: Int, _ panels: Int) {
    let inputs = 20
    var state: UInt64 = 7
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let x = (0..<(rows * inputs)).map { _ in UInt8(next() % 256) }
    let weights = (0..<(panels * 16 * inputs)).map { _ in Int8(next() % 255 - 127) }
    var out = [Int32](repeating: -1, count: rows * panels * 16)
    stet_multiply_bytes(rows, panels, inputs, x, inputs, weights, &out, panels * 16)
    var expected: [Int32] = []
    for row in 0..<rows {
      for column in 0..<(panels * 16) {
        let panel = column / 16 * 16 * inputs
        expected.append(
          (0..<inputs).reduce(0) { sum, input in
            let weight = weights[panel + input / 4 * 64 + column % 16 * 4 + input % 4]
            return sum + Int32(x[row * inputs + input]) * Int32(weight)
          })
      }
    }
    #expect(out == expected)
  }

  @Test func bytesOfActivations() {
    let x: [Int16] = [-8192, -4096, -1, 0, 1, 33, 4096, 8192]
    var bytes = [UInt8](repeating: 0, count: x.count)
    stet_bytes(x.count, x, &bytes)
    #expect(bytes == [1, 65, 128, 128, 128, 129, 192, 255])
  }
}
