import ClaimKit

/// The tagger's network as the program reads it.
struct QuantizedTaggerNetwork {
  /// The section of a model file with the network.
  let bytes: [UInt8]

  init(of pass: TaggerNetworkPass) {
    func values(_ slice: TaggerNetworkPass.Slice) -> [Float] {
      Array(UnsafeBufferPointer(start: pass.at(slice), count: slice.count))
    }
    var writer = ModelSectionWriter()
    for size in [pass.inputs, pass.hidden, pass.layers, pass.buckets] { writer.number(size) }
    writer.matrix(values(pass.project), rows: pass.inputs, bias: values(pass.projectBias), isBytes: true)
    for layer in pass.recurrent {
      writer.matrix(values(layer.weights), rows: pass.hidden, bias: values(layer.bias), isBytes: true)
      writer.array(values(layer.forget))
      writer.array(values(layer.reset))
    }
    writer.matrix(values(pass.out), rows: pass.hidden, bias: values(pass.outBias), isBytes: true)
    let rows = Array(UnsafeBufferPointer(start: pass.embedding.base, count: pass.embedding.count))
    let unit = Quantization.unit(of: rows)
    writer.float(unit)
    writer.array(rows.map { Quantization.byte($0 / unit) })
    bytes = writer.bytes
  }

  /// The network; nil if it cannot be read, which a test of the writer would show.
  var network: TaggerNetwork? {
    var file = ModelFileWriter(version: "tagger")
    file[TaggerNetwork.section(0)] = bytes
    return try? TaggerNetwork(ModelFile(bytes: file.bytes()), number: 0)
  }
}
