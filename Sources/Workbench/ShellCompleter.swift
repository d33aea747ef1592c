import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit

/// What Tab offers: commands, claims, filters, verdicts, reasons and paths, from the table of commands.
package struct ShellCompleter {
  private let session: Session?
  private let environment: DeskEnvironment
  private let settings: Settings

  /// Makes a completer for the desk as it stands.
  package init(desk: Desk) {
    session = desk.session
    environment = desk.environment
    settings = desk.settings
  }

  /// The candidates for the word before `cursor`, a byte offset into `line`.
  package func completions(in line: String, at cursor: Int) -> CompletionResult {
    let before = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let start = Self.wordStart(in: before)
    let word = String(before[start...])
    let offset = before.utf8.distance(from: before.startIndex, to: start)
    // An alias takes what its command takes.
    let line = Interpreter.expanded(String(before[..<start]), settings.aliases)
    let earlier = line.split(whereSeparator: \.isWhitespace).map(String.init)
    return CompletionResult(range: offset..<cursor, candidates: candidates(for: word, behind: earlier))
  }

  /// Where the last word begins: after the last white space outside quotation marks.
  private static func wordStart(in text: String) -> String.Index {
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index].isWhitespace, !isQuoted { start = text.index(after: index) }
    }
    return start
  }

  private func candidates(for word: String, behind earlier: [String]) -> [Completion] {
    guard let name = earlier.first else {
      return matching(word, commands)
    }
    guard let command = CommandTable.command(named: name), !earlier.contains(where: { $0.hasSuffix(":") }) else {
      return []
    }
    if command.name == "help" { return matching(word, commands + HelpTopic.all.map(\.name)) }
    if command.name == "set" { return settings(word, behind: Array(earlier.dropFirst())) }
    if command.name == "alias" {
      guard let equals = earlier.firstIndex(of: "=") else { return matching(word, settings.aliases.map(\.name)) }
      return candidates(for: word, behind: Array(earlier[(equals + 1)...]))
    }
    if command.name == "tag", !earlier.contains("with") {
      return matching(
        word, earlier.count == 1 ? Verdict.allCases.map(\.rawValue) : Reason.allCases.map(\.rawValue) + ["with"])
    }
    return command.arguments.flatMap { candidates(for: word, as: $0) }
  }

  private var commands: [String] { CommandTable.all.map(\.name) + settings.aliases.map(\.name) }

  /// Names of preferences, then the values of the one named; after `filter NAME =` a filter.
  private func settings(_ word: String, behind earlier: [String]) -> [Completion] {
    guard let name = earlier.first else { return matching(word, Preference.all.map(\.name) + ["filter"]) }
    guard name == "filter" else { return matching(word, Preference.named(name)?.choices ?? []) }
    return earlier.contains("=") ? filters(word) : matching(word, settings.filters.map(\.name))
  }

  private func candidates(for word: String, as argument: Command.Argument) -> [Completion] {
    switch argument {
    case .claims:
      // Numbers are only offered once one is begun, or every list would be nothing but numbers.
      guard word.first?.isNumber == true else { return [] }
      return matching(word, session?.state.claims.map(\.id.description) ?? [])
    case .filter: return filters(word)
    case .verdict: return matching(word, Verdict.allCases.map(\.rawValue))
    case .reason: return matching(word, Reason.allCases.map(\.rawValue))
    case .uncheckableReason: return matching(word, UncheckableReason.allCases.map(\.rawValue))
    case .evidence: return matching(word, session?.state.evidence.map(\.id.description) ?? [])
    case .documents: return matching(word, session?.state.documents.map(\.id.description) ?? [])
    case .setting: return settings(word, behind: [])
    case .command: return matching(word, commands)
    case .words(let words): return matching(word, words)
    case .path: return paths(word)
    }
  }

  private func filters(_ word: String) -> [Completion] {
    if word.hasPrefix("speaker:") {
      let names = Set(session?.state.claims.compactMap { $0.source?.name } ?? []).sorted()
      let typed = word.dropFirst("speaker:".count).drop { $0 == "\"" }.lowercased()
      return names.filter { $0.lowercased().hasPrefix(typed) }.map { Completion("speaker:" + Self.quoted($0)) }
    }
    if word.hasPrefix("reason:") { return matching(word, Reason.allCases.map { "reason:\($0.rawValue)" }) }
    if word.hasPrefix("no:") { return matching(word, ClaimFilter.Lack.allCases.map { "no:\($0.rawValue)" }) }
    if word.hasPrefix("unticked:") { return matching(word, FactSelection.kinds.map { "unticked:\($0)" }) }
    let own = settings.filters.map(\.name).filter { !FilterReader.plainWords.contains($0) }
    return matching(word, FilterReader.plainWords + own)
      + matching(word, ClaimFilter.prefixes).map { Completion($0.text, isFinal: false) }
  }

  private var currentFolder: String { environment.folder.isEmpty ? "." : environment.folder }

  private func paths(_ word: String) -> [Completion] {
    let typed = PathParts(word.hasPrefix("\"") ? String(word.dropFirst()) : word)
    let prefix = typed.name
    let place = typed.folder.isEmpty ? currentFolder : environment.path(typed.folder)
    let head = typed.folder.isEmpty || typed.folder == "/" ? typed.folder : typed.folder + "/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.sorted()
      .filter { $0.hasPrefix(prefix) && (!$0.hasPrefix(".") || prefix.hasPrefix(".")) }
      .map { name in
        var isFolder: ObjCBool = false
        let path = PathParts.path(name, in: place)
        let found = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        return Completion(
          found ? Self.opened(head + name + "/") : Self.quoted(head + name), display: name + (found ? "/" : ""),
          isFinal: !found)
      }
  }

  /// A word in quotation marks where it needs them.
  private static func quoted(_ word: String) -> String { word.contains(" ") ? "\"\(word)\"" : word }

  /// The beginning of a word, with a quotation mark in front where it needs one.
  private static func opened(_ word: String) -> String { word.contains(" ") ? "\"\(word)" : word }

  private func matching(_ word: String, _ choices: [String]) -> [Completion] {
    choices.filter { $0.hasPrefix(word.lowercased()) }.map { Completion($0) }
  }
}
