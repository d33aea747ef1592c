/// The weights of one network of those whose scores the parser adds up, in a model's memory.
struct NetworkMember {
  /// The weights of a recurrent layer.
  struct Layer {
    let gates: QuantizedMatrix
    let forget: UnsafePointer<Float>
    let reset: UnsafePointer<Float>
  }

  let window: QuantizedMatrix
  let layers: [Layer]
  let heads: QuantizedMatrix
  let arc: QuantizedMatrix
  let distance: QuantizedMatrix
  let labels: QuantizedMatrix
  let arcRoot: UnsafePointer<Float>
  let rootWorth: Float
  let relationRoot: UnsafePointer<Float>
  /// What one unit of the embeddings is worth as an activation.
  let embeddingScale: Float

  /// Reads the weights of a network of the given shape.
  /// - Throws: `ModelError.malformedSection`.
  init(from reader: inout ModelSectionReader, shape: NetworkShape) throws(ModelError) {
    window = try QuantizedMatrix(from: &reader, rows: 3 * shape.embedding, columns: shape.hidden)
    var layers: [Layer] = []
    for _ in 0..<shape.layers {
      layers.append(
        Layer(
          gates: try QuantizedMatrix(from: &reader, rows: shape.hidden, columns: 3 * shape.hidden),
          forget: try reader.array(of: Float.self, count: shape.hidden),
          reset: try reader.array(of: Float.self, count: shape.hidden)))
    }
    self.layers = layers
    heads = try QuantizedMatrix(from: &reader, rows: shape.hidden, columns: shape.heads)
    arc = try QuantizedMatrix(from: &reader, rows: shape.arc, columns: shape.arc + 16)
    distance = try QuantizedMatrix(from: &reader, rows: shape.arc, columns: NetworkShape.distances)
    labels = try QuantizedMatrix(from: &reader, rows: shape.relation, columns: shape.labels)
    arcRoot = try reader.array(of: Float.self, count: shape.arc)
    relationRoot = try reader.array(of: Float.self, count: shape.relation)
    rootWorth = try reader.float()
    embeddingScale = try reader.float()
  }
}
