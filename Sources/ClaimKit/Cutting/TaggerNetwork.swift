import CNeuralKernels

/// The network after the tagger of claims: it reads the parser's last layers and features of the tree, and adds scores
/// of tags to those of the hashed features.
///
/// A projection with embeddings of features added, gated linear recurrences in both directions (SRU, Lei et al. 2018), one
/// score a tag. Products are sums of whole numbers, as in the parser. Any number of threads may read it: its pointers are
/// unsafe for the compiler alone, as they point into `bytes`, which is kept alive and never written.
package struct TaggerNetwork: Sendable {
  /// The templates of ``TagFeatures`` that have embeddings.
  package static let templates = [2, 7, 16, 17, 21, 22, 29, 30, 37, 41, 42, 49, 50, 62, 63, 64]
  package static let features = templates.count
  /// The columns of scores, padded.
  package static let outputs = 16

  private let inputs: Int
  private let hidden: Int
  nonisolated(unsafe) private let project: QuantizedMatrix
  nonisolated(unsafe) private let layers: [NetworkMember.Layer]
  nonisolated(unsafe) private let out: QuantizedMatrix
  private let buckets: Int
  private let embeddingUnit: Float
  nonisolated(unsafe) private let embedding: UnsafePointer<Int8>
  private let bytes: ModelMemory
  /// The part of the model file that the network was read from.
  package let section: ModelBytes

  /// The name of the part of a model file with the network of a number from 0 on.
  package static func section(_ number: Int) -> String { "claims.network.\(number)" }

  /// All networks of a model, in order.
  /// - Throws: `ModelError` where one is malformed.
  static func all(of model: ModelFile) throws(ModelError) -> [TaggerNetwork] {
    var networks: [TaggerNetwork] = []
    while model.hasSection(section(networks.count)) {
      networks.append(try TaggerNetwork(model, number: networks.count))
    }
    return networks
  }

  /// Reads a network of a model.
  /// - Throws: `ModelError` where it is missing or malformed.
  package init(_ model: ModelFile, number: Int) throws(ModelError) {
    bytes = model.bytes
    section = try model.section(Self.section(number))
    var reader = try model.reader(of: Self.section(number))
    inputs = try reader.number()
    hidden = try reader.number()
    let count = try reader.number()
    buckets = try reader.number()
    guard inputs % 16 == 0, hidden % 32 == 0, (1...1024).contains(inputs), (32...512).contains(hidden),
      (0...4).contains(count), (1...65536).contains(buckets)
    else { throw reader.malformed("sizes \(inputs), \(hidden), \(count), \(buckets)") }
    project = try QuantizedMatrix(from: &reader, rows: inputs, columns: hidden)
    var layers: [NetworkMember.Layer] = []
    for _ in 0..<count {
      layers.append(
        NetworkMember.Layer(
          gates: try QuantizedMatrix(from: &reader, rows: hidden, columns: 3 * hidden),
          forget: try reader.array(of: Float.self, count: hidden),
          reset: try reader.array(of: Float.self, count: hidden)))
    }
    self.layers = layers
    out = try QuantizedMatrix(from: &reader, rows: hidden, columns: Self.outputs)
    embeddingUnit = try reader.float()
    embedding = try reader.array(of: Int8.self, count: buckets * hidden)
  }

  /// The rows of embeddings of a sentence, ``features`` a word; 0 is none.
  package static func rows(_ features: TagFeatures, count: Int) -> [UInt32] {
    (0..<count).flatMap { word in templates.map { features.rows[word * TagFeatures.width + $0] } }
  }

  /// The scores of a sentence's words, ``outputs`` a word.
  ///
  /// - Parameters:
  ///   - states: the parser's states, as bytes with 128 added.
  ///   - features: the features of the words.
  package func scores(_ states: [UInt8], _ features: TagFeatures, count: Int) -> [Float] {
    let width = max(3 * hidden, Self.outputs)
    var sums = [Int32](repeating: 0, count: count * width)
    var floats = [Float](repeating: 0, count: count * hidden)
    var added = [Float](repeating: 0, count: hidden)
    var whole = [Int32](repeating: 0, count: hidden)
    var input = [Int16](repeating: 0, count: count * hidden)
    var output = [Int16](repeating: 0, count: count * hidden)
    var narrow = [UInt8](repeating: 0, count: count * hidden)
    var state = [Float](repeating: 0, count: hidden)
    var scores = [Float](repeating: 0, count: count * Self.outputs)
    project.multiply(states, count: count, into: &sums)
    stet_scale(count, hidden, sums, hidden, project.scale, project.bias, &floats, hidden)
    for word in 0..<count {
      for unit in 0..<hidden { whole[unit] = 0 }
      for template in Self.templates {
        let row = features.rows[word * TagFeatures.width + template]
        if row != 0 { stet_add_row(hidden, embedding + Int(row) % buckets * hidden, &whole) }
      }
      for unit in 0..<hidden { added[unit] = Float(whole[unit]) * embeddingUnit }
      floats.withUnsafeBufferPointer { floats in
        input.withUnsafeMutableBufferPointer { input in
          guard let floats = floats.baseAddress, let input = input.baseAddress else { return }
          stet_tangent_sum(hidden, floats + word * hidden, added, input + word * hidden)
        }
      }
    }
    for layer in layers {
      stet_bytes(count * hidden, input, &narrow)
      layer.gates.multiply(narrow, count: count, into: &sums)
      input.withUnsafeBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          sums.withUnsafeBufferPointer { sums in
            guard let input = input.baseAddress, let output = output.baseAddress, let sums = sums.baseAddress else {
              return
            }
            for (offset, step) in [(0, Int32(1)), (hidden / 2, -1)] {
              stet_recurrence(
                count, hidden / 2, step, sums + offset, 3 * hidden, hidden, layer.gates.scale + offset,
                layer.gates.bias + offset, layer.forget + offset, layer.reset + offset, input + offset, hidden,
                &state, output + offset)
            }
          }
        }
      }
      swap(&input, &output)
    }
    stet_bytes(count * hidden, input, &narrow)
    out.multiply(narrow, count: count, into: &sums)
    stet_scale(count, Self.outputs, sums, Self.outputs, out.scale, out.bias, &scores, Self.outputs)
    return scores
  }
}
