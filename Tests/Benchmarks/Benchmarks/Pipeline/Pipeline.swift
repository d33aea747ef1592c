import ArticleKit
import Benchmark
import ClaimKit
import Foundation
import SessionKit

// Each stage of the pipeline over the sample articles; throughput counts bytes for splitting and words for the rest.
// Run it from this package's folder: swift package benchmark
let benchmarks: @Sendable () -> Void = {
  let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../Fixtures").path()
  let names = ((try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []).filter { $0.hasSuffix(".txt") }
  let articles = names.sorted().compactMap { try? ArticleFile(path: fixtures + "/" + $0).load() }
  let text = String(repeating: articles.map(\.text).joined(separator: "\n\n") + "\n\n", count: 20)
  let engine = ClaimEngine()
  let splitter = SentenceSplitter()
  let tokenizer = Tokenizer()
  let words = articles.reduce(0) { $0 + tokenizer.tokens(for: $1.text).count }
  let review = longReview(sample: fixtures + "/../Sessions/sample-ceasefire.json")
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(5))

  Benchmark("Sentences, \(text.utf8.count) bytes", configuration: configuration) { _ in
    blackHole(splitter.sentences(in: text))
  }
  Benchmark("Tokens, \(text.utf8.count) bytes", configuration: configuration) { _ in
    blackHole(tokenizer.tokens(for: text))
  }
  Benchmark("Trees, \(words) words", configuration: configuration) { _ in
    for article in articles { blackHole(engine.syntax(of: article)) }
  }
  Benchmark("Claims, \(words) words", configuration: configuration) { _ in
    for article in articles { blackHole(engine.analysis(of: article)) }
  }
  Benchmark("Opening a session, \(review.count) bytes", configuration: configuration) { _ in
    blackHole(try? SessionReplay(review, path: "sample"))
  }
}

/// The file of a sample session that continued to 100,000 events.
private func longReview(sample path: String) -> Data {
  guard var session = try? SessionStore.open(path).session, let claim = session.state.claims.first else {
    return Data()
  }
  while session.lastSeq < 100_000 {
    let note = Change.claimTagged(
      .init(claims: [claim.id], verdict: .disputed, reasons: [.outdated], note: "so it was"))
    guard (try? session.record(note, by: "ana", at: Date(timeIntervalSince1970: 1_767_225_600))) != nil else { break }
  }
  return (try? SessionCoding.encode(session)) ?? Data()
}
