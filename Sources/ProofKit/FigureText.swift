/// Numbers as they are written in messages.
enum FigureText {
  /// A number with commas between thousands, and at most so many decimals, none if they are zeros.
  static func text(_ number: Double, decimals: Int = 1) -> String {
    let scale = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let rounded = (abs(number) * scale).rounded() / scale
    let whole = Int(rounded)
    var digits = String(whole)
    var grouped = ""
    while digits.count > 3 {
      grouped = ",\(digits.suffix(3))" + grouped
      digits.removeLast(3)
    }
    let fraction = Int(((rounded - Double(whole)) * scale).rounded())
    var tail = ""
    if fraction > 0 {
      tail = String(fraction)
      tail = "." + String(repeating: "0", count: max(0, decimals - tail.count)) + tail
      while tail.hasSuffix("0") { tail.removeLast() }
    }
    return (number < 0 && rounded > 0 ? "−" : "") + digits + grouped + tail
  }
}
