import ClaimKit
import Foundation

/// `claimkit-train sentences`: trains the sentence model on the training parts of EWT and GUM and writes its part of a
/// model file.
enum SentencesCommand {
  static func run(_ arguments: ArraySlice<String>) throws {
    let options = try CommandOptions(arguments, allowed: ["--treebank", "-o", "--held-out", "--version"])
    let folder = try options.required("--treebank")
    let heldOut: Int? = options["--held-out"] == nil ? nil : try options.number("--held-out", or: 0)
    var training: [TreebankDocument] = []
    var tests: [(name: String, documents: [TreebankDocument])] = []
    for name in ["ewt", "gum"] {
      let documents = try TreebankReader.documents(atPath: "\(folder)/\(name)-train.conllu")
      guard let heldOut else {
        training += documents
        tests.append(("\(name)-dev", try TreebankReader.documents(atPath: "\(folder)/\(name)-dev.conllu")))
        continue
      }
      let parts = documents.enumerated()
      training += parts.filter { $0.offset % 10 != heldOut }.map(\.element)
      tests.append(("\(name)-train, tenth \(heldOut)", parts.filter { $0.offset % 10 == heldOut }.map(\.element)))
    }
    var trainer = try SentenceTrainer(documents: training)
    let bytes = try trainer.train { Progress.say("\($0)") }
    let splitter = SentenceSplitter(model: try SentenceModel(bytes: ModelBytes(copying: bytes)))
    for (name, documents) in tests {
      let counts = documents.reduce(MatchCounts()) { sum, document in
        sum + .exact(gold: document.sentences.map(\.range), system: splitter.sentences(in: document.text))
      }
      print("\(name): \(counts.percentages)")
    }
    guard let output = options["-o"] else { return }
    var file = ModelFileWriter(version: options["--version"] ?? "en-1")
    if let old = FileManager.default.contents(atPath: output), !old.isEmpty {
      file = try ModelFileWriter(ModelFile(bytes: Array(old)))
    }
    file["sentences"] = bytes
    try Data(file.bytes()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
