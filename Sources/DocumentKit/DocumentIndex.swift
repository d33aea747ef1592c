import DatabaseKit
import Foundation
import GRDB
import Groundwork
import SessionKit

/// The index of a review's documents: one SQLite file next to the session, for its owner alone, or none but memory.
///
/// It holds the text of documents by their hash and can be built again from them at any time. A batch of documents is in
/// it whole or not at all, also after the process was killed; several programs may use one index.
public struct DocumentIndex: Sendable {
  /// Where the file is; nil for an index in memory.
  public let path: String?
  let queue: DatabaseQueue

  /// Opens the index at a path and makes it where there is none.
  ///
  /// A damaged one, and one that was made in another way, is made again without documents; a file of another program, a
  /// link and the like are refused.
  public init(path: String, disk: Disk = .system) throws(DocumentIndexError) {
    self.path = path
    queue = try Self.reporting(path) {
      do throws(DocumentIndexError) {
        return try Self.reporting(path) { try Self.open(path, disk) }
      } catch .damaged {
        for ending in ["", "-journal", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
          try disk.remove(path + ending)
        }
        return try Self.open(path, disk)
      }
    }
  }

  /// Makes an index in memory, for documents whose text must not be on disk.
  public init() throws(DocumentIndexError) {
    path = nil
    queue = try Self.reporting("") {
      let queue = try DatabaseQueue(configuration: Self.configuration)
      try DocumentIndexSchema.migrator.migrate(queue)
      return queue
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { db in
      // What is removed is gone from the file as well.
      try db.execute(
        sql:
          "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF"
      )
    }
    return configuration
  }

  private static func open(_ path: String, _ disk: Disk) throws -> DatabaseQueue {
    // Made here, so that it is the owner's alone from the first byte on, and never another file under its name.
    do throws(Disk.Failure) {
      disk.close(try PrivateFile.open(path, O_RDWR | O_CREAT, disk: disk))
    } catch {
      throw DocumentIndexError.cannotOpen(path: path, reason: error.reason)
    }
    return try DatabaseError.retrying {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = DocumentIndexSchema.migrator
      guard try queue.read(OwnTables.hasReadableMigrations) else { throw DocumentIndexError.notAnIndex(path: path) }
      guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else { throw DocumentIndexError.newer(path: path) }
      let isNew = try queue.read { db in try Row.fetchCursor(db, sql: "SELECT 1 FROM sqlite_master").next() == nil }
      guard try isNew || queue.read({ try $0.tableExists("grdb_migrations") }) else {
        throw DocumentIndexError.notAnIndex(path: path)
      }
      if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
      guard try queue.read(DocumentIndexSchema.tables.areAll) else { throw DocumentIndexError.notAnIndex(path: path) }
      let reading = try queue.read { try Int.fetchOne($0, sql: "SELECT reading FROM total") }
      guard reading == DocumentIndexSchema.reading else { throw DocumentIndexError.damaged(path: path) }
      return queue
    }
  }

  /// Runs `work`, errors of the database turned into errors of the index.
  static func reporting<Value>(_ path: String?, _ work: () throws -> Value) throws(DocumentIndexError) -> Value {
    let path = path ?? "in memory"
    do {
      return try work()
    } catch let error as DocumentIndexError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw .damaged(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_FULL: throw .full(path: path)
      case .SQLITE_CANTOPEN: throw .cannotOpen(path: path, reason: error.message ?? "unknown")
      default: throw .failed(path: path, reason: error.message ?? "\(error.resultCode)")
      }
    } catch let error as Disk.Failure {
      throw .cannotOpen(path: path, reason: error.reason)
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }
}
