#if canImport(Glibc)
  import Glibc
#endif

/// Memory that the process no longer needs.
enum FreedMemory {
  /// Gives it back to the system.
  ///
  /// Reading a session takes several times the memory that it needs afterwards, and Glibc would keep most of that for
  /// the rest of the day.
  static func giveBack() {
    #if canImport(Glibc)
      // Swift's module of Glibc lacks it.
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      typealias Trim = @convention(c) (Int) -> Int32
      _ = unsafeBitCast(symbol, to: Trim.self)(0)
    #endif
  }
}
