import Dispatch
import Synchronization

/// Work on several processors.
enum Parallel {
  /// The results of `transform` in the order of the items, at most `jobs` of them at a time.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @Sendable (Item) -> Value
  ) -> [Value] {
    guard jobs > 1, items.count > 1 else { return items.map(transform) }
    let next = Atomic(0)
    let results = Mutex([Int: Value]())
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < items.count else { return }
        let value = transform(items[position])
        results.withLock { $0[position] = value }
      }
    }
    return results.withLock { results in items.indices.compactMap { results[$0] } }
  }
}
