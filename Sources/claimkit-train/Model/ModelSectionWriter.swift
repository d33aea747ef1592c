import ClaimKit

/// Writes numbers and arrays as `ModelSectionReader` reads them.
struct ModelSectionWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) { bytes += ModelFileWriter.littleEndian(UInt32(value)) }

  mutating func float(_ value: Float) { bytes += ModelFileWriter.littleEndian(value.bitPattern) }

  mutating func array(_ values: [Int8]) {
    align()
    bytes += values.map { UInt8(bitPattern: $0) }
  }

  mutating func array(_ values: [UInt32]) {
    align()
    for value in values { bytes += ModelFileWriter.littleEndian(value) }
  }

  mutating func array(_ values: [Float]) { array(values.map(\.bitPattern)) }

  private mutating func align() {
    while bytes.count % ModelFile.alignment != 0 { bytes.append(0) }
  }
}
