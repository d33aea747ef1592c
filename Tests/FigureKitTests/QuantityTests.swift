import FigureKit
import Testing

@Suite("Figures of a text")
struct QuantityTests {
  /// What is found, as "value unit counted".
  private func found(_ text: String) -> [String] {
    Figures(text).quantities.map { quantity in
      let value =
        quantity.value == quantity.value.rounded()
        ? "\(Int(quantity.value))" : "\((quantity.value * 100).rounded() / 100)"
      return ([value] + [quantity.unit?.rawValue, quantity.counted].compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test(
    "are read with what they measure or count",
    arguments: [
      ("The tunnel cost 1.4 million euros.", ["1400000 eur"]),
      ("It cost $4bn, or £3.1 billion.", ["4000000000 usd", "3100000000 gbp"]),
      ("About a third of them left.", ["33.33 percent"]), ("Two thirds voted yes.", ["66.67 percent"]),
      ("It rained on 1,204 roofs and twenty-three cellars.", ["1204 roofs", "23 cellars"]),
      ("A gap of 2.5 percentage points", ["2.5 points"]), ("4.1 per cent and 12%", ["4.1 percent", "12 percent"]),
      ("three hundred and twelve thousand goats", ["312000 goats"]), ("a hundred goats", ["100 goats"]),
      ("a 3 km path, 80kg of salt", ["3000 length", "80 mass"]), ("3/4 of the crew", ["75 percent"]),
      ("on May 14, 2024, at 3:15 pm", []), ("the 21st of June, in the 1990s", []), ("an F-16 and Section 3", []),
      ("", []), ("no figures here", []),
    ])
  func reading(text: String, quantities: [String]) { #expect(found(text) == quantities) }

  @Test(
    "agree where one may be the other rounded or in another unit",
    arguments: [
      ("1.4 million visitors", "1,377,000 visitors", true), ("1.4 million visitors", "1,277,000 visitors", false),
      ("a third of voters", "33 percent of voters", true), ("a third of voters", "43 percent", false),
      ("3 miles", "4.8 km", true), ("3 miles", "8 km", false), ("about 500 seats", "496 seats", true),
      ("500 seats", "496 seats", false), ("four million euros", "4 million euros", true),
      ("four million euros", "four million dollars", false), ("12 goats", "12 sheep", false),
    ])
  func agreement(one: String, two: String, isSame: Bool) throws {
    let first = try #require(Figures(one).quantities.first)
    let second = try #require(Figures(two).quantities.first)
    #expect(first.agrees(with: second) == isSame)
    #expect(second.agrees(with: first) == isSame)
  }
}
