import ArchiveKit
import ArgumentParser
import ArticleKit
import Foundation
import LineEditor
import SessionKit
import Workbench

/// `stet archive`: earlier checks.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Keep earlier checks and find them again.",
    subcommands: [Add.self, Import.self, Search.self, Queries.self, Export.self, Stats.self])

  /// Which archive.
  struct Place: ParsableArguments {
    @Option(
      name: .customLong("archive"),
      help: "The archive's file; by default stet/archive.sqlite in the XDG data folder.", completion: .file())
    var file: String?

    /// Opens the archive.
    func open() throws -> Archive {
      guard let path = file ?? Archive.defaultPath(environment: ProcessInfo.processInfo.environment) else {
        throw ValidationError("There is no home folder for the archive: choose a file with --archive FILE.")
      }
      return try telling { () throws(ArchiveError) in try Archive(path: path) }
    }
  }

  /// `stet archive add SESSION…`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add the claims with verdicts from sessions.")

    @Argument(help: "Saved sessions.", completion: .file(extensions: ["json"]))
    var sessions: [String]

    @Flag(help: "Add sessions even if private names cannot be checked.")
    var force = false

    @Flag(help: "Also add the checked claims of drafts: reviews that are unfinished or not signed.")
    var drafts = false

    @OptionGroup var place: Place

    func run() throws {
      let archive = try place.open()
      try forEach(sessions) { (path: String) throws(WorkbenchError) -> Bool in
        let session = try SessionFile.whole(path).session
        if !drafts, session.isDraft { throw .draft(path: path) }
        let stale = session.state.claims.filter { !$0.excluded && $0.isToConfirm }.map(\.id.description)
        if !stale.isEmpty {
          Console.writeMessage(
            "stet: \(Printable.escaped(path)): left out, to be confirmed: \(stale.joined(separator: ", "))\n")
        }
        let gate = PrivacyGate(besideSession: path, isForced: force, flags: .force)
        try gate.pass(ArchivedClaim.claims(of: session).flatMap(\.sayings), of: session)
        Console.report(gate)
        do throws(ArchiveError) {
          let outcome = try archive.add(session)
          Console.write("\(Printable.escaped(path)): \(outcome.summary)\n")
          return true
        } catch {
          tell(error)
          return false
        }
      }
    }
  }

  /// `stet archive import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add checks from a file: ClaimReview as JSON, JSON Lines, CSV, TSV, an export.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @OptionGroup var place: Place

    func run() throws {
      let archive = try place.open()
      let outcome = try telling { () throws(ArchiveError) in try archive.importFile(file) }
      Console.write("\(Printable.escaped(file)): \(outcome.summary)\n")
    }
  }

  /// `stet archive search "claim"`.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Find earlier checks of a claim.")

    @Argument(help: "The claim.")
    var claim: String

    @Option(help: "text or jsonl (one JSON object per check).")
    var format = Format.text

    @Option(name: .customShort("n"), help: "The maximum number of checks.")
    var count = 20

    @Option(help: "Who makes the claim.")
    var source: String?

    @Flag(help: "Explain the ranking of each check.")
    var explain = false

    @OptionGroup var place: Place

    func validate() throws {
      guard count > 0 else { throw ValidationError("-n needs a number of at least 1.") }
    }

    func run() throws {
      let archive = try place.open()
      let checks = try telling { () throws(ArchiveError) in
        try archive.earlierChecks(of: [ClaimQuestion(claim, source: source)], limit: count, least: 0)[0]
      }
      for (index, check) in checks.enumerated() {
        switch format {
        case .text: Console.write(ArchiveLines.text(of: check, rank: index + 1, explained: explain))
        case .jsonl:
          Console.write(try ArchiveLines.json(of: check, rank: index + 1, explained: explain) + "\n", as: .json)
        }
      }
    }
  }

  /// `stet archive queries FILE.tsv`.
  struct Queries: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Find earlier checks for each row of a table.")

    @Argument(help: "A table of tab-separated values: the first column is the id, the second the words.")
    var file: String

    @Option(help: "jsonl (one object per query).")
    var format = LinesFormat.jsonl

    @Option(name: .customShort("n"), help: "The maximum number of checks per row.")
    var count = 20

    @OptionGroup var place: Place

    func validate() throws {
      guard count > 0 else { throw ValidationError("-n needs a number of at least 1.") }
    }

    func run() throws {
      let archive = try place.open()
      let queries = try telling { () throws(ArchiveError) in try QueryTable.queries(in: file) }
      // Some at a time, so that lines come out while the rest is looked up.
      for start in stride(from: 0, to: queries.count, by: 100) {
        let part = queries[start..<min(start + 100, queries.count)]
        let names = try telling { () throws(ArchiveError) in
          try archive.names(of: part.map { ClaimQuestion($0.text) }, limit: count)
        }
        for (query, hits) in zip(part, names) {
          Console.write(try ArchiveLines.json(ArchiveLines.Hits(query: query.id, hits: hits)) + "\n", as: .json)
        }
      }
    }
  }

  /// `stet archive export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write all claims as JSON Lines.")

    @Flag(name: .customLong("include-private"), help: "Include the names of private sources.")
    var includePrivate = false

    @Flag(help: "Write even if the contacts cannot be read.")
    var force = false

    @OptionGroup var place: Place

    func run() throws {
      let archive = try place.open()
      if !includePrivate {
        // Contacts are next to sessions: those of this folder, and of the one in which Stet keeps them.
        let gate = PrivacyGate(allIn: [".", "Sessions"], isForced: force)
        try failing { () throws(WorkbenchError) in
          // Before the first line goes out.
          var found: WorkbenchError?
          do throws(ArchiveError) {
            try archive.export { claim in
              guard found == nil else { return }
              do throws(WorkbenchError) { try gate.pass(claim.sayings) } catch { found = error }
            }
          } catch {
            throw .archive(error.description, hint: error.hint)
          }
          if let found { throw found }
        }
        Console.report(gate)
      }
      try telling { () throws(ArchiveError) in
        try archive.export { Console.write(try ArchiveLines.json($0) + "\n", as: .json) }
      }
    }
  }

  /// `stet archive stats`.
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what the archive contains.")

    @OptionGroup var place: Place

    func run() throws {
      let archive = try place.open()
      Console.write(ArchiveLines.text(of: try telling { () throws(ArchiveError) in try archive.statistics() }))
    }
  }

  /// How checks are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  /// How queries are answered.
  enum LinesFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }
}

extension ArchivedClaim {
  /// All words that it says, and where they are.
  fileprivate var sayings: [Saying] {
    let words = [claim, title, restated, source, told, note, checker, url, articleTitle, articleURL].compactMap(\.self)
    let proofs = evidence.flatMap { [$0.url, $0.archive, $0.title, $0.publisher].compactMap(\.self) }
    let number = id.split(separator: ":").last.map(String.init) ?? id
    return (words + proofs).map { Saying(place: "the check of claim \(number)", text: $0) }
  }
}

/// Reports an error of the archive with its hint.
private func tell(_ error: ArchiveError) {
  Console.writeMessage("stet: \(Printable.escaped(error.description.uppercasedFirst)).\n")
  Console.writeMessage("Hint: \(Printable.escaped(error.hint))\n")
}

/// Runs `work`; an error of the archive is reported and ends the program with its exit code.
private func telling<Value>(_ work: () throws(ArchiveError) -> Value) throws -> Value {
  do throws(ArchiveError) {
    return try work()
  } catch {
    tell(error)
    throw ExitCode(error.exitStatus.rawValue)
  }
}

extension ArchiveError {
  /// The exit code of the program where this error ends it.
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .noSuchFile: .noInput
    case .notAnArchive, .newer, .unknownForm, .noClaimColumn, .badLine, .noClaims: .badData
    case .cannotOpen: .cannotCreate
    case .unreadable, .full, .failed, .busy: .ioError
    }
  }
}

extension AddingOutcome {
  /// What was done, in words.
  fileprivate var summary: String {
    var parts = ["\(added.counted("claim")) added"]
    if replaced > 0 { parts.append("\(replaced) replaced") }
    if removed > 0 { parts.append("\(removed) removed") }
    if unchanged > 0 { parts.append("\(unchanged) already there") }
    if leftOut > 0 { parts.append("\(leftOut) left out because they do not say what they review") }
    return parts.joined(separator: ", ")
  }
}
