import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit
import Workbench

/// `stet due [FOLDER]`: what the reviews of a folder wait for.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what the reviews in a folder are waiting for, by date: holds, replies and corrections.",
    discussion: "What is overdue comes first. Files that are not sessions are skipped.")

  @Argument(help: "The folder; without one, “Sessions” in the current folder.", completion: .directory)
  var folder = "Sessions"

  func run() throws {
    try failing { () throws(WorkbenchError) in
      var entries: [DueView.Entry] = []
      for path in try sessions() {
        let name = PathParts(path).name
        entries += DueItem.all(in: try SessionFile.opening(path).session).map { DueView.Entry($0, session: name) }
      }
      let view = DueView(entries, today: .today(), width: .max)
      Console.write(view.lines.map { $0.rendered(coloured: false) + "\n" }.joined(), as: .lines)
    }
  }

  /// The sessions of the folder, in the order of their names.
  private func sessions() throws(WorkbenchError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .session(.noSuchFile(path: folder))
    }
    return names.sorted().filter { $0.hasSuffix(".json") }.map { PathParts.path($0, in: folder) }.filter { path in
      (try? SessionStore.holdsSession(at: path)) ?? false
    }
  }
}

extension CalendarDay {
  /// The day on the user's calendar.
  fileprivate static func today(at now: Date = Date()) -> CalendarDay {
    let seconds = now.timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT(for: now))
    return CalendarDay(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }
}
