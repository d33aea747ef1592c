#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The parts of a path as it is written: only ``real(_:)`` looks at the disk.
///
/// Foundation's own methods on `NSString` stop the program at names of one letter on Linux, so these stand in for them.
package struct PathParts: Hashable, Sendable {
  /// What comes before the last slash; `/` for the root, empty where there is no slash.
  package let folder: String
  /// What follows the last slash.
  package let name: String

  /// Takes a path apart.
  package init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      folder = ""
      name = path
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.utf8.index(after: slash)...])
  }

  /// The name without its last ending; a full stop in front begins no ending.
  package var stem: String {
    guard let stop = name.utf8.lastIndex(of: UInt8(ascii: ".")), stop != name.startIndex else { return name }
    return String(name[..<stop])
  }

  /// The path of a thing in a folder; a path that starts at the root stays as it is.
  package static func path(_ path: String, in folder: String) -> String {
    guard !path.hasPrefix("/"), !folder.isEmpty else { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The path without links, from the root on; nil if nothing has it.
  package static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A path without `.` and `..`, so that two ways to write it are known as one; relative paths stay relative.
  package static func standardized(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = kept.last, last != ".." { kept.removeLast() } else { kept.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
  }
}
