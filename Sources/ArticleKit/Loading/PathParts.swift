/// The parts of a path as it is written: nothing is looked up on the disk.
///
/// Foundation's own methods on `NSString` stop the program at names of one letter on Linux, so these stand in for them.
public struct PathParts: Hashable, Sendable {
  /// What stands before the last slash; `/` for the root, empty where there is no slash.
  public let folder: String
  /// What stands behind the last slash.
  public let name: String

  /// Takes a path apart.
  public init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      folder = ""
      name = path
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.utf8.index(after: slash)...])
  }

  /// The name without its last ending; a full stop in front begins no ending.
  public var stem: String {
    guard let stop = name.utf8.lastIndex(of: UInt8(ascii: ".")), stop != name.startIndex else { return name }
    return String(name[..<stop])
  }

  /// The path of a thing in a folder; a path that starts at the root stays as it is.
  public static func path(_ path: String, in folder: String) -> String {
    guard !path.hasPrefix("/"), !folder.isEmpty else { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
