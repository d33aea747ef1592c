import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// The calls of swift-system that read and write, with their errors typed; a signal in between starts them again.

extension FileDescriptor {
  /// Reads at most `count` bytes, at the file's place or at an offset of its own; none at the end.
  package func bytes(atMost count: Int, from offset: Int64? = nil) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { space, filled in
      let space = UnsafeMutableRawBufferPointer(space)
      do throws(Errno) {
        filled = try Errno.typed {
          try offset.map { try read(fromAbsoluteOffset: $0, into: space) } ?? read(into: space)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes as many of the bytes as the system takes at once, and returns how many.
  package func put(_ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int { try Errno.typed { try write(bytes) } }

  /// Writes all the bytes.
  package func putAll(_ bytes: some Sequence<UInt8>) throws(Errno) { _ = try Errno.typed { try writeAll(bytes) } }
}

extension Errno {
  /// What the last call of the C library failed with.
  package static var last: Errno { Errno(rawValue: errno) }

  fileprivate static func typed<Outcome>(_ call: () throws -> Outcome) throws(Errno) -> Outcome {
    do { return try call() } catch { throw error as? Errno ?? .last }
  }
}
