/// A growing list of hashed features.
struct FeatureList {
  private(set) var all: [UInt32] = []

  init(reserving count: Int) { all.reserveCapacity(count) }

  mutating func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    all.append(FeatureHash.feature(template, a, b, c))
  }

  /// A number in steps that grow.
  static func step(_ value: Int) -> UInt32 {
    switch value {
    case ...0: 0
    case 1: 1
    case 2: 2
    case 3: 3
    case ...5: 4
    case ...8: 5
    case ...12: 6
    default: 7
    }
  }
}

extension Bool {
  /// 1 or 0.
  var bit: UInt32 { self ? 1 : 0 }
}
