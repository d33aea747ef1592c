import SessionKit

/// Opens session files: to be kept, or only to be read or looked at.
struct SessionOpener {
  private let environment: DeskEnvironment

  /// Opens files by the disk and in the name of the process of `environment`.
  init(_ environment: DeskEnvironment) { self.environment = environment }

  /// Opens a session that nobody holds and that left no journal, without writing anything; otherwise as
  /// ``opening(_:isPlanned:)``.
  func looking(_ path: String, isPlanned: Bool) throws(SessionError) -> (SessionOpening, KeptFile) {
    let place = SessionPlace(path)
    guard !place.hasJournal else { return try opening(path, isPlanned: isPlanned) }
    let found = try SessionStore.open(path)
    guard found.isSound else {
      return (found, KeptFile(readOnly: place.path, because: .unsound(path: place.path), isPlanned: isPlanned))
    }
    guard let obstacle = place.obstacle else {
      return (found, KeptFile(lookedAt: place.path, isPlanned: isPlanned))
    }
    return (found, KeptFile(readOnly: place.path, because: obstacle, isPlanned: isPlanned))
  }

  /// Opens a session to be kept; where it cannot, to be read.
  func opening(_ path: String, isPlanned: Bool) throws(SessionError) -> (SessionOpening, KeptFile) {
    let place = SessionPlace(path).path
    do throws(SessionError) {
      let (opening, keeper) = try SessionKeeper.opening(path, holder: environment.holder(), disk: environment.disk)
      guard let keeper else {
        return (opening, KeptFile(readOnly: place, because: .unsound(path: place), isPlanned: isPlanned))
      }
      return (opening, KeptFile(keeper, isPlanned: isPlanned))
    } catch {
      switch error {
      case .held, .unwritable, .untrustedFile, .manyNames:
        return (try SessionStore.open(path), KeptFile(readOnly: place, because: error, isPlanned: isPlanned))
      default: throw error
      }
    }
  }
}
