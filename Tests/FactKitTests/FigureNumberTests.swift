import FactKit
import Testing

/// What the words of a figure come to.
@Suite("The number of a figure")
struct FigureNumberTests {
  @Test(
    arguments: [
      ("1.4 million tonnes", "1400000"), ("3.5%", "3.5"), ("1,377", "1377"), ("0.00001 grams", "0.00001"),
      ("tonnes", nil), ("from 3 to 5", nil),
    ] as [(String, String?)])
  func isInDigits(_ words: String, _ number: String?) { #expect(FactMention.number(ofFigure: words) == number) }
}
