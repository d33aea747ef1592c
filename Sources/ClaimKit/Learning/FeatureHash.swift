import Groundwork

/// Makes the numbers by which learnt decisions know their features: a template's number mixed with what is in it.
///
/// Features are never listed: they are buckets of a table (feature hashing, Weinberger et al. 2009), so that a model is
/// one array of weights and no dictionary.
package enum FeatureHash {
  /// A value with a part added.
  @inline(__always)
  package static func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
    var hash = (a ^ b &* 0x9E37_79B1) &* 0x85EB_CA77
    hash ^= hash >> 15
    hash = hash &* 0xC2B2_AE3D
    return hash ^ hash >> 13
  }

  /// The number of a feature, a template with what is in it.
  ///
  /// It is never 0; parts that are not given count as 0.
  @inline(__always)
  package static func feature(
    _ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) -> UInt32 {
    mix(mix(mix(template &* 0x9E37_79B1, a), b), c) | 1
  }

  /// The hash of bytes, letters in lower case; never 0.
  package static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = FNV1a.empty32
    for byte in bytes {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = FNV1a.adding(UInt32(lower), to: hash)
    }
    hash ^= hash >> 15
    return hash | 1
  }

  /// The hash of a word.
  package static func word(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { folded($0) }
  }
}
