import Dispatch
import Foundation

/// Work on all processors, with results in the order of the input.
enum Parallel {
  /// Maps on as many threads as there are processors; throws the first error in the order of the input.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    guard !inputs.isEmpty else { return [] }
    // Each iteration writes its own place.
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result<Output, any Error>?>.allocate(capacity: inputs.count)
    results.initialize(repeating: nil, count: inputs.count)
    defer {
      results.deinitialize(count: inputs.count)
      results.deallocate()
    }
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      results[index] = Result { try transform(inputs[index]) }
    }
    return try (0..<inputs.count).compactMap { try results[$0]?.get() }
  }
}
