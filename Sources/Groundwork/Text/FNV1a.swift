/// The hash FNV-1a of Fowler, Noll and Vo, for short words: the same on every machine and in every version.
package enum FNV1a {
  /// The hash of nothing, in 64 bits.
  @inlinable package static var empty64: UInt64 { 0xCBF2_9CE4_8422_2325 }
  /// The hash of nothing, in 32 bits.
  @inlinable package static var empty32: UInt32 { 0x811C_9DC5 }

  /// A hash of 64 bits, continued by a part: a byte, or a number that stands for one.
  @inlinable package static func adding(_ part: UInt64, to hash: UInt64) -> UInt64 { (hash ^ part) &* 0x100_0000_01B3 }

  /// A hash of 32 bits, continued by a part.
  @inlinable package static func adding(_ part: UInt32, to hash: UInt32) -> UInt32 { (hash ^ part) &* 0x0100_0193 }

  /// The hash of bytes in 64 bits; `start` continues another's.
  @inlinable package static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = empty64) -> UInt64 {
    var hash = start
    for byte in bytes { hash = adding(UInt64(byte), to: hash) }
    return hash
  }
}
