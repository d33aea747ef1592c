/// Reads numbers and arrays one after the other from a part of a model; arrays start at multiples of 64 bytes.
struct ModelSectionReader {
  let name: String
  let buffer: UnsafeRawBufferPointer
  private var offset = 0

  init(name: String, buffer: UnsafeRawBufferPointer) {
    self.name = name
    self.buffer = buffer
  }

  /// The next whole number.
  /// - Throws: `ModelError.malformedSection` at the part's end.
  mutating func number() throws(ModelError) -> Int {
    guard offset + 4 <= buffer.count else { throw malformed("it ends early") }
    defer { offset += 4 }
    return Int(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The next number in floating point.
  /// - Throws: `ModelError.malformedSection` at the part's end.
  mutating func float() throws(ModelError) -> Float { Float(bitPattern: UInt32(try number())) }

  /// The next array, in place.
  /// - Throws: `ModelError.malformedSection` where it would go beyond the part's end.
  mutating func array<Element: BitwiseCopyable>(
    of type: Element.Type, count: Int
  ) throws(ModelError) -> UnsafePointer<Element> {
    let start = (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
    let (size, isOver) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !isOver, count > 0, size <= buffer.count - start, let base = buffer.baseAddress else {
      throw malformed("it ends early")
    }
    offset = start + size
    return (base + start).assumingMemoryBound(to: type)
  }

  /// The rest as lines of words between blanks.
  mutating func lines() -> [[String]] {
    let text = String(decoding: buffer[offset...], as: UTF8.self)
    offset = buffer.count
    return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  func malformed(_ reason: String) -> ModelError { .malformedSection(name, reason: reason) }
}
