import ClaimKit
import Foundation

/// `claimkit-train parser`: trains tagger, lemmatizer and parser and writes their parts of a model file.
enum ParserCommand {
  static let options: Set<String> = [
    "--treebank", "-o", "--epochs", "--seed", "--held-out", "--version", "--rate", "--dropout", "--part-dropout",
    "--word-dropout", "--batch", "--rows",
    "--weights", "--members", "--layers", "--hidden", "--embedding", "--arc", "--relation",
  ]

  static func run(_ arguments: ArraySlice<String>) throws {
    let options = try CommandOptions(arguments, allowed: options)
    let folder = try options.required("--treebank")
    let output = try options.required("-o")
    var plan = ParserTrainer.Plan()
    plan.epochs = try options.number("--epochs", or: plan.epochs)
    plan.seed = try options.number("--seed", or: plan.seed)
    plan.rate = try options.number("--rate", or: plan.rate)
    plan.dropout = try options.number("--dropout", or: plan.dropout)
    plan.partDropout = try options.number("--part-dropout", or: plan.partDropout)
    plan.wordDropout = try options.number("--word-dropout", or: plan.wordDropout)
    plan.batchWords = try options.number("--batch", or: plan.batchWords)
    var shape = NetworkShape()
    shape.layers = try options.number("--layers", or: shape.layers)
    shape.hidden = try options.number("--hidden", or: shape.hidden)
    shape.embedding = try options.number("--embedding", or: shape.embedding)
    shape.arc = try options.number("--arc", or: shape.arc)
    shape.relation = try options.number("--relation", or: shape.relation)
    let heldOut = try options.number("--held-out", or: 0)
    var documents: [TreebankDocument] = []
    for name in ["ewt-train", "gum-train"] {
      documents += try TreebankReader.documents(atPath: "\(folder)/\(name).conllu")
    }
    var corpus = ParserCorpus(
      documents, heldOut: heldOut > 1 ? heldOut : nil, rows: try options.number("--rows", or: 36000))
    Progress.say(
      "\(corpus.training.count) sentences, \(corpus.heldOut.count) held out; \(corpus.vocabulary.count) rows, "
        + "\(corpus.vocabulary.frequency.count) of them forms; \(corpus.relations.count) relations")
    let reports = try Self.reports(folder: folder, corpus: &corpus)
    var members: [Parameters] = []
    for number in 1...max(1, try options.number("--members", or: 2)) {
      let weights = options["--weights"].map { "\($0).\(number)" }
      members.append(try member(number, corpus: corpus, shape: shape, plan: plan, weights: weights))
    }
    let file = try write(members, corpus, documents, to: output, version: options["--version"] ?? "en-1")
    let parser = try SentenceParser(model: ModelFile(bytes: file))
    for report in reports {
      for (number, member) in members.enumerated() {
        var full = ParserScores()
        let judge = NetworkPass(parameters: member, entries: corpus.entries)
        full.add(report.sentences, pass: judge, relations: corpus.relations)
        Progress.say("\(report.name), network \(number + 1) in full precision: \(full)")
      }
      var written = TreeScores()
      _ = written.add(report.documents, parser: parser)
      Progress.say("\(report.name), as written: \(written)")
    }
  }

  /// Trains one network, or reads its weights where the plan has no epochs.
  private static func member(
    _ number: Int, corpus: ParserCorpus, shape: NetworkShape, plan: ParserTrainer.Plan, weights: String?
  ) throws -> Parameters {
    var plan = plan
    plan.seed += UInt64(number - 1)
    let trainer = ParserTrainer(shape: shape, rows: corpus.vocabulary.count, entries: corpus.entries, plan: plan)
    guard plan.epochs > 0 else {
      guard let weights else { throw CommandError.missingOption("--weights") }
      try trainer.parameters.read(from: weights)
      return trainer.parameters
    }
    let judge = NetworkPass(parameters: trainer.parameters, entries: corpus.entries)
    let start = ContinuousClock.now
    for epoch in 1...plan.epochs {
      let losses = trainer.run(epoch: epoch, on: corpus.training)
      let seconds = (ContinuousClock.now - start).components.seconds
      var line = "network \(number), epoch \(epoch)/\(plan.epochs), \(seconds) s: \(losses)"
      if !corpus.heldOut.isEmpty {
        var scores = ParserScores()
        scores.add(corpus.heldOut, pass: judge, relations: corpus.relations)
        line += "; held out: \(scores)"
      }
      Progress.say(line)
    }
    if let weights { try trainer.parameters.write(to: weights) }
    return trainer.parameters
  }

  /// Documents that only tell how good the model is.
  private struct Report {
    var name: String
    var documents: [TreebankDocument]
    var sentences: [TrainingSentence]
  }

  /// What is held out, and the development parts where they are there.
  private static func reports(folder: String, corpus: inout ParserCorpus) throws -> [Report] {
    var reports: [Report] = []
    if !corpus.heldOut.isEmpty {
      reports.append(Report(name: "held out", documents: corpus.heldOutDocuments, sentences: corpus.heldOut))
    }
    for name in ["ewt-dev", "gum-dev"] where FileManager.default.fileExists(atPath: "\(folder)/\(name).conllu") {
      let documents = try TreebankReader.documents(atPath: "\(folder)/\(name).conllu")
      reports.append(Report(name: name, documents: documents, sentences: documents.flatMap { corpus.numbered($0) }))
    }
    return reports
  }

  /// Writes the model, and returns its bytes; parts that others trained stay as they are in the file.
  private static func write(
    _ members: [Parameters], _ corpus: ParserCorpus, _ documents: [TreebankDocument], to path: String,
    version: String
  ) throws -> [UInt8] {
    var file = ModelFileWriter(version: version)
    if let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty {
      file = try ModelFileWriter(ModelFile(bytes: Array(bytes)))
      file.version = version
    }
    NetworkQuantizer(members: members, corpus: corpus).write(to: &file)
    LemmaTrainer(documents).write(to: &file)
    let bytes = file.bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    return bytes
  }
}
