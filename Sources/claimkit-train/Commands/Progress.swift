import Foundation

/// Reports on standard error how far the work is.
enum Progress {
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
