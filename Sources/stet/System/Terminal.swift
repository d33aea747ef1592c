import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal that standard output goes to.
enum Terminal {
  /// The background as the terminal tells it in `COLORFGBG` (rxvt, Konsole and others): the last number is the colour.
  static func theme(in environment: [String: String]) -> Theme {
    guard let word = environment["COLORFGBG"]?.split(separator: ";").last, let colour = Int(word) else { return .auto }
    return (0...6).contains(colour) || colour == 8 ? .dark : .light
  }

  /// Whether standard output goes to it.
  static var isOutput: Bool { isatty(1) == 1 }

  /// Its size in columns and rows; 80 by 24 where it tells none.
  static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
