#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal that standard output goes to.
enum Terminal {
  /// Its size in columns and rows; 80 by 24 where it tells none.
  static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
