#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Scratch memory for parsing, to be used again from sentence to sentence; one a thread.
///
/// It also remembers the embeddings of words met before. What was parsed with it has no effect on results.
public final class ParserWorkspace {
  static let cacheSize = 2048

  let words: Int
  private let embedded: UnsafeMutablePointer<Int16>
  private let embeddedStride: Int
  let layers: UnsafeMutablePointer<Int16>
  let bytes: UnsafeMutablePointer<UInt8>
  /// The last layers of all networks, word by word, as bytes; what other decisions are learnt on.
  let states: UnsafeMutablePointer<UInt8>
  let ends: UnsafeMutablePointer<Int16>
  let heads: UnsafeMutablePointer<Int16>
  let relationInput: UnsafeMutablePointer<Int16>
  let sums: UnsafeMutablePointer<Int32>
  let whole: UnsafeMutablePointer<Int32>
  let parts: UnsafeMutablePointer<Int32>
  let state: UnsafeMutablePointer<Float>
  private let relationEnds: UnsafeMutablePointer<Float>
  private let relationStride: Int
  let tags: UnsafeMutablePointer<Float>
  private let tagColumns: Int
  let labels: UnsafeMutablePointer<Float>
  private let labelColumns: Int
  let arcs: UnsafeMutablePointer<Float>
  let worth: UnsafeMutablePointer<Float>
  let distances: UnsafeMutablePointer<Float>
  let scores: UnsafeMutablePointer<Float>
  let tree: UnsafeMutableBufferPointer<Int>
  let cacheKeys: UnsafeMutablePointer<UInt64>
  let cache: UnsafeMutablePointer<Int16>
  var features = WordFeatures()
  var decoder = TreeDecoder()

  init(_ shape: NetworkShape, members: Int) {
    words = ParserNetwork.longestSentence
    let rows = words + 2
    // Fresh pages of the system are zeros already, and most sentences touch few of them: clearing them by hand would
    // cost a small article a tenth of its time. All bits zero is the number 0 in each type used here.
    func zeros<Number: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Number> {
      guard let memory = calloc(count, MemoryLayout<Number>.stride) else { preconditionFailure("no memory is left") }
      return memory.bindMemory(to: Number.self, capacity: count)
    }
    let widest = max(3 * shape.hidden, shape.heads, shape.arc + 16, shape.labels, NetworkShape.distances)
    embeddedStride = rows * shape.embedding
    embedded = zeros(members * embeddedStride)
    layers = zeros(2 * words * shape.hidden)
    bytes = zeros(words * shape.hidden)
    states = zeros(words * members * shape.hidden)
    ends = zeros(words * 2 * shape.arc)
    heads = zeros(rows * shape.arc)
    relationInput = zeros(words * shape.relation)
    sums = zeros(words * widest)
    whole = zeros(members * shape.embedding)
    parts = zeros(members * shape.embedding)
    state = zeros(shape.hidden)
    relationStride = words * 2 * shape.relation
    relationEnds = zeros(members * relationStride)
    tagColumns = shape.upos + shape.xpos
    tags = zeros(words * tagColumns)
    labelColumns = shape.labels
    labels = zeros(words * labelColumns)
    arcs = zeros(rows * (shape.arc + 16))
    worth = zeros(rows)
    distances = zeros(words * NetworkShape.distances)
    scores = zeros(words * rows)
    tree = .allocate(capacity: words)
    tree.initialize(repeating: -1)
    cacheKeys = zeros(Self.cacheSize)
    cache = zeros(Self.cacheSize * members * shape.embedding)
  }

  /// A member's embeddings, a row of zeros before and after them.
  func embedded(by member: Int) -> UnsafeMutablePointer<Int16> { embedded + member * embeddedStride }

  /// What a member's scorer of relations takes of each word, as a dependent and as a head.
  func relationEnds(by member: Int) -> UnsafeMutablePointer<Float> { relationEnds + member * relationStride }

  /// Sets the sums of scores to zero.
  func clearScores(words count: Int) {
    scores.update(repeating: 0, count: count * (count + 1))
    tags.update(repeating: 0, count: count * tagColumns)
    labels.update(repeating: 0, count: count * labelColumns)
  }

  deinit {
    free(embedded)
    free(layers)
    free(bytes)
    free(states)
    free(ends)
    free(heads)
    free(relationInput)
    free(sums)
    free(whole)
    free(parts)
    free(state)
    free(relationEnds)
    free(tags)
    free(labels)
    free(arcs)
    free(worth)
    free(distances)
    free(scores)
    tree.deallocate()
    free(cacheKeys)
    free(cache)
  }
}
