import Foundation
import Groundwork
@testable import SessionKit
import Synchronization

/// A disk on which one system call fails, or stops halfway, so that every point where one can is tried.
final class FaultyDisk: Sendable {
  /// How a call fails.
  enum Fault: String, CaseIterable, Sendable {
    /// Nothing is done, and the system says that the device failed.
    case error
    /// As much as half of the bytes is written before the disk is full; calls that write nothing fail at once.
    case full
    /// The call is done, but the system says that it was not.
    case lie
    /// The process dies at this call: it and everything after it is not done.
    case death
  }

  /// The calls made, by name.
  var calls: [String] { state.withLock { $0.calls } }
  /// Whether the fault has come.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  private struct State {
    var calls: [String] = []
    var hasFailed = false
  }
  private let state = Mutex(State())
  private let position: Int
  private let fault: Fault

  /// Lets the call at `position`, counted from 0, fail.
  init(failing position: Int, _ fault: Fault) {
    self.position = position
    self.fault = fault
  }

  /// Whether this call fails.
  private func fails(_ call: String) -> Bool {
    state.withLock { state in
      state.calls.append(call)
      let fails = state.calls.count - 1 == position || (fault == .death && state.hasFailed)
      state.hasFailed = state.hasFailed || fails
      return fails
    }
  }

  private var failure: Disk.Failure {
    fault == .full
      ? Disk.Failure(reason: "No space left on device", code: ENOSPC)
      : Disk.Failure(reason: "Input/output error", code: EIO)
  }

  private func perform(_ call: String, _ work: () throws(Disk.Failure) -> Void) throws(Disk.Failure) {
    guard fails(call) else { return try work() }
    if fault == .lie { try work() }
    throw failure
  }

  /// The calls.
  var disk: Disk {
    let system = Disk.system
    return Disk(
      open: { (path, flags, mode) throws(Disk.Failure) in
        guard !self.fails("open") else { throw self.failure }
        return try system.open(path, flags, mode)
      },
      write: { (file, bytes) throws(Disk.Failure) in
        guard self.fails("write") else { return try system.write(file, bytes) }
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
        switch self.fault {
        case .error: break
        case .full, .death: _ = try system.write(file, part)
        case .lie: _ = try system.write(file, bytes)
        }
        throw self.failure
      },
      sync: { (file) throws(Disk.Failure) in
        try self.perform("sync") { () throws(Disk.Failure) in try system.sync(file) }
      },
      truncate: { (file, length) throws(Disk.Failure) in
        try self.perform("truncate") { () throws(Disk.Failure) in try system.truncate(file, length) }
      },
      rename: { (from, to) throws(Disk.Failure) in
        try self.perform("rename") { () throws(Disk.Failure) in try system.rename(from, to) }
      },
      remove: { (path) throws(Disk.Failure) in
        try self.perform("remove") { () throws(Disk.Failure) in try system.remove(path) }
      },
      close: { system.close($0) })
  }
}
