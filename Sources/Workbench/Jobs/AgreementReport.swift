import Foundation
import LineEditor
import SessionKit

/// What `stet agree` prints.
package struct AgreementReport: Sendable {
  /// How it is written.
  package enum Format: String, CaseIterable, Sendable {
    /// Tables and figures for people.
    case text
    /// One JSON object a claim, and one with the figures last.
    case jsonl
  }

  private let agreement: Agreement
  private let reliability: Reliability<Mark>

  /// Reports on an agreement.
  package init(_ agreement: Agreement) {
    self.agreement = agreement
    reliability = agreement.reliability
  }

  /// The report in a format, with its last line's end.
  package func text(as format: Format) throws -> String {
    let lines =
      switch format {
      case .text: textLines
      case .jsonl: try recordLines
      }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Text

  private var textLines: [String] {
    let names = agreement.checkers.map(Printable.escaped)
    let counts = marks.map { mark in
      [mark.rawValue] + agreement.checkers.map { "\(agreement.count(mark, by: $0))" }
    }
    let totals = agreement.checkers.map { name in "\(agreement.rows.count { $0.verdicts[name] != nil })" }
    var lines = Self.table([["verdicts"] + names] + counts + [["all"] + totals])
    if agreement.checkers.count == 2 { lines += [""] + pairTable(names[0], names[1]) }
    return lines + [""] + Self.table(figures.map { [$0.name, $0.value] }, leftColumns: 2)
  }

  /// The marks that are distinguished: those of the verdicts, and “said” where somebody gave it.
  private var marks: [Mark] {
    Mark.allCases.filter { mark in mark != .said || agreement.checkers.contains { agreement.count(mark, by: $0) > 0 } }
  }

  private func pairTable(_ first: String, _ second: String) -> [String] {
    let table = agreement.table(agreement.checkers[0], agreement.checkers[1])
    let rows = marks.map { row in [row.rawValue] + marks.map { "\(table[row]?[$0] ?? 0)" } }
    return ["rows \(first), columns \(second)"] + Self.table([[""] + marks.map(\.rawValue)] + rows)
  }

  private var figures: [(name: String, value: String)] {
    let units = reliability.pairableUnits
    var figures = [("claims judged by two or more", "\(units)")]
    guard units > 0 else {
      return figures + [("agreement", "not defined: no claim has verdicts from two checkers")]
    }
    figures.append(("raw agreement", Self.number(reliability.rawAgreement)))
    if agreement.checkers.count == 2 { figures.append(("Cohen's kappa", Self.number(reliability.kappa(0, 1)))) }
    return figures + [("Krippendorff's alpha", Self.number(reliability.alpha))]
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "not defined: with only one verdict, chance alone would agree" }
    return rounded(value)
  }

  /// Three digits after the decimal point, whatever the locale.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let digits = "\(thousandths % 1000)"
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return "\(sign)\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Cells in columns: words to the left, numbers to the right.
  private static func table(_ rows: [[String]], leftColumns: Int = 1) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - TextWidth.columns(of: cell))
        guard column < leftColumns else { return padding + cell }
        return column == row.count - 1 ? cell : cell + padding
      }
      return cells.joined(separator: "  ")
    }
  }

  // MARK: Records

  private struct Figures: Encodable {
    var checkers: [String]
    var claims: Int
    var rawAgreement: Double?
    var kappa: Double?
    var alpha: Double?

    private enum CodingKeys: String, CodingKey { case checkers, claims, rawAgreement, kappa, alpha }

    /// Writes every key, null where a figure is not defined.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(checkers, forKey: .checkers)
      try values.encode(claims, forKey: .claims)
      try values.encode(rawAgreement, forKey: .rawAgreement)
      try values.encode(kappa, forKey: .kappa)
      try values.encode(alpha, forKey: .alpha)
    }
  }

  private var recordLines: [String] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let figures = Figures(
        checkers: agreement.checkers, claims: reliability.pairableUnits, rawAgreement: reliability.rawAgreement,
        kappa: agreement.checkers.count == 2 ? reliability.kappa(0, 1) : nil, alpha: reliability.alpha)
      let rows = try agreement.rows.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
      return rows + [String(decoding: try encoder.encode(figures), as: UTF8.self)]
    }
  }
}
