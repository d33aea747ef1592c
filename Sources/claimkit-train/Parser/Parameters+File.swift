import Foundation

extension Parameters {
  /// Keeps the numbers in full precision, for writing the model again without training.
  func write(to path: String) throws {
    var data = Data(bytes: dense.base, count: 4 * dense.count)
    data.append(Data(bytes: embedding.base, count: 4 * embedding.count))
    try data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Reads what `write` kept for a network of the same shape.
  /// - Throws: `CommandError.weights` where the size is another.
  func read(from path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let expected = 4 * (dense.count + embedding.count)
    guard data.count == expected else {
      throw CommandError.weights(path: path, expected: expected, found: data.count)
    }
    data.withUnsafeBytes { bytes in
      UnsafeMutableRawPointer(dense.base).copyMemory(
        from: bytes.baseAddress.unsafelyUnwrapped, byteCount: 4 * dense.count)
      UnsafeMutableRawPointer(embedding.base).copyMemory(
        from: bytes.baseAddress.unsafelyUnwrapped + 4 * dense.count, byteCount: 4 * embedding.count)
    }
  }
}
