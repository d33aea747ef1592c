/// The background for which colours are chosen, out of the 16 of the terminal.
package enum Theme: String, CaseIterable, Sendable {
  /// Colours that stand out on either.
  case auto
  /// Dark letters on light.
  case light
  /// Light letters on dark.
  case dark
}
