import ClaimKit
import Foundation

extension ModelFileWriter {
  /// Sets the parts of a model file that hold what was learnt of claims.
  mutating func set(_ decisions: ClaimDecisions) {
    self["claims.tags"] = Self.section(decisions.cutter.tagger.model)
    var transitions = ModelSectionWriter()
    transitions.array(decisions.cutter.tagger.transitions.map { UInt32(bitPattern: $0) })
    self["claims.transitions"] = transitions.bytes
    for name in sectionNames where name.hasPrefix("claims.network") { self[name] = nil }
    for (number, network) in decisions.cutter.tagger.networks.enumerated() {
      self[TaggerNetwork.section(number)] = network.section.all
    }
    self["claims.shares"] = Self.section(decisions.cutter.shares.model)
    self["claims.ranker"] = decisions.cutter.ranker.map { Self.section($0.model) }
    self["speakers"] = decisions.speakers.map { Self.section($0.model) }
    self["kinds"] = decisions.kinds.map { Self.section($0.model) }
    self["kinds.states"] = decisions.kinds.map { $0.dense.map { UInt8(bitPattern: $0) } }
  }

  static func section(_ model: LinearModel) -> [UInt8] {
    var writer = ModelSectionWriter()
    writer.number(model.classes)
    writer.number(model.buckets)
    writer.float(model.unit)
    writer.array(Array(model.rows))
    return writer.bytes
  }
}
