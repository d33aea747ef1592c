/// Names of elements and attributes as numbers: the first eight bytes and the length.
enum NameKey {
  /// The number of a name; names of more than eight bytes that agree in those and in length share it.
  static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var count: UInt64 = 0
    for byte in name {
      if count < 8 { key = key << 8 | UInt64(byte) }
      count += 1
    }
    return key ^ count << 59
  }
}
