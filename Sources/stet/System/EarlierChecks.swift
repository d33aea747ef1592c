import ArchiveKit
import Foundation
import SessionKit
import Workbench

/// The archive as the shell asks it.
enum EarlierChecks {
  /// So many checks of a claim are shown at most.
  private static let limit = 5

  /// Erases words from the archive at a path, if there is one; returns what went wrong, in a sentence.
  static func erase(_ words: PrivateWords, fromArchiveAt path: String?) -> String? {
    guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
    do throws(ArchiveError) {
      _ = try Archive(path: path).rewrite(words.erased)
      return nil
    } catch {
      return "The archive may still contain it: \(error)."
    }
  }

  /// Looks claims up in the archive at a path, which is opened with the first look; nil if there is no such file.
  static func inArchive(at path: String?) -> DeskEnvironment.EarlierChecks? {
    guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
    var opened: Archive?
    return { (questions, session) throws(WorkbenchError) in
      do throws(ArchiveError) {
        if opened == nil { opened = try Archive(path: path) }
        guard let archive = opened else { return [] }
        let own = ArchivedClaim.name(of: session)
        let found = try archive.earlierChecks(
          of: questions.map { ClaimQuestion($0.text, source: $0.source) }, limit: limit + 1)
        return found.map { checks in
          checks.map(\.claim).filter { $0.session != own }.prefix(limit).map(PastCheck.init)
        }
      } catch {
        throw .archive(error.description, hint: error.hint)
      }
    }
  }
}

extension PastCheck {
  /// A check as the archive keeps it.
  fileprivate init(_ claim: ArchivedClaim) {
    self.init(
      claim: claim.toldClaim, isDenial: claim.isDenial, title: claim.title, verdict: claim.toldVerdict,
      note: claim.note, checker: claim.checker,
      date: claim.date, url: claim.url,
      proofs: claim.evidence.map {
        Proof(
          url: $0.url, archive: $0.archive, title: $0.title, publisher: $0.publisher,
          stance: $0.stance.flatMap(Evidence.Stance.init))
      })
  }
}
