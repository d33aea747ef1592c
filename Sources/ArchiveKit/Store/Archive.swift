import DatabaseKit
import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The archive of earlier checks: one SQLite file, which several programs may use at once.
///
/// It keeps a write-ahead log, and what a call has added is on disk when the call returns.
public struct Archive: Sendable {
  /// Where the file is.
  public let path: String
  let pool: DatabasePool

  /// Opens the archive at `path` and makes it where there is none, for its owner alone; throws ``ArchiveError``.
  public init(path: String) throws(ArchiveError) {
    self.path = path
    try Self.makeFile(at: path)
    pool = try Self.reporting(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { db in
        // Acknowledged is acknowledged, also when the power fails.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
      }
      return try Self.open(path, configuration)
    }
  }

  /// The archive's place by default: `$XDG_DATA_HOME/stet/archive.sqlite`, else `~/.local/share/stet/archive.sqlite`;
  /// nil if neither is known.
  public static func defaultPath(environment: [String: String]) -> String? {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/stet/archive.sqlite" }
    return environment["HOME"].map { $0 + "/.local/share/stet/archive.sqlite" }
  }

  private static func makeFile(at path: String) throws(ArchiveError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotOpen(path: path, reason: "its folder cannot be created")
    }
    // SQLite gives its other files the rights of this one.
    let file = Self.openFile(path)
    guard file >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    close(file)
  }

  private static func openFile(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #else
      Darwin.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #endif
  }

  /// Opens and migrates; programs that do so at once get into each other's way, so that it is tried again.
  private static func open(_ path: String, _ configuration: Configuration) throws -> DatabasePool {
    try DatabaseError.retrying {
      let pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = ArchiveSchema.migrator
      guard try pool.read(OwnTables.hasReadableMigrations) else { throw ArchiveError.notAnArchive(path: path) }
      guard try !pool.read({ try migrator.hasBeenSuperseded($0) }) else { throw ArchiveError.newer(path: path) }
      guard
        try pool.read({ db in
          try migrator.hasCompletedMigrations(db)
            || Row.fetchCursor(db, sql: "SELECT 1 FROM sqlite_master").next() == nil
            || db.tableExists("grdb_migrations")
        })
      else { throw ArchiveError.notAnArchive(path: path) }
      if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
      guard try pool.read(ArchiveSchema.tables.areAll) else { throw ArchiveError.notAnArchive(path: path) }
      return pool
    }
  }

  /// Runs `work`, errors of the database turned into errors of the archive.
  static func reporting<Value>(_ path: String, _ work: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try work()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notAnArchive(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_FULL: throw .full(path: path)
      case .SQLITE_CANTOPEN: throw .cannotOpen(path: path, reason: error.message ?? "unknown")
      default: throw .failed(path: path, reason: error.message ?? "\(error.resultCode)")
      }
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }
}
