import ReportKit

extension Invocation {
  /// Takes the options of a report, wherever they are among the words; throws where one lacks its value or has none
  /// that it can be.
  mutating func takeReportOptions(
    _ options: inout ReportOptions, filters: FilterReader
  ) throws(WorkbenchError) {
    // First, because the next option ends the filter.
    if let words = try takeWords("--only") { options.only = try ReportSelection(words, read: filters) }
    options.includePrivate = takeFlag("--include-private")
    options.withBalance = takeFlag("--with-balance")
    options.cleansDraft = takeFlag("--clean")
    if let word = try takeValue("--offsets") {
      guard let unit = OffsetUnit(rawValue: word) else {
        throw .unknownWord(word, kind: "unit", choices: OffsetUnit.allCases.map(\.rawValue))
      }
      options.offsets = unit
    }
    options.address = try takeValue("--address")
    options.deadline = try takeValue("--deadline")
    if let words = try takeValue("--scale") { options.scale = try Reporting.scale(words) }
    if let option = words.first(where: { !$0.isQuoted && $0.text.hasPrefix("--") }) {
      throw .unexpectedWord(option.text, command: command.name)
    }
  }

  private mutating func takeFlag(_ name: String) -> Bool {
    guard let place = words.firstIndex(of: TypedLine.Word(name)) else { return false }
    words.remove(at: place)
    return true
  }

  private mutating func takeValue(_ name: String) throws(WorkbenchError) -> String? {
    guard let place = words.firstIndex(of: TypedLine.Word(name)) else { return nil }
    guard place + 1 < words.count else { throw .missing("a value after \(name)", command: command.name) }
    let value = words[place + 1].text
    words.removeSubrange(place...place + 1)
    return value
  }

  /// The words after an option up to the next option; one in quotation marks is split at its spaces.
  private mutating func takeWords(_ name: String) throws(WorkbenchError) -> [String]? {
    guard let place = words.firstIndex(of: TypedLine.Word(name)) else { return nil }
    let isQuoted = place + 1 < words.count && words[place + 1].isQuoted
    let end =
      isQuoted
      ? place + 2 : words[(place + 1)...].firstIndex { !$0.isQuoted && $0.text.hasPrefix("--") } ?? words.count
    guard end > place + 1 else { throw .missing("a filter after \(name)", command: command.name) }
    let value = words[(place + 1)..<end].map(\.text)
    words.removeSubrange(place..<end)
    return isQuoted ? try TypedLine(value[0]).words.map(\.text) : value
  }
}
