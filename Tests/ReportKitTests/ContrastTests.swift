import Foundation
import Testing

@testable import ReportKit

@Suite("The style sheet's colours")
struct ContrastTests {
  static let names = ["verified", "said", "disputed", "one-sided", "held", "unseen", "uncheckable"]
  static let pairs =
    ["ink", "soft", "link"].flatMap { [($0, "paper"), ($0, "raised")] }
    + names.flatMap { [($0, "paper"), ($0, "raised"), ($0, "\($0)-tint"), ("ink", "\($0)-tint")] }

  /// WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text.
  @Test("Text stands out from its ground by 4.5 to 1 in both schemes", arguments: pairs, ["light", "dark"])
  func contrast(pair: (text: String, ground: String), scheme: String) throws {
    let colours = try #require(Self.schemes[scheme])
    let text = try #require(colours[pair.text])
    let ground = try #require(colours[pair.ground])
    let ratio = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
    #expect(ratio >= 4.5, "\(pair.text) on \(pair.ground), \(scheme): \(ratio)")
  }

  @Test("Every colour stands in both schemes, and nowhere else")
  func colours() throws {
    let light = try #require(Self.schemes["light"])
    let dark = try #require(Self.schemes["dark"])
    #expect(light.keys.sorted() == dark.keys.sorted())
    #expect(light.count == 20)
    // Word processors know no variables: the marks have the light scheme's colours written out.
    let written = Set(HTMLStyle.sheet.matches(of: /#[0-9a-f]{3,8}\b/).map { String($0.0) })
    let named = Set(Self.colours.flatMap(\.values))
    #expect(written == named)
    let marks = HTMLStyle.sheet.matches(of: /\.show-([a-z-]+) \{ background-color: (#[0-9a-f]{6})/)
    #expect(marks.count == 6)
    for mark in marks { #expect(Self.colours[0]["\(mark.1)-tint"] == String(mark.2)) }
  }

  @Test("Paper is white in print, whatever the scheme")
  func print() { #expect(Self.colours.count == 3 && Self.colours[2] == Self.colours[0]) }

  /// Every colour variable: light, dark, and print under a dark scheme.
  static let colours: [[String: String]] = HTMLStyle.sheet.matches(of: /:root \{([^}]*)\}/).map { block in
    Dictionary(
      block.1.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The relative luminance of every colour variable, a scheme.
  static let schemes = [
    "light": colours[0].mapValues { luminance(of: $0.dropFirst()) },
    "dark": colours[1].mapValues { luminance(of: $0.dropFirst()) },
  ]

  /// Relative luminance as WCAG 2.2 defines it.
  private static func luminance(of hex: Substring) -> Double {
    let channels = stride(from: 0, to: 6, by: 2).map { offset -> Double in
      let digits = hex.dropFirst(offset).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
