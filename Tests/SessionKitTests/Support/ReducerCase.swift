@testable import SessionKit
import Testing

/// A change, what was done before it, and what it does to the state.
struct ReducerCase: Sendable, CustomTestStringConvertible {
  var name: String
  var before: [Change] = []
  var change: Change
  /// Turns the state before into the one expected after; the change is event `before.count + 3`.
  var expected: @Sendable (inout ReviewState) -> Void

  var testDescription: String { name }
}
