import Foundation

#if canImport(CommonCrypto)
  import CommonCrypto
#else
  import CMessageDigest
#endif

/// The SHA-256 of bytes that are handed over piece by piece (FIPS 180-4), by libmd, on macOS by CommonCrypto.
package struct SHA256 {
  #if canImport(CommonCrypto)
    private var context = CC_SHA256_CTX()
  #else
    private var context = SHA2_CTX()
  #endif

  package init() {
    #if canImport(CommonCrypto)
      CC_SHA256_Init(&context)
    #else
      SHA256Init(&context)
    #endif
  }

  /// Adds bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    #if canImport(CommonCrypto)
      // CommonCrypto counts in 32 bits.
      for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
        let end = min(bytes.count, start + 1 << 30)
        let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        CC_SHA256_Update(&context, piece.baseAddress, CC_LONG(piece.count))
      }
    #else
      SHA256Update(&context, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    #endif
  }

  /// Adds bytes.
  package mutating func update(_ data: Data) { data.withUnsafeBytes { update($0) } }

  /// The digest of all bytes added, 32 bytes.
  package var digest: Data {
    var copy = context
    var digest = [UInt8](repeating: 0, count: 32)
    #if canImport(CommonCrypto)
      CC_SHA256_Final(&digest, &copy)
    #else
      SHA256Final(&digest, &copy)
    #endif
    return Data(digest)
  }

  /// The digest in hexadecimal, 64 characters.
  package var hexadecimal: String { Self.hexadecimal(digest) }

  /// The digest of some bytes, 32 bytes.
  package static func digest(of data: Data) -> Data {
    var hash = SHA256()
    hash.update(data)
    return hash.digest
  }

  /// Bytes as hexadecimal digits in lower case, two a byte.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { text, byte in
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
  }
}
