import Groundwork

extension SeededGenerator {
  /// A number from 0 up to, but not, 1.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number between `-limit` and `limit`.
  mutating func symmetric(_ limit: Float) -> Float { (2 * unit() - 1) * limit }
}
