import Foundation

extension AtomicFile {
  /// Removes what processes that are gone have left over from writing `path`.
  package static func removeLeftovers(of path: String, disk: Disk = .system) {
    let target = PathParts.real(path) ?? path
    for leftover in leftovers(besides: target) where leftover.target == target {
      guard kill(leftover.process, 0) != 0, errno == ESRCH else { continue }
      try? disk.remove(leftover.path)
    }
  }

  /// A file that was not written to its end, the one whose place it was to take, and the process that wrote it.
  package struct Leftover {
    /// Where it is.
    package let path: String
    let target: String
    let process: Int32
  }

  /// What was left over from writing `path` and the files beside it whose names begin with its own, in the order of names.
  package static func leftovers(besides path: String) -> [Leftover] {
    let (folder, name) = (PathParts(path).folder, PathParts(path).name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().compactMap { file in
      guard file.hasPrefix(name + "."), file.hasSuffix(".tmp") else { return nil }
      let stem = file.dropLast(".tmp".count)
      guard let dot = stem.lastIndex(of: "."), let process = Int32(stem[stem.index(after: dot)...]) else { return nil }
      return Leftover(
        path: PathParts.path(file, in: folder), target: PathParts.path(String(stem[..<dot]), in: folder),
        process: process)
    }
  }
}
