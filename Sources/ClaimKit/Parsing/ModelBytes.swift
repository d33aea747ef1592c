/// Bytes of a model, read where they are.
public struct ModelBytes: Sendable {
  private let memory: ModelMemory
  private let range: Range<Int>
  private var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory.buffer[range]) }

  /// A part of a model's memory.
  init(_ memory: ModelMemory, _ range: Range<Int>) {
    self.memory = memory
    self.range = range
  }

  /// A copy of bytes.
  public init(copying bytes: [UInt8]) {
    self.init(ModelMemory(copying: bytes), 0..<bytes.count)
  }

  /// How many bytes there are.
  public var count: Int { range.count }

  /// A copy of them all.
  package var all: [UInt8] { Array(buffer) }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < range.count)
    return memory.buffer[range.lowerBound + index]
  }

  /// The sum of the signed bytes at the places, each masked, from `start` on.
  func sum(of places: [UInt32], from start: Int, mask: UInt32) -> Int {
    precondition(start + Int(mask) < range.count)
    let buffer = buffer
    var sum = 0
    for place in places { sum &+= Int(Int8(bitPattern: buffer[start &+ Int(place & mask)])) }
    return sum
  }

  /// The four bytes at `index`, little endian.
  func word(at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[index + $1]) << (8 * UInt32($1)) }
  }
}
