import ClaimKit
import Groundwork
import Testing

@testable import claimkit_train

/// The gradient of every kind of parameter against differences of the loss.
@Suite struct GradientTests {
  private static func slices(_ layout: ParameterLayout) -> [(String, ParameterLayout.Slice)] {
    var slices = [
      ("window", layout.window), ("windowBias", layout.windowBias), ("heads", layout.heads),
      ("headsBias", layout.headsBias), ("arc", layout.arc), ("arcRoot", layout.arcRoot),
      ("headWorth", layout.headWorth), ("distance", layout.distance), ("relationRoot", layout.relationRoot),
      ("labels", layout.labels), ("labelsBias", layout.labelsBias),
    ]
    for (number, layer) in layout.layers.enumerated() {
      slices += [
        ("layer \(number) weights", layer.weights), ("layer \(number) bias", layer.bias),
        ("layer \(number) forget", layer.forget), ("layer \(number) reset", layer.reset),
      ]
    }
    return slices
  }

  private func loss(_ pass: NetworkPass, _ sentences: [TrainingSentence]) -> Double {
    pass.clearGradient()
    pass.forward(sentences[...], isTraining: true, seed: 3)
    let losses = pass.backward(weight: 1)
    return losses.arcs + losses.relations + losses.tags
  }

  private func difference(_ number: UnsafeMutablePointer<Float>, _ loss: () -> Double) -> Double {
    let (value, step) = (number.pointee, Float(0.01))
    number.pointee = value + step
    let above = loss()
    number.pointee = value - step
    let below = loss()
    number.pointee = value
    return (above - below) / Double(2 * step)
  }

  @Test func everyParameter() throws {
    let tiny = try TinyParser()
    let parameters = tiny.trainer().parameters
    let pass = NetworkPass(parameters: parameters, entries: tiny.corpus.entries)
    pass.dropout = 0.2
    let sentences = tiny.corpus.training
    // Slices that start at zero would hide mistakes.
    var random = SeededGenerator(seed: 5)
    for index in 0..<parameters.dense.count { parameters.dense.base[index] += random.symmetric(0.1) }
    _ = loss(pass, sentences)
    let gradient = Array(UnsafeBufferPointer(start: pass.gradient.dense.base, count: parameters.dense.count))
    for (name, slice) in Self.slices(parameters.layout) {
      let largest = (slice.start..<(slice.start + slice.count)).sorted { abs(gradient[$0]) > abs(gradient[$1]) }
      #expect(gradient[largest[0]] != 0, "\(name) has no gradient")
      for index in largest.prefix(4) + [slice.start + slice.count / 2] {
        let expected = difference(parameters.dense.base + index) { loss(pass, sentences) }
        let error = abs(Double(gradient[index]) - expected)
        #expect(error < 0.01 + 0.03 * abs(expected), "\(name)[\(index - slice.start)]: \(gradient[index]), \(expected)")
      }
    }
  }

  @Test func embeddings() throws {
    let tiny = try TinyParser()
    let parameters = tiny.trainer().parameters
    let pass = NetworkPass(parameters: parameters, entries: tiny.corpus.entries)
    let sentences = tiny.corpus.training
    _ = loss(pass, sentences)
    let gradient = Array(UnsafeBufferPointer(start: pass.gradient.embedding.base, count: parameters.embedding.count))
    for index in gradient.indices.sorted(by: { abs(gradient[$0]) > abs(gradient[$1]) }).prefix(8) {
      let expected = difference(parameters.embedding.base + index) { loss(pass, sentences) }
      #expect(abs(Double(gradient[index]) - expected) < 0.01 + 0.03 * abs(expected))
    }
  }
}
