import ArticleKit
import ClaimKit
import Foundation
import Groundwork

/// `claimkit-train claims`: trains what cuts sentences into claims, and cross-validates it.
enum ClaimsCommand {
  static let options: Set<String> = [
    "--gold", "--test", "--folds", "-o", "--epochs", "--rate", "--dropout", "--bits", "--decay",
    "--hidden", "--layers", "--network-rate", "--network-dropout", "--batch", "--features", "--buckets", "--members",
    "--rank-bits", "--rank-decay", "--speaker-decay", "--kind-bits", "--kind-decay", "--state-decay", "--states",
    "--errors", "--version", "--keep",
  ]

  static func run(_ arguments: ArraySlice<String>) throws {
    let options = try CommandOptions(arguments, allowed: options)
    let start = ContinuousClock.now
    @Sendable func say(_ line: String) {
      Progress.say("\((ContinuousClock.now - start).components.seconds) s: \(line)")
    }
    let engine = ClaimEngine()
    let documents = try ClaimDocument.documents(
      atPaths: options.required("--gold").split(separator: ",").map(String.init), engine: engine)
    let tests = try ClaimDocument.documents(
      atPaths: (options["--test"] ?? "").split(separator: ",").map(String.init), engine: engine)
    say(
      "\(documents.count) articles, \(documents.reduce(0) { $0 + $1.sentences.count }) sentences; oracle \(oracle(documents)); rules \(scores(documents) { $0.reading.ruleClaims })"
    )
    if !tests.isEmpty { say("test: oracle \(oracle(tests)); rules \(scores(tests) { $0.reading.ruleClaims })") }
    var tagger = TaggerTrainer()
    tagger.epochs = try options.number("--epochs", or: tagger.epochs)
    tagger.rate = try options.number("--rate", or: tagger.rate)
    tagger.dropout = try options.number("--dropout", or: tagger.dropout)
    tagger.bits = try options.number("--bits", or: tagger.bits)
    tagger.decay = try options.number("--decay", or: tagger.decay)
    tagger.hidden = try options.number("--hidden", or: tagger.hidden)
    tagger.layers = try options.number("--layers", or: tagger.layers)
    tagger.buckets = try options.number("--buckets", or: tagger.buckets)
    tagger.members = try options.number("--members", or: tagger.members)
    tagger.networkRate = try options.number("--network-rate", or: tagger.networkRate)
    tagger.networkDropout = try options.number("--network-dropout", or: tagger.networkDropout)
    tagger.batchWords = try options.number("--batch", or: tagger.batchWords)
    tagger.usesFeatures = try options.number("--features", or: 1) == 1
    let trainer = CutterTrainer(tagger: tagger)
    let folds = try options.number("--folds", or: 5)
    let names = Array(Set(documents.map(\.name))).sorted()
    var random = SeededGenerator(seed: 7)
    let order = names.shuffled(using: &random)
    let fold = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 % folds) })
    // What was cut by models that had not seen the document.
    let parts = try Parallel.map(Array(0..<folds)) { number -> (ClaimCutter, [ChoiceTrainer.Example]) in
      let cutter = trainer.train(documents.filter { fold[$0.name] != number })
      let own = documents.filter { fold[$0.name] == number }
      say(
        "fold \(number): tags alone \(scores(own) { Self.cut($0, by: cutter) }), best of the candidates \(scores(own) { s in cutter.candidates(s.reading).all.map(\.words).max { CutterTrainer.quality($0, gold: s.gold) < CutterTrainer.quality($1, gold: s.gold) } ?? [] })"
      )
      return (cutter, own.flatMap(\.sentences).compactMap { CutterTrainer.rankExample($0, cutter) })
    }
    var ranker = ChoiceTrainer()
    ranker.bits = try options.number("--rank-bits", or: 17)
    ranker.decay = try options.number("--rank-decay", or: ranker.decay)
    let chooser = ranker
    let cutters = try Parallel.map(Array(0..<folds)) { number -> ClaimCutter in
      let examples = parts.enumerated().filter { $0.offset != number }.flatMap(\.element.1)
      return ClaimCutter(
        tagger: parts[number].0.tagger, shares: parts[number].0.shares,
        ranker: CutRanker(model: chooser.train(examples)))
    }
    say("ranked")
    // Who says it, and what can be checked, on claims as they were cut by models that had not seen the document.
    let decided = try Parallel.map(Array(0..<folds)) { number -> DecisionExamples in
      let engine = ClaimEngine(decisions: ClaimDecisions(cutter: cutters[number]))
      var sum: DecisionExamples?
      for document in documents where fold[document.name] == number {
        let found = DecisionExamples(document, engine: engine)
        if sum == nil { sum = found } else { sum?.add(found) }
      }
      return sum ?? DecisionExamples()
    }
    say(
      "speakers among the candidates: \(decided.reduce(0) { $0 + $1.reachable }) of \(decided.reduce(0) { $0 + $1.named })"
    )
    var speakerTrainer = ChoiceTrainer()
    speakerTrainer.decay = try options.number("--speaker-decay", or: speakerTrainer.decay)
    var kindTrainer = ClassTrainer(classes: KindChooser.classes)
    kindTrainer.bits = try options.number("--kind-bits", or: kindTrainer.bits)
    kindTrainer.decay = try options.number("--kind-decay", or: kindTrainer.decay)
    kindTrainer.stateDecay = try options.number("--state-decay", or: kindTrainer.stateDecay)
    kindTrainer.usesStates = try options.number("--states", or: 1) == 1
    let (speaking, judging) = (speakerTrainer, kindTrainer)
    let results = try Parallel.map(Array(0..<folds)) { number -> [(String, ClaimEvaluation)] in
      let others = decided.enumerated().filter { $0.offset != number }.map(\.element)
      let decisions = ClaimDecisions(
        cutter: cutters[number], speakers: SpeakerChooser(model: speaking.train(others.flatMap(\.speakers))),
        kinds: judging.train(others.flatMap(\.kinds)))
      let engine = ClaimEngine(decisions: decisions)
      if options["--errors"] != nil {
        for document in documents where fold[document.name] == number { try document.printErrors(of: engine) }
      }
      return try documents.filter { fold[$0.name] == number }.map {
        ($0.gold.genre ?? "", try $0.gold.evaluation(of: engine))
      }
    }
    // Sentences written for training teach and are not counted.
    let all = results.flatMap { $0 }.filter { $0.0 != "seed" }
    for (genre, list) in Dictionary(grouping: all, by: \.0).sorted(by: { $0.key < $1.key }) {
      say("  \(genre): \(describe(list.map(\.1).reduce(ClaimEvaluation(), +)))")
    }
    say("cross-validated: \(describe(all.map(\.1).reduce(ClaimEvaluation(), +)))")
    if !tests.isEmpty || options["-o"] != nil {
      let first = trainer.train(documents)
      let cutter = ClaimCutter(
        tagger: first.tagger, shares: first.shares, ranker: CutRanker(model: chooser.train(parts.flatMap(\.1))))
      let decisions = ClaimDecisions(
        cutter: cutter, speakers: SpeakerChooser(model: speaking.train(decided.flatMap(\.speakers))),
        kinds: judging.train(decided.flatMap(\.kinds)))
      let engine = ClaimEngine(decisions: decisions)
      if let path = options["-o"] {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
        var file = try ModelFileWriter(ModelFile(bytes: Array(bytes)))
        file.version = options["--version"] ?? file.version
        let kept = (options["--keep"] ?? "").split(separator: ",").flatMap { prefix in
          file.sectionNames.filter { $0.hasPrefix(prefix) }.map { ($0, file[$0]) }
        }
        file.set(decisions)
        for (name, bytes) in kept { file[name] = bytes }
        try Data(file.bytes()).write(to: URL(fileURLWithPath: path), options: .atomic)
        say("written: \(file.bytes().count) bytes")
      }
      say("test: \(describe(try tests.map { try $0.gold.evaluation(of: engine) }.reduce(ClaimEvaluation(), +)))")
    }
  }

  static func cut(_ sentence: ClaimDocument.Sentence, by cutter: ClaimCutter) -> [Set<Int>] {
    cutter.cut(sentence.reading).claims.map(\.words)
  }

  static func oracle(_ documents: [ClaimDocument]) -> String {
    scores(documents) { sentence in
      // The tags of the gold with the words that it shares.
      ClaimTags.decode(sentence.tags).map { piece in
        sentence.gold.max { $0.intersection(piece).count < $1.intersection(piece).count } ?? Set(piece)
      }
    }
  }

  static func scores(_ documents: [ClaimDocument], _ cut: (ClaimDocument.Sentence) -> [Set<Int>]) -> String {
    describe(documents.map { evaluation($0, cut) }.reduce(ClaimEvaluation(), +))
  }

  static func evaluation(_ document: ClaimDocument, _ cut: (ClaimDocument.Sentence) -> [Set<Int>]) -> ClaimEvaluation {
    let found = document.sentences.flatMap { sentence in
      cut(sentence).map { claim in
        EvaluatedClaim(
          spans: sentence.reading.graph.spans(of: claim.sorted()), source: nil, isCheckable: true)
      }
    }
    return ClaimEvaluation(of: found, gold: document.goldClaims, in: document.gold.text)
  }

  static func describe(_ evaluation: ClaimEvaluation) -> String {
    String(
      format:
        "F1 %.1f (P %.1f R %.1f), attribution %.1f (where the gold has one %.1f), checkable %.1f, uncheckable F1 %.1f",
      100 * evaluation.claims.f1, 100 * evaluation.claims.precision,
      100 * evaluation.claims.recall, 100 * evaluation.attribution, 100 * evaluation.namedAttribution,
      100 * evaluation.checkability, 100 * evaluation.uncheckable.f1)
  }
}
