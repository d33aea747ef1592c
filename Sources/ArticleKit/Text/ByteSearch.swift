#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Searches for bytes, by the system's functions, whose speed does not depend on the text.
enum ByteSearch {
  /// The first place of `byte` at or after `start`.
  static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let hit = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The first place of `needle` in `text`, in UTF-8 bytes.
  static func find(_ needle: String, in text: String) -> Int? {
    var (text, needle) = (text, needle)
    return text.withUTF8 { text in
      needle.withUTF8 { needle in
        guard let first = needle.first else { return 0 }
        var start = 0
        while let place = find(first, in: text, from: start), place + needle.count <= text.count {
          if text[place..<(place + needle.count)].elementsEqual(needle) { return place }
          start = place + 1
        }
        return nil
      }
    }
  }

  /// The last place of `needle` in `text`, in UTF-8 bytes; for short texts.
  static func findLast(_ needle: String, in text: String) -> Int? {
    let (text, needle) = (Array(text.utf8), Array(needle.utf8))
    guard text.count >= needle.count else { return nil }
    return (0...(text.count - needle.count)).last { text[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}
