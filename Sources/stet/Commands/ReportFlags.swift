import ArgumentParser
import Foundation
import ReportKit
import Workbench

/// The options of reports, as `stet export` and `stet check --for` take them.
struct ReportFlags: ParsableArguments {
  @Flag(name: .customLong("include-private"), help: "Include private notes, the names behind aliases, and contacts.")
  var includePrivate = false

  @Option(help: "Report only on claims that match a filter, such as \"disputed speaker:Armenia\".")
  var only: String?

  @Flag(name: .customLong("with-balance"), help: "Add a chart of how much each speaker is quoted.")
  var withBalance = false

  @Flag(
    name: .customLong("clean"),
    help: "Return a Word draft without other people's comments, tracked changes and properties.")
  var cleansDraft = false

  @Option(help: "What offsets count: codepoints or utf16.")
  var offsets = OffsetUnit.codePoints

  @Option(help: "How dates and times are written: words or iso.")
  var dates = ReportOptions.DateStyle.words

  @Option(help: "Where the report will be published.")
  var address: String?

  @Option(help: "The deadline for the publisher's reply.")
  var deadline: String?

  @Option(help: "Ratings for verdicts, for example disputed=1,one-sided=3,verified=5.")
  var scale: String?

  /// The options as reports take them.
  func options() throws(WorkbenchError) -> ReportOptions {
    var options = ReportOptions(generator: Product.generator)
    options.includePrivate = includePrivate
    options.withBalance = withBalance
    options.cleansDraft = cleansDraft
    (options.offsets, options.dates) = (offsets, dates)
    (options.address, options.deadline) = (address, deadline)
    if let only {
      let environment = ProcessInfo.processInfo.environment
      let filters = FilterReader(
        preferences: UserFiles(environment: environment).preferences, checker: ShellCommand.checker(in: environment),
        isGiven: environment["STET_CHECKER"]?.isEmpty == false)
      options.only = try ReportSelection(try TypedLine(only).words.map(\.text), read: filters)
    }
    if let scale { options.scale = try Reporting.scale(scale) }
    return options
  }
}

extension OffsetUnit: ExpressibleByArgument {}
extension ReportOptions.DateStyle: ExpressibleByArgument {}
