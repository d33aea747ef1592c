import ArticleKit
import Groundwork

/// A single word as a figure, a part of one, or a part of a date.
public enum FigureWord {
  /// What a word as written stands for, so that two words can be compared: "4" and "four" are the same; nil for other words.
  ///
  /// "One" and "second" are mostly no figures and are none here.
  public static func value(_ word: String) -> String? {
    let form = word.lowercased()
    if let first = form.unicodeScalars.first, ("0"..."9").contains(first) {
      return Double(form).map { text($0) } ?? form
    }
    let words = FigureWords.embedded
    // "per cent" is "percent".
    if form == "cent" { return value("percent") }
    if ["one", "both", "second", "k", "m", "b"].contains(form) { return nil }
    if let number = words.numbers[form] { return text(number) }
    if let scale = words.scales[form], form.utf8.count > 2 { return "×\(text(scale))" }
    if let parts = words.shares[form] { return "/\(text(parts))" }
    if CalendarNames.lowercasedMonths.contains(form) {
      return form == "may" && word != "May" ? nil : form
    }
    if CalendarDay.weekday(named: form) != nil { return form }
    return words.units[form].map { "\($0.unit.rawValue)*\(text($0.factor))" }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
