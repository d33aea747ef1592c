import ArticleKit
import ClaimKit
import Foundation
import Groundwork
import LineEditor
import SessionKit

/// What the workbench needs of the world outside, so that tests and transcripts can put their own in.
package struct DeskEnvironment {
  /// The time, for events.
  package var now: () -> Date
  /// The zone in which days begin for the user.
  package var timeZone: TimeZone
  /// The folder from which relative paths start; empty for the process's own.
  package var folder: String
  /// Whether a person sits at a terminal: questions can be asked, and work is kept from the first event on.
  package var isInteractive: Bool
  /// Asks a yes-or-no question; nil where nobody can be asked.
  package var confirm: (_ question: String) -> Bool?
  /// Whether single keys can be read, so that a review takes the screen.
  package var readsKeys: Bool
  /// Reads a further line for a command that takes several, after a question that may be empty or have several lines.
  package var readLine: (_ question: String) -> LineInput
  /// The size of the screen in columns and rows.
  package var screenSize: () -> (columns: Int, rows: Int)
  /// The process, as named in the lock of a session.
  package var holder: () -> SessionHolder
  /// The user's home folder.
  package var home = FileManager.default.homeDirectoryForCurrentUser.path
  /// The rc file, in which preferences are kept; nil where they are not.
  package var preferences: String?
  /// Lets the user change a file in an editor, waits for its end, and returns whether it succeeded.
  ///
  /// Nil where there is no terminal.
  package var edit: ((_ path: String, _ program: Settings.Program) -> Bool)?
  /// Loads a page from the web; nil if nothing can.
  package var fetch: ArticleInput.Fetch?
  /// Reads PDF documents; nil if nothing can.
  package var pdf: PDFText.Tool?
  /// The system calls by which sessions are kept.
  package var disk: Disk
  /// Erases words from what is kept outside the folder, the history and the archive; returns what could not be done, in
  /// a sentence each.
  package var forget: (_ words: [String]) -> [String]
  /// The name and version of the program, for reports.
  package var generator: String
  /// Gives the earlier checks of claims, for each the best first, without those that the session itself brought.
  package typealias EarlierChecks =
    (_ questions: [PastQuestion], _ session: Session) throws(WorkbenchError) -> [[PastCheck]]
  /// Looks claims up in an archive of earlier checks; nil if there is none.
  package var earlierChecks: EarlierChecks?
  /// Splits articles into claims.
  package var engine: ClaimEngine
  /// Asked while an article is split, with the part that is done, from 0 to 1; where it says no, the work is dropped.
  package var shouldContinue: (_ done: Double) -> Bool = { _ in true }
  /// Asked while something takes long, with what it is and the part that is done, from 0 to 1; where it says no, the work
  /// is dropped.
  package var works: (_ what: String, _ done: Double) -> Bool = { _, _ in true }
  /// Shows a file in the program that the user's desktop has for it; false where there is none.
  ///
  /// Nil without a terminal.
  package var view: ((_ path: String) -> Bool)?
  /// Makes digits that name a private document and mean nothing else.
  package var token: () -> String = { UUID().uuidString.lowercased() }

  /// Makes an environment of given parts.
  package init(
    now: @escaping () -> Date, folder: String, isInteractive: Bool,
    confirm: @escaping (_ question: String) -> Bool? = { _ in nil },
    readsKeys: Bool = false, readLine: @escaping (_ question: String) -> LineInput = { _ in .endOfInput },
    screenSize: @escaping () -> (columns: Int, rows: Int) = { (80, 24) },
    holder: (() -> SessionHolder)? = nil, disk: Disk = .system, timeZone: TimeZone = .gmt,
    forget: @escaping (_ words: [String]) -> [String] = { _ in [] },
    generator: String = Product.generator, engine: ClaimEngine = ClaimEngine()
  ) {
    self.now = now
    self.folder = folder
    self.isInteractive = isInteractive
    self.confirm = confirm
    self.readsKeys = readsKeys
    self.readLine = readLine
    self.screenSize = screenSize
    self.holder = holder ?? { .current(at: now()) }
    self.disk = disk
    self.timeZone = timeZone
    self.forget = forget
    self.generator = generator
    self.engine = engine
  }

  /// The day on the user's calendar.
  var today: CalendarDay {
    let now = now()
    let seconds = now.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: now))
    return CalendarDay(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }

  /// The time of day on the user's clock with its zone, as `18:05 +01:00`.
  var time: String {
    let style = Date.ISO8601FormatStyle(
      dateTimeSeparator: .space, timeSeparator: .colon, timeZoneSeparator: .colon, timeZone: timeZone)
    let text = now().formatted(style.time(includingFractionalSeconds: false).timeZone(separator: .colon))
    // “18:05:31+01:00”; seconds say nothing here, and Z is the zone of Greenwich.
    let zone = text.dropFirst(8)
    return "\(text.prefix(5)) \(zone == "Z" ? "+00:00" : zone)"
  }

  /// Throws where a file is there and the user does not want it replaced.
  func allowReplacing(_ path: String, force: Bool) throws(WorkbenchError) {
    guard !force, FileManager.default.fileExists(atPath: path) else { return }
    switch confirm("Replace “\(shown(path))”?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .wouldOverwrite(path: path)
    }
  }

  /// Whether what a person typed names a file, not a folder.
  func isFile(_ typed: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(typed), isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// The text of a file of commands or words; `typed` is what errors name.
  func text(at path: String, typed: String) throws(WorkbenchError) -> String {
    let bytes: Data
    do throws(SessionError) {
      bytes = try SessionStore.bytes(at: path)
    } catch {
      throw .session(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .cannotRead(path: typed, reason: "it is not UTF-8 text")
    }
    return text
  }

  /// A text in which paths of ``folder`` start there again, as people type them.
  func shown(_ text: String) -> String {
    folder.isEmpty ? text : text.replacingOccurrences(of: folder + "/", with: "")
  }

  /// A text in which paths of the home folder begin with `~`, as people type them.
  func homely(_ text: String) -> String {
    home.count > 1 ? text.replacingOccurrences(of: home + "/", with: "~/") : text
  }

  /// The whole path of what a person typed: `~` is the home folder, and relative paths start at ``folder``.
  func path(_ typed: String) -> String {
    guard typed == "~" || typed.hasPrefix("~/") else { return PathParts.path(typed, in: folder) }
    return home + typed.dropFirst()
  }
}
