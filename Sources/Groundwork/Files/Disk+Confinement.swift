#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Disk {
  /// The same calls for what is in a folder alone: whatever would make, change or remove a file elsewhere fails.
  ///
  /// Links are followed before it is decided where a file is. Folders are not made here, see
  /// `AtomicFile.makeFolder`.
  public func confined(to folder: String) -> Disk {
    let home = PathParts.real(folder) ?? folder
    @Sendable func check(_ path: String) throws(Failure) {
      guard Self.place(of: path).map({ $0.hasPrefix(home + "/") }) ?? false else {
        throw Failure(reason: "nothing is written outside of \(home)", code: EACCES)
      }
    }
    var confined = self
    confined.open = { [open] (path, flags, mode) throws(Failure) in
      if flags & O_ACCMODE != O_RDONLY || flags & (O_CREAT | O_TRUNC) != 0 { try check(path) }
      return try open(path, flags, mode)
    }
    confined.rename = { [rename] (from, to) throws(Failure) in
      try check(from)
      try check(to)
      try rename(from, to)
    }
    confined.remove = { [remove] (path) throws(Failure) in
      try check(path)
      try remove(path)
    }
    return confined
  }

  /// Where a file is, or would be if there were all its folders, without links; nil if that cannot be known.
  private static func place(of path: String) -> String? {
    if let place = PathParts.real(path) { return place }
    let parts = PathParts(path)
    guard !["", ".", ".."].contains(parts.name) else { return nil }
    return place(of: parts.folder.isEmpty ? "." : parts.folder).map { "\($0)/\(parts.name)" }
  }
}
