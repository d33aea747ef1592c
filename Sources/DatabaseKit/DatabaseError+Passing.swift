import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension DatabaseError {
  /// Whether it comes of another program that opens the database at the same time.
  package var mayPass: Bool {
    [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(resultCode)
  }

  /// Does `work` again, up to twenty times, while what went wrong may pass: programs that open one database at once get
  /// into each other's way.
  package static func retrying<Value>(_ work: () throws -> Value) throws -> Value {
    var attempt = 1
    while true {
      do {
        return try work()
      } catch let error as DatabaseError where attempt < 20 && error.mayPass {
        attempt += 1
        usleep(20_000)
      }
    }
  }
}
