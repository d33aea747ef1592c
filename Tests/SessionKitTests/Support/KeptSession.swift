import FileTesting
import Foundation
@testable import SessionKit

/// A session in a folder of its own whose last steps are in its journal, as a kill leaves them.
struct KeptSession {
  let folder: TemporaryFolder
  let session: Session

  /// Keeps the two opening events in the file, and the steps in the journal.
  init(journalled: [Change] = Self.steps) throws {
    folder = try TemporaryFolder()
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: folder("s.json"), holder: SessionKeeperTests.holder)
    for step in journalled {
      try session.record(step)
      _ = try keeper.keep(session)
    }
    self.session = session
  }

  /// Six steps, of which the fifth takes the fourth back.
  static var steps: [Change] {
    [
      .tagged(1, as: .verified, .minorError),

      .noted(1, text: "é 🇦🇲, which the ministry denied on Tuesday, a day after it said the opposite"),
      .cited(1, .supports(2)),
      .noted(3, text: "a slip that is long enough to make the journal one of more than ten thousand bits"),
      .eventUndone(.init(6)), .tagged(2, as: .disputed, .outdated),
    ]
  }

  var path: String { folder("s.json") }

  var journal: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: folder("s.json.journal"))) } }

  func setJournal(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: folder("s.json.journal"))) }

  /// The session as it stands in the file alone.
  var file: Session {
    get throws { try SessionCoding.decode(Data(folder.text("s.json").utf8), path: "s.json").session }
  }

  /// Opens it to be kept, releases it again, and says how it was found.
  func opened() throws -> SessionOpening {
    let (opening, keeper) = try SessionKeeper.opening(path, holder: SessionKeeperTests.holder)
    try keeper?.close(opening.session)
    return opening
  }
}
