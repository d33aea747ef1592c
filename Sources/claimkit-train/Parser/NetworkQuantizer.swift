import CNeuralKernels
import ClaimKit

/// Turns trained networks into the parts of a model file: weights of 8 bits with a scale for each column.
struct NetworkQuantizer {
  /// The networks of which the scores are added up; all have the same shape.
  let members: [Parameters]
  let corpus: ParserCorpus
  /// Embeddings are divided by this, so that nearly all are within ±1.
  private let embeddingRange: Float = 4

  /// Adds the parser's parts to a model file.
  func write(to file: inout ModelFileWriter) {
    file["parser.network"] = network()
    file["parser.embedding"] = embedding()
    var features = ModelSectionWriter()
    let table = HashTable(corpus.vocabulary.rows.sorted { $0.value < $1.value }.map { ($0.key, Int($0.value)) })
    features.number(table.entries.count)
    features.array(table.entries)
    file["parser.features"] = features.bytes
    let names = [corpus.upos, corpus.xpos, corpus.relations].map { $0.joined(separator: " ") + "\n" }
    file["parser.names"] = Array(names.joined().utf8)
  }

  private func network() -> [UInt8] {
    var writer = ModelSectionWriter()
    let shape = members[0].shape
    for size in [
      members.count, shape.layers, shape.embedding, shape.hidden, shape.arc, shape.relation, shape.upos, shape.xpos,
      shape.labels,
    ] {
      writer.number(size)
    }
    for member in members { add(member, to: &writer) }
    return writer.bytes
  }

  private func add(_ parameters: Parameters, to writer: inout ModelSectionWriter) {
    let (shape, layout) = (parameters.shape, parameters.layout)
    matrix(
      values(of: parameters, layout.window), rows: 3 * shape.embedding, bias: values(of: parameters, layout.windowBias),
      range: embeddingRange, &writer)
    for layer in layout.layers {
      matrix(
        values(of: parameters, layer.weights), rows: shape.hidden, bias: values(of: parameters, layer.bias),
        isBytes: true, &writer)
      writer.array(values(of: parameters, layer.forget))
      writer.array(values(of: parameters, layer.reset))
    }
    matrix(
      values(of: parameters, layout.heads), rows: shape.hidden, bias: values(of: parameters, layout.headsBias),
      isBytes: true, &writer)
    // The arc matrix with what each word is worth as a head in its next column.
    var arc: [Float] = []
    let (weights, worth) = (values(of: parameters, layout.arc), values(of: parameters, layout.headWorth))
    for row in 0..<shape.arc {
      arc += weights[(row * shape.arc)..<((row + 1) * shape.arc)] + [worth[row]] + Array(repeating: 0, count: 15)
    }
    matrix(arc, rows: shape.arc, bias: Array(repeating: 0, count: shape.arc + 16), &writer)
    matrix(
      values(of: parameters, layout.distance), rows: shape.arc,
      bias: Array(repeating: 0, count: NetworkShape.distances), &writer)
    matrix(
      values(of: parameters, layout.labels), rows: shape.relation, bias: values(of: parameters, layout.labelsBias),
      &writer)
    writer.array(values(of: parameters, layout.arcRoot))
    writer.array(values(of: parameters, layout.relationRoot))
    writer.float(values(of: parameters, layout.rootWorth)[0])
    writer.float(unit(of: parameters) / embeddingRange)
  }

  /// What one unit of the 8-bit embeddings is worth.
  ///
  /// The few largest numbers are cut, which costs less than a coarser step for all.
  private func unit(of parameters: Parameters) -> Float {
    let sizes = UnsafeBufferPointer(start: parameters.embedding.base, count: parameters.embedding.count)
      .map { abs($0) }.sorted()
    return max(sizes[sizes.count - 1 - sizes.count / 2000], 1e-6) / 127
  }

  private func embedding() -> [UInt8] {
    let (rows, width) = (members[0].rows, members[0].shape.embedding)
    let units = members.map(unit)
    var numbers: [Int8] = []
    for row in 0..<rows {
      for (member, unit) in zip(members, units) {
        for column in 0..<width { numbers.append(Self.rounded(member.embedding.base[row * width + column] / unit)) }
      }
    }
    var writer = ModelSectionWriter()
    writer.number(rows)
    writer.array(numbers)
    return writer.bytes
  }

  private func values(of parameters: Parameters, _ slice: ParameterLayout.Slice) -> [Float] {
    Array(UnsafeBufferPointer(start: parameters.at(slice), count: slice.count))
  }

  private func matrix(
    _ weights: [Float], rows: Int, bias: [Float], range: Float = 1, isBytes: Bool = false,
    _ writer: inout ModelSectionWriter
  ) {
    writer.matrix(weights, rows: rows, bias: bias, range: range, isBytes: isBytes)
  }

  private static func rounded(_ value: Float) -> Int8 { Quantization.byte(value) }
}
