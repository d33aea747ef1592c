import ArticleKit
import ClaimKit
import Foundation

/// `claimkit-train evaluate`: one table of everything that is measured, next to the figures of peers.
///
/// Peers' figures were measured with the same scorers, each at its best setting, on the test parts of the same treebanks;
/// those in brackets are published ones.
enum EvaluateCommand {
  static func run(_ arguments: ArraySlice<String>) throws {
    let options = try CommandOptions(arguments, allowed: ["--treebank", "--claims"])
    let engine = ClaimEngine()
    print("engine: \(engine.version)\n")
    print("| measured | Stet | peers |\n|---|---|---|")
    if let folder = options["--treebank"] {
      for (name, peers) in [("ewt", ewtPeers), ("gum", gumPeers)] {
        try trees("\(folder)/\(name)-dev.conllu", name: "\(name.uppercased()) dev", peers: peers, engine: engine)
      }
    }
    if let folder = options["--claims"] {
      for name in ["dev", "train"] { try claims("\(folder)/\(name).gold.jsonl", name: name, engine: engine) }
    }
  }

  private typealias Peers = (sentences: String, attached: String, labelled: String)
  private static let ewtPeers: Peers = (
    "UDPipe 1 84.2, Punkt 82.6, spaCy rules 82.5, pySBD 80.8, (Trankit-large 90.5)", "UDPipe 1 79.1, spaCy sm 80.1",
    "UDPipe 1 76.0, spaCy sm 76.6, (Stanza 83.6)"
  )
  private static let gumPeers: Peers = (
    "BlingFire 95.8, syntok 94.3, Punkt 93.2, UDPipe 1 92.3, (SaT-12l 97.3)", "UDPipe 1 79.3, spaCy sm 81.0",
    "UDPipe 1 75.4, spaCy sm 76.9"
  )

  private static func trees(_ path: String, name: String, peers: Peers, engine: ClaimEngine) throws {
    var scores = RawTreeScores()
    var time = Duration.zero
    for document in try TreebankReader.documents(atPath: path) {
      time += try ContinuousClock().measure { try scores.add(document, engine: engine) }
    }
    row("\(name) sentences F1", scores.sentences, peers.sentences)
    row("\(name) words F1", scores.words, "")
    row("\(name) UPOS", scores.upos, "")
    row("\(name) UAS", scores.attached, peers.attached)
    row("\(name) LAS", scores.labelled, peers.labelled)
    let speed = Int(Double(scores.words.system) / (time / .seconds(1)))
    print("| \(name) words a second, text to trees, one thread | \(speed) | UDPipe 1 3420, spaCy sm 7310 |")
  }

  private static func claims(_ path: String, name: String, engine: ClaimEngine) throws {
    let sum = try GoldArticle.articles(atPath: path).reduce(ClaimEvaluation()) { try $0 + $1.evaluation(of: engine) }
    row("claims \(name) F1", sum.claims, name == "dev" ? "sentences 32.7, two annotators 98.1" : "")
    print(
      "| claims \(name) attribution | \(percent(sum.attribution)) | \(name == "dev" ? "two annotators 99.4" : "") |")
    print("| claims \(name) checkable | \(percent(sum.checkability)) | \(name == "dev" ? "two annotators 99.4" : "") |")
    row("claims \(name) uncheckable F1", sum.uncheckable, "")
  }

  private static func row(_ name: String, _ counts: MatchCounts, _ peers: String) {
    let details = "P \(percent(counts.precision)), R \(percent(counts.recall)), \(counts.matched) of \(counts.gold)"
    print("| \(name) | \(percent(counts.f1)) (\(details)) | \(peers) |")
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
}

extension MatchCounts {
  /// Precision, recall and F1 in per cent, with the counts.
  var percentages: String {
    String(format: "P %.2f R %.2f F1 %.2f", 100 * precision, 100 * recall, 100 * f1)
      + "  (gold \(gold), found \(system), right \(matched))"
  }
}
