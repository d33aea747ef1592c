import ClaimKit
import ReportKit
import SessionKit

/// Makes reports and puts their errors into the workbench's words.
package enum Reporting {
  /// The report on a session with its companion files and what it leaves out.
  ///
  /// Throws ``WorkbenchError/report(_:)``, and what the gate throws, unless the options ask for what is private.
  package static func output(
    of session: Session, as format: ReportFormat, options: ReportOptions, through gate: PrivacyGate
  ) throws(WorkbenchError) -> ReportOutput {
    let report = Report(session, options: complete(options))
    if !options.includePrivate {
      try gate.pass(report.sayings + (format.keepsDraft ? report.draftSayings : []), of: session)
    }
    do throws(ReportError) {
      return try report.output(as: format)
    } catch {
      throw .report(error)
    }
  }

  /// The options with what only the engine knows.
  private static func complete(_ options: ReportOptions) -> ReportOptions {
    var options = options
    if options.withBalance { options.nations = Nations.names }
    return options
  }

  /// Every format of a report that can be written, and why the others cannot; formats that count offsets in one way
  /// alone do so, whatever the options ask for.
  ///
  /// Throws what the gate throws, unless the options ask for what is private.
  package static func outputs(
    of session: Session, options: ReportOptions, through gate: PrivacyGate
  ) throws(WorkbenchError) -> (written: [(format: ReportFormat, output: ReportOutput)], failed: [ReportError]) {
    let options = complete(options)
    var standard = options
    standard.offsets = .codePoints
    let (report, plain) = (Report(session, options: options), Report(session, options: standard))
    if !options.includePrivate { try gate.pass(report.sayings + report.draftSayings, of: session) }
    var written: [(format: ReportFormat, output: ReportOutput)] = []
    var failed: [ReportError] = []
    for format in ReportFormat.allCases {
      do throws(ReportError) {
        let fits = format.offsetUnits.contains(options.offsets)
        written.append((format, try (fits ? report : plain).output(as: format)))
      } catch {
        failed.append(error)
      }
    }
    return (written, failed)
  }

  /// Throws where a report that is no text would be shown.
  package static func allowShowing(_ output: ReportOutput, of format: ReportFormat) throws(WorkbenchError) {
    if output.bytes != nil { throw .report(.needsFile(format: format.rawValue)) }
  }

  /// The scale that words say; throws ``WorkbenchError/report(_:)``.
  package static func scale(_ words: String) throws(WorkbenchError) -> RatingScale {
    do throws(ReportError) {
      return try RatingScale(words)
    } catch {
      throw .report(error)
    }
  }
}

extension ReportSelection {
  /// The claims that words pick, which the report names as they were typed; throws what `filters` throw.
  package init(_ words: [String], read filters: FilterReader) throws(WorkbenchError) {
    self.init(try filters.filter(words), words: words.joined(separator: " "))
  }
}
