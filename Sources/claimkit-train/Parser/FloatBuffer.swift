/// Memory for numbers that the kernels work on; it grows, and is zero when made.
final class FloatBuffer {
  private(set) var base: UnsafeMutablePointer<Float>
  private(set) var count: Int

  /// Makes room for `count` zeros.
  init(count: Int = 0) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { base.deallocate() }

  /// Makes room for at least `count` numbers; what was there is lost when it grows.
  func reserve(_ count: Int) -> UnsafeMutablePointer<Float> {
    if count > self.count {
      base.deallocate()
      base = .allocate(capacity: count)
      base.initialize(repeating: 0, count: count)
      self.count = count
    }
    return base
  }

  /// Sets everything to zero.
  func clear() { base.update(repeating: 0, count: count) }
}
