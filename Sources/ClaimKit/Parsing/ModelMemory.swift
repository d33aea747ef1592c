/// The memory of a model: the program's own, or a copy that is freed with the last reference.
///
/// Any number of threads may read it: its pointers are unsafe for the compiler alone, as the memory is never written after
/// `init` and lives as long as this object.
final class ModelMemory: Sendable {
  nonisolated(unsafe) let buffer: UnsafeRawBufferPointer
  private nonisolated(unsafe) let owned: UnsafeMutableRawBufferPointer?

  /// Takes memory that lives as long as the program.
  init(permanent buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    owned = nil
  }

  /// Copies bytes.
  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: ModelFile.alignment)
    copy.copyBytes(from: bytes)
    owned = copy
    buffer = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
  }

  deinit { owned?.deallocate() }
}
