#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files whole: after a crash or a full disk there is either the old file or the new one, never a part.
///
/// The bytes go to a new file in the same folder, which is flushed to the disk, renamed over the old one, and the folder
/// is flushed too.
package enum AtomicFile {
  /// Writes `bytes` to `path`; a new file gets `mode`, a replaced one keeps its own.
  ///
  /// What is not a file, such as a device or a pipe, is written to as it stands, except for terminals, which the bytes of others
  /// could steer. Where the last step fails, the flush of the folder, the new file stands, but may be the old one again
  /// after a power cut. What can be made again at any time need not be flushed.
  package static func write(
    _ bytes: some Sequence<UInt8>, to path: String, mode: mode_t = 0o644, isFlushed: Bool = true, disk: Disk = .system
  ) throws(Disk.Failure) {
    // A link is written through, so that it keeps pointing to the file.
    let target = PathParts.real(path) ?? path
    var old = stat()
    let exists = stat(target, &old) == 0
    guard !exists || old.st_mode & S_IFMT == S_IFREG else {
      let file = try disk.open(target, O_WRONLY, 0)
      defer { disk.close(file) }
      guard isatty(file) == 0 else { throw Disk.Failure(reason: "it is a terminal") }
      return try disk.writeAll(bytes, to: file)
    }
    try replace(
      target, by: bytes, mode: exists ? old.st_mode & 0o7777 : mode, isExact: exists, isFlushed: isFlushed,
      disk: disk)
  }

  /// Puts a new file in place of what has the name `path`, be it a link; the user's mask takes permissions from
  /// `mode` unless it is exact.
  package static func replace(
    _ path: String, by bytes: some Sequence<UInt8>, mode: mode_t, isExact: Bool, isFlushed: Bool = true, disk: Disk
  ) throws(Disk.Failure) {
    let temporary = temporaryName(for: path, process: getpid())
    try? disk.remove(temporary)  // left over from a crash of an earlier process with this number
    do throws(Disk.Failure) {
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

  /// Makes the folder that `path` is in, and those above it; new ones get `mode` as far as the user's mask allows.
  package static func makeFolder(for path: String, mode: mode_t = 0o777) throws(Disk.Failure) {
    let folder = PathParts(path).folder
    guard !folder.isEmpty else { return }
    if mkdir(folder, mode) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT else { throw .last }
      try makeFolder(for: folder, mode: mode)
      guard mkdir(folder, mode) == 0 || errno == EEXIST else { throw .last }
    }
    try? Disk.system.syncFolder(PathParts(folder).folder)
  }

  private static func temporaryName(for target: String, process: Int32) -> String { "\(target).\(process).tmp" }
}
