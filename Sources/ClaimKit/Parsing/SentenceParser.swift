/// Tags the words of a sentence, finds their lemmas and builds the tree of their dependencies.
///
/// The same networks give parts of speech and tree, because both read the same layers: tags help to find arcs, arcs
/// help to find tags, and the layers, which are nearly all of the work, run once. The method: embeddings summed over
/// the
/// form, its affixes and character n-grams (Bojanowski et al. 2017); a window of three words; gated linear recurrences
/// in both directions (SRU, Lei et al. 2018); biaffine scores of arcs (Dozat and Manning 2017) with a term for the
/// distance; one layer that labels the chosen arcs. The scores of two small networks, trained from different random
/// numbers, are added up, which does more than one network of their size (Kuncoro et al. 2016).
///
/// Weights have 8 bits, activations 8 or 16, and their products are added as whole numbers, so that every machine gives
/// the same tree.
public struct SentenceParser: Sendable {
  let network: ParserNetwork
  let lemmatizer: Lemmatizer

  /// Reads the parser from a model.
  /// - Throws: `ModelError` where its parts are missing or malformed.
  public init(model: ModelFile) throws(ModelError) {
    network = try ParserNetwork(model)
    lemmatizer = try Lemmatizer(model: model)
  }

  /// Makes scratch memory for `parse`.
  public func makeWorkspace() -> ParserWorkspace { ParserWorkspace(network.shape, members: network.members.count) }

  /// The words of one sentence with tags, lemmas and tree.
  ///
  /// - Parameters:
  ///   - words: The sentence's words, in UTF-8 bytes of `text`.
  ///   - text: The text that the sentence is in.
  public func tokens(for words: [Range<Int>], in text: String) -> [ParsedToken] {
    var text = text
    let workspace = makeWorkspace()
    return text.withUTF8 { parse(words, of: $0, with: workspace) }
  }

  /// The words of one sentence with tags, lemmas and tree, in UTF-8 bytes of `text`.
  ///
  /// Over 160 words the sentence is parsed in stretches, which end at punctuation where there is some; the roots of
  /// later stretches then depend on the first one's (`parataxis`). So the time stays linear.
  public func parse(
    _ words: [Range<Int>], of text: UnsafeBufferPointer<UInt8>, with workspace: ParserWorkspace
  ) -> [ParsedToken] {
    parse(words, of: text, with: workspace) { _ in }
  }

  /// Parses, and calls `each` after each stretch with the number of its words.
  private func parse(
    _ words: [Range<Int>], of text: UnsafeBufferPointer<UInt8>, with workspace: ParserWorkspace, each: (Int) -> Void
  ) -> [ParsedToken] {
    var tokens: [ParsedToken] = []
    tokens.reserveCapacity(words.count)
    var start = 0
    var root = -1
    while start < words.count {
      let end = stretchEnd(words, from: start, of: text)
      let stretch = words[start..<end]
      run(stretch, of: text, with: workspace)
      append(stretch, of: text, offset: start, with: workspace, to: &tokens)
      each(end - start)
      for index in start..<end where tokens[index].head < 0 {
        if root < 0 {
          root = index
        } else {
          (tokens[index].head, tokens[index].relation) = (root, .parataxis)
        }
      }
      start = end
    }
    return tokens
  }

  /// The values that the networks' last layers hold for a word.
  package var stateWidth: Int { network.members.count * network.shape.hidden }

  /// As ``parse(_:of:with:)``, with the last layers of the networks, ``stateWidth`` bytes per word with 128 added to
  /// each.
  package func parseWithStates(
    _ words: [Range<Int>], of text: UnsafeBufferPointer<UInt8>, with workspace: ParserWorkspace
  ) -> (tokens: [ParsedToken], states: [UInt8]) {
    var states: [UInt8] = []
    states.reserveCapacity(words.count * stateWidth)
    let tokens = parse(words, of: text, with: workspace) { count in
      states.append(contentsOf: UnsafeBufferPointer(start: workspace.states, count: count * stateWidth))
    }
    return (tokens, states)
  }

  /// The end of the next stretch of a sentence: its last mark within reach, not before the middle.
  private func stretchEnd(_ words: [Range<Int>], from start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let longest = ParserNetwork.longestSentence
    guard words.count - start > longest else { return words.count }
    let middle = start + longest / 2
    let mark = (middle..<(start + longest)).last {
      words[$0].count == 1 && ",;:.!?".utf8.contains(text[words[$0].lowerBound])
    }
    return mark.map { $0 + 1 } ?? start + longest
  }

  private func append(
    _ words: ArraySlice<Range<Int>>, of text: UnsafeBufferPointer<UInt8>, offset: Int,
    with workspace: ParserWorkspace, to tokens: inout [ParsedToken]
  ) {
    let shape = network.shape
    let width = shape.upos + shape.xpos
    for (index, range) in words.enumerated() {
      let head = workspace.tree[index]
      let scores = workspace.tags + index * width
      let upos = network.upos[Self.best(scores, network.upos.count)]
      let tag = network.tags[Self.best(scores + shape.upos, network.tags.count)]
      let relation = Self.best(workspace.labels + index * shape.labels, network.relations.count)
      tokens.append(
        ParsedToken(
          range: range, upos: upos, tag: tag, head: head < 0 ? -1 : head + offset,
          relation: head < 0 ? .root : network.relations[relation],
          lemma: lemmatizer.lemma(of: UnsafeBufferPointer(rebasing: text[range]), tag: tag)))
    }
  }

  private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}
