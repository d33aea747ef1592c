import ClaimKit
import Foundation
import Groundwork

/// `claimkit-train references`: trains what pronouns stand for, and cross-validates it by document.
enum ReferencesCommand {
  static let options: Set<String> = [
    "--coref", "--claims", "-o", "--folds", "--epochs", "--rate", "--dropout", "--runs",
  ]

  static func run(_ arguments: ArraySlice<String>) throws {
    let options = try CommandOptions(arguments, allowed: options)
    let start = ContinuousClock.now
    @Sendable func say(_ line: String) {
      Progress.say("\((ContinuousClock.now - start).components.seconds) s: \(line)")
    }
    let engine = ClaimEngine()
    let documents = try CoreferenceDocument.documents(atPath: options.required("--coref"), engine: engine)
    let articles = try options["--claims"].map { try ReferringClaims.articles(atPath: $0, engine: engine) } ?? []
    let typed = documents.map(\.typeExamples)
    say("\(documents.count) documents, \(articles.count) articles, \(typed.reduce(0) { $0 + $1.count }) mentions")
    let folds = try options.number("--folds", or: 8)
    var trainer = RankingTrainer()
    trainer.epochs = try options.number("--epochs", or: trainer.epochs)
    trainer.rate = try options.number("--rate", or: trainer.rate)
    trainer.dropout = try options.number("--dropout", or: trainer.dropout)
    trainer.runs = try options.number("--runs", or: trainer.runs)
    let ranking = trainer
    var random = SeededGenerator(seed: 7)
    let order = documents.indices.shuffled(using: &random)
    let fold = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 % folds) })
    @Sendable func others(_ number: Int) -> [Int] { documents.indices.filter { fold[$0] != number } }
    // The types of a document are reported by models that have not seen it.
    let types = try Parallel.map((0..<folds).map(others)) { own in TypeTrainer().train(own.flatMap { typed[$0] }) }
    let allTypes = TypeTrainer().train(typed.flatMap { $0 })
    let blank = LinearModel(weights: [Int8](repeating: 0, count: 8), classes: 1, unit: 1)
    let examples = try Parallel.map(Array(documents.indices)) { index in
      documents[index].examples(by: ReferenceModel(types: types[fold[index] ?? 0], antecedents: blank))
    }
    say("\(examples.reduce(0) { $0 + $1.count }) pronouns")
    let first = ReferenceModel(types: allTypes, antecedents: ranking.train(examples.flatMap { $0 }))
    let further = try Parallel.map(articles) { $0.examples(by: first) }.flatMap { $0 }
    say("\(further.count) pronouns of claims")
    if folds > 1 {
      let scores = try Parallel.map(Array(0..<folds)) { number in
        let own = others(number).flatMap { examples[$0] } + further
        let model = ReferenceModel(types: types[number], antecedents: ranking.train(own))
        return documents.indices.filter { fold[$0] == number }.map { ReferenceScores(of: documents[$0], by: model) }
      }
      let all = scores.flatMap { $0 }.flatMap(\.answers)
      for least in [0.25, 0.3, 0.35, 0.4, 0.5] as [Float] { say(ReferenceScores(answers: all).description(least)) }
    }
    guard let path = options["-o"] else { return }
    let model = ReferenceModel(types: allTypes, antecedents: ranking.train(examples.flatMap { $0 } + further))
    guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
    var file = try ModelFileWriter(ModelFile(bytes: Array(bytes)))
    file["references"] = ModelFileWriter.section(model.antecedents)
    file["references.types"] = ModelFileWriter.section(model.types.model)
    try Data(file.bytes()).write(to: URL(fileURLWithPath: path), options: .atomic)
    say("written: \(file.bytes().count) bytes")
  }
}

/// How often pronouns were told right.
struct ReferenceScores: Sendable {
  /// One pronoun: what is said, how sure, whether it is right, and whether it stands for something named.
  struct Answer: Sendable {
    var certainty: Float
    var isSaid: Bool
    var isRight: Bool
    var isNamed: Bool
    var isExpletive: Bool
  }

  var answers: [Answer]

  init(answers: [Answer]) { self.answers = answers }

  /// Compares what a model says of a document with what is right.
  init(of document: CoreferenceDocument, by model: ReferenceModel) {
    var entities: [Range<Int>: Int] = [:]
    let references = document.text.references(by: model) { choice in
      if let entity = document.entity(of: choice) { entities[choice.pronoun] = entity }
      return .model
    }
    answers = references.compactMap { reference in
      let entity = entities[reference.pronoun]
      let isNamed = entity.map { !document.full[$0, default: []].isEmpty } ?? false
      // Pronouns that are written together with a verb are not pronouns in the corpus.
      guard isNamed || entity == nil, reference.word == reference.pronoun else { return nil }
      let isRight = entity.flatMap { name in reference.antecedent.map { document.names($0, name) } } ?? false
      return Answer(
        certainty: reference.certainty, isSaid: reference.antecedent != nil, isRight: isRight, isNamed: isNamed,
        isExpletive: entity == nil)
    }
  }

  /// The figures where answers have a certainty of `least` and more.
  func description(_ least: Float) -> String {
    let named = answers.filter(\.isNamed)
    let said = named.filter { $0.isSaid && $0.certainty >= least }
    let right = said.count(where: \.isRight)
    let expletives = answers.filter(\.isExpletive)
    return String(
      format: "from %.2f: right of all %.1f, of those answered %.1f; expletives answered %d of %d", least,
      100 * Double(right) / Double(max(1, named.count)), 100 * Double(right) / Double(max(1, said.count)),
      expletives.count { $0.isSaid && $0.certainty >= least }, expletives.count)
  }
}
