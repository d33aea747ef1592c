/// Adds up the weights of hashed features, one sum per class.
///
/// Weights have 8 bits and sums are whole numbers, so that every machine decides alike; ``unit`` makes log-odds of them.
/// Any number of threads may read it: its pointer is unsafe for the compiler alone, as it points into memory that is kept
/// alive and never written.
package struct LinearModel: Sendable {
  /// The number of classes.
  package let classes: Int
  /// What one unit of a sum is worth.
  package let unit: Float
  private let columns: Int
  private let mask: UInt32
  nonisolated(unsafe) private let weights: UnsafePointer<Int8>
  private let bytes: ModelMemory

  /// Reads a part of a model: classes, buckets (a power of two), the unit, the weights.
  /// - Throws: `ModelError` where it is missing or malformed.
  init(_ model: ModelFile, _ name: String, classes expected: Int? = nil) throws(ModelError) {
    bytes = model.bytes
    var reader = try model.reader(of: name)
    let classes = try reader.number()
    guard (1...16).contains(classes), expected == nil || expected == classes else {
      throw reader.malformed("\(classes) classes")
    }
    self.classes = classes
    let buckets = try reader.number()
    guard buckets > 0, buckets & (buckets - 1) == 0, buckets <= 1 << 24 else {
      throw reader.malformed("\(buckets) buckets, which is not a power of two")
    }
    unit = try reader.float()
    columns = Self.columns(for: classes)
    mask = UInt32(buckets - 1)
    weights = try reader.array(of: Int8.self, count: buckets * columns)
  }

  /// Makes a model of weights, a row of ``columns(for:)`` a bucket.
  package init(weights: [Int8], classes: Int, unit: Float) {
    let memory = ModelMemory(copying: weights.map { UInt8(bitPattern: $0) })
    self.classes = classes
    self.unit = unit
    columns = Self.columns(for: classes)
    mask = UInt32(weights.count / columns - 1)
    bytes = memory
    // The memory is never empty: there is at least one bucket.
    guard let base = memory.buffer.baseAddress else { preconditionFailure("a model without weights") }
    self.weights = base.assumingMemoryBound(to: Int8.self)
  }

  /// The number of rows.
  package var buckets: Int { Int(mask) + 1 }

  /// All weights, row by row.
  package var rows: UnsafeBufferPointer<Int8> { UnsafeBufferPointer(start: weights, count: buckets * columns) }

  /// The numbers of a row: 1, or the classes rounded up to a multiple of 8.
  package static func columns(for classes: Int) -> Int { classes == 1 ? 1 : (classes + 7) / 8 * 8 }

  /// Adds the weights of features to the sums of the classes; a feature of 0 is none.
  package func add(_ features: some Sequence<UInt32>, to sums: UnsafeMutablePointer<Int32>) {
    guard columns == 8 else {
      for feature in features where feature != 0 {
        let row = weights + Int(feature & mask) * columns
        for column in 0..<classes { sums[column] &+= Int32(row[column]) }
      }
      return
    }
    // Rows of eight are added at once.
    var total = SIMD8<Int32>.zero
    for feature in features where feature != 0 {
      let row = UnsafeRawPointer(weights + Int(feature & mask) * 8).loadUnaligned(as: SIMD8<Int8>.self)
      total &+= SIMD8<Int32>(truncatingIfNeeded: row)
    }
    for column in 0..<classes { sums[column] &+= total[column] }
  }

  /// The sum of the weights of features, for a model of one class.
  package func sum(of features: some Sequence<UInt32>) -> Int32 {
    var sum: Int32 = 0
    for feature in features where feature != 0 { sum &+= Int32(weights[Int(feature & mask) * columns]) }
    return sum
  }
}
