import ClaimKit

@testable import claimkit_train

/// A network with few units and a treebank of two sentences.
struct TinyParser {
  static let treebank = """
    # newdoc id = one
    1\tArmenia\tArmenia\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
    2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
    3\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\t_
    4\tits\tits\tPRON\tPRP$\t_\t5\tnmod:poss\t_\t_
    5\ttroops\ttroop\tNOUN\tNNS\t_\t6\tnsubj\t_\t_
    6\tleft\tleave\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
    7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
    2\ttroops\ttroop\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
    3\tnever\tnever\tADV\tRB\t_\t4\tadvmod\t_\t_
    4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
    5\tArmenia\tArmenia\tPROPN\tNNP\t_\t4\tobj\t_\tSpaceAfter=No
    6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    """

  let documents: [TreebankDocument]
  let corpus: ParserCorpus
  let shape: NetworkShape

  init() throws {
    documents = try TreebankReader.documents(in: Self.treebank, path: "tiny")
    corpus = ParserCorpus(documents, heldOut: nil, rows: 400)
    var shape = NetworkShape()
    (shape.embedding, shape.hidden, shape.layers, shape.arc, shape.relation) = (16, 32, 2, 16, 16)
    self.shape = shape
  }

  func trainer(epochs: Int = 30, seed: UInt64 = 7) -> ParserTrainer {
    var plan = ParserTrainer.Plan()
    (plan.epochs, plan.seed, plan.batchWords, plan.dropout) = (epochs, seed, 13, 0.1)
    (plan.warmup, plan.rate) = (10, 0.01)
    return ParserTrainer(shape: shape, rows: corpus.vocabulary.count, entries: corpus.entries, plan: plan)
  }

  func model(of members: Parameters...) -> [UInt8] {
    var file = ModelFileWriter(version: "tiny")
    NetworkQuantizer(members: members, corpus: corpus).write(to: &file)
    LemmaTrainer(documents).write(to: &file)
    return file.bytes()
  }
}
