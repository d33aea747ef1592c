/// The parser's weights, in a model's memory.
///
/// Any number of threads may read it: its pointers are unsafe for the compiler alone, as they point into `bytes`, which is
/// kept alive and never written.
final class ParserNetwork: Sendable {
  let shape: NetworkShape
  /// Networks trained from different random numbers, of which the scores are added up.
  nonisolated(unsafe) let members: [NetworkMember]
  /// Rows of 8-bit numbers, each the members' embeddings one after the other.
  nonisolated(unsafe) let embedding: UnsafePointer<Int8>
  let rows: Int
  /// The table of features: the upper half of an entry is the upper 16 bits of the hash, the lower half the row; 0 is empty.
  nonisolated(unsafe) let features: UnsafePointer<UInt32>
  let featureMask: Int
  let upos: [PartOfSpeech]
  let tags: [TreebankTag]
  let relations: [Relation]
  private let bytes: ModelMemory

  /// The longest stretch of words that is parsed at once.
  static let longestSentence = 160
  private static let widest = 1024

  /// Reads the parts "parser.network", "parser.embedding", "parser.features" and "parser.names".
  /// - Throws: `ModelError`.
  init(_ model: ModelFile) throws(ModelError) {
    bytes = model.bytes
    var reader = try model.reader(of: "parser.network")
    let count = try reader.number()
    guard (1...8).contains(count) else { throw reader.malformed("\(count) networks") }
    shape = try Self.shape(&reader)
    var members: [NetworkMember] = []
    for _ in 0..<count { members.append(try NetworkMember(from: &reader, shape: shape)) }
    self.members = members
    var embeddingReader = try model.reader(of: "parser.embedding")
    rows = try embeddingReader.number()
    embedding = try embeddingReader.array(of: Int8.self, count: rows * count * shape.embedding)
    var featureReader = try model.reader(of: "parser.features")
    let slots = try featureReader.number()
    guard slots > 0, slots & (slots - 1) == 0 else { throw featureReader.malformed("\(slots) is not a power of two") }
    featureMask = slots - 1
    features = try featureReader.array(of: UInt32.self, count: slots)
    guard (0..<slots).contains(where: { [features] in features[$0] == 0 }) else {
      throw featureReader.malformed("it has no empty place")
    }
    guard (0..<slots).allSatisfy({ [features, rows] in features[$0] & 0xFFFF < rows }) else {
      throw featureReader.malformed("it names a row that is not there")
    }
    var nameReader = try model.reader(of: "parser.names")
    let names = nameReader.lines()
    guard names.count == 3 else { throw nameReader.malformed("\(names.count) lines where 3 are expected") }
    upos = try Self.names(names[0], limit: shape.upos, in: nameReader)
    tags = try Self.names(names[1], limit: shape.xpos, in: nameReader)
    relations = try Self.names(names[2], limit: shape.labels, in: nameReader)
  }

  private static func shape(_ reader: inout ModelSectionReader) throws(ModelError) -> NetworkShape {
    var shape = NetworkShape()
    shape.layers = try reader.number()
    for path: WritableKeyPath<NetworkShape, Int> in [
      \.embedding, \.hidden, \.arc, \.relation, \.upos, \.xpos, \.labels,
    ] {
      let width = try reader.number()
      guard width > 0, width % 16 == 0, width <= widest / 3 else {
        throw reader.malformed("a width of \(width), which is not a multiple of 16 up to \(widest / 3)")
      }
      shape[keyPath: path] = width
    }
    guard shape.hidden % 32 == 0 else { throw reader.malformed("the hidden width \(shape.hidden) has no two halves") }
    guard (0...16).contains(shape.layers) else { throw reader.malformed("\(shape.layers) layers") }
    return shape
  }

  private static func names<Name: RawRepresentable<String>>(
    _ names: [String], limit: Int, in reader: ModelSectionReader
  ) throws(ModelError) -> [Name] {
    guard (1...limit).contains(names.count) else { throw reader.malformed("\(names.count) names for \(limit) columns") }
    var found: [Name] = []
    for name in names {
      guard let value = Name(rawValue: name) else { throw reader.malformed("the unknown name \"\(name)\"") }
      found.append(value)
    }
    return found
  }

  /// The row of a feature, or nil.
  func row(of hash: UInt64) -> Int? {
    let print = UInt32(hash >> 48)
    var slot = Int(truncatingIfNeeded: hash) & featureMask
    while features[slot] != 0 {
      if features[slot] >> 16 == print { return Int(features[slot] & 0xFFFF) }
      slot = (slot + 1) & featureMask
    }
    return nil
  }
}
