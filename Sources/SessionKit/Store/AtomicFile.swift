import ArticleKit
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files whole: after a crash or a full disk there is either the old file or the new one, never a part.
///
/// The bytes go to a new file in the same folder, which is flushed to the disk, renamed over the old one, and the folder
/// is flushed too.
public enum AtomicFile {
  /// Why a file could not be written.
  public typealias Failure = Disk.Failure

  /// Writes `bytes` to `path`; a new file gets `mode`, a replaced one keeps its own.
  ///
  /// What is no file, such as a device or a pipe, is written to as it stands, but for terminals, which the bytes of others
  /// could steer. Where the last step fails, the flush of the folder, the new file stands, but may be the old one again
  /// after a power cut. What can be made again at any time need not be flushed.
  public static func write(
    _ bytes: Data, to path: String, mode: mode_t = 0o644, isFlushed: Bool = true, disk: Disk = .system
  ) throws(Failure) {
    let target = resolvingLink(path)
    var old = stat()
    let exists = stat(target, &old) == 0
    guard !exists || old.st_mode & S_IFMT == S_IFREG else {
      let file = try disk.open(target, O_WRONLY, 0)
      defer { disk.close(file) }
      guard isatty(file) == 0 else { throw Failure(reason: "it is a terminal") }
      return try disk.writeAll(bytes, to: file)
    }
    try replace(
      target, by: bytes, mode: exists ? old.st_mode & 0o7777 : mode, isExact: exists, isFlushed: isFlushed,
      disk: disk)
  }

  /// Puts a new file in the place of what has the name `path`, be it a link; the person's mask takes permissions from
  /// `mode` unless it is exact.
  static func replace(
    _ path: String, by bytes: Data, mode: mode_t, isExact: Bool, isFlushed: Bool = true, disk: Disk
  ) throws(Failure) {
    let temporary = temporaryName(for: path, process: getpid())
    try? disk.remove(temporary)  // left over from a crash of an earlier process with this number
    do throws(Failure) {
      let file = try disk.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode)
      defer { disk.close(file) }
      if isExact { fchmod(file, mode) }
      try disk.writeAll(bytes, to: file)
      if isFlushed { try disk.sync(file) }
      try disk.rename(temporary, path)
    } catch {
      try? disk.remove(temporary)
      throw error
    }
    if isFlushed { try disk.syncFolder(PathParts(path).folder) }
  }

  /// Removes what processes that are gone have left over from writing `path`.
  public static func removeLeftovers(of path: String, disk: Disk = .system) {
    let target = resolvingLink(path)
    for leftover in leftovers(besides: target) where leftover.target == target {
      guard kill(leftover.process, 0) != 0, errno == ESRCH else { continue }
      try? disk.remove(leftover.path)
    }
  }

  /// A file that was not written to its end, the one whose place it was to take, and the process that wrote it.
  struct Leftover {
    let path: String
    let target: String
    let process: Int32
  }

  /// What was left over from writing `path` and the files beside it whose names begin with its own, in the order of names.
  static func leftovers(besides path: String) -> [Leftover] {
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

  /// Makes the folder that `path` lies in, and those above it.
  public static func makeFolder(for path: String) throws(Failure) {
    let folder = PathParts(path).folder
    guard !folder.isEmpty else { return }
    if mkdir(folder, 0o777) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT else { throw .last }
      try makeFolder(for: folder)
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
    }
    try? Disk.system.syncFolder(PathParts(folder).folder)
  }

  private static func temporaryName(for target: String, process: Int32) -> String { "\(target).\(process).tmp" }

  /// A link is written through, so that it goes on pointing to the file.
  private static func resolvingLink(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The text of `errno`.
  public static func systemReason() -> String { String(cString: strerror(errno)) }
}
