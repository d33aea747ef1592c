import CNeuralKernels

extension SentenceParser {
  /// Runs the networks over a stretch of words: afterwards the workspace holds the tree, and the scores of tags and
  /// relations.
  func run(_ words: ArraySlice<Range<Int>>, of text: UnsafeBufferPointer<UInt8>, with workspace: ParserWorkspace) {
    let count = words.count
    embed(words, of: text, with: workspace)
    workspace.clearScores(words: count)
    for (number, member) in network.members.enumerated() {
      encode(count, by: member, number: number, with: workspace)
      scoreArcs(count, by: member, with: workspace)
    }
    let tree = UnsafeMutableBufferPointer(rebasing: workspace.tree[..<count])
    workspace.decoder.decode(workspace.scores, stride: count + 1, into: tree)
    for (number, member) in network.members.enumerated() {
      scoreRelations(count, by: member, number: number, with: workspace)
    }
  }

  /// Runs a member's layers: afterwards the workspace holds the ends of its arcs, and the sum of tags' scores.
  private func encode(_ count: Int, by member: NetworkMember, number: Int, with workspace: ParserWorkspace) {
    let shape = network.shape
    let (hidden, width) = (shape.hidden, shape.embedding)
    var input = workspace.layers
    var output = workspace.layers + workspace.words * hidden
    let sums = workspace.sums
    // The embeddings of three words that follow one another are one row of the window's input.
    member.window.multiply(workspace.embedded(by: number), count: count, stride: width, into: sums)
    stet_tangent(count, hidden, sums, hidden, member.window.scale, member.window.bias, input, hidden)
    for layer in member.layers {
      stet_bytes(count * hidden, input, workspace.bytes)
      layer.gates.multiply(workspace.bytes, count: count, into: sums)
      for (offset, step) in [(0, Int32(1)), (hidden / 2, -1)] {
        stet_recurrence(
          count, hidden / 2, step, sums + offset, 3 * hidden, hidden, layer.gates.scale + offset,
          layer.gates.bias + offset, layer.forget + offset, layer.reset + offset, input + offset, hidden,
          workspace.state, output + offset)
      }
      swap(&input, &output)
    }
    let ends = 2 * shape.arc
    stet_bytes(count * hidden, input, workspace.bytes)
    let all = network.members.count * hidden
    for word in 0..<count {
      (workspace.states + word * all + number * hidden).update(from: workspace.bytes + word * hidden, count: hidden)
    }
    member.heads.multiply(workspace.bytes, count: count, into: sums)
    stet_tangent(count, ends, sums, shape.heads, member.heads.scale, member.heads.bias, workspace.ends, ends)
    let rest = 2 * shape.relation
    stet_scale(
      count, rest, sums + ends, shape.heads, member.heads.scale + ends, member.heads.bias + ends,
      workspace.relationEnds(by: number), rest)
    let first = ends + rest
    stet_add_scaled(
      count, shape.upos + shape.xpos, sums + first, shape.heads, member.heads.scale + first,
      member.heads.bias + first, workspace.tags, shape.upos + shape.xpos)
  }

  /// Adds a member's scores of arcs.
  private func scoreArcs(_ count: Int, by member: NetworkMember, with workspace: ParserWorkspace) {
    let shape = network.shape
    let (arc, wide, far) = (shape.arc, shape.arc + 16, NetworkShape.distances)
    let sums = workspace.sums
    member.arc.multiply(workspace.ends + arc, count: count, stride: 2 * arc, into: sums)
    // Row 0 is the root; the column after the ends is what a word is worth as a head.
    workspace.arcs.update(from: member.arcRoot, count: arc)
    stet_scale(count, wide, sums, wide, member.arc.scale, member.arc.bias, workspace.arcs + wide, wide)
    workspace.worth[0] = member.rootWorth
    for word in 1...count { workspace.worth[word] = workspace.arcs[word * wide + arc] }
    let unit = stet_quantize(count + 1, arc, workspace.arcs, wide, workspace.heads, arc)
    member.distance.multiply(workspace.ends, count: count, stride: 2 * arc, into: sums)
    stet_scale(count, far, sums, far, member.distance.scale, member.distance.bias, workspace.distances, far)
    let scale = unit / Float(STET_UNIT)
    for word in 0..<count {
      let row = workspace.scores + word * (count + 1)
      stet_add_dots(
        count + 1, arc, workspace.ends + word * 2 * arc, workspace.heads, arc, scale, workspace.worth, row)
      let distances = workspace.distances + word * far
      for head in 0..<count { row[head + 1] += distances[NetworkShape.distanceClass(head - word)] }
    }
  }

  /// Adds a member's scores of the relations to the tree's heads.
  private func scoreRelations(_ count: Int, by member: NetworkMember, number: Int, with workspace: ParserWorkspace) {
    let shape = network.shape
    let ends = workspace.relationEnds(by: number)
    for word in 0..<count {
      let head = workspace.tree[word]
      let other =
        head < 0 ? member.relationRoot : UnsafePointer(ends + head * 2 * shape.relation + shape.relation)
      stet_tangent_sum(
        shape.relation, ends + word * 2 * shape.relation, other, workspace.relationInput + word * shape.relation)
    }
    member.labels.multiply(workspace.relationInput, count: count, stride: shape.relation, into: workspace.sums)
    stet_add_scaled(
      count, shape.labels, workspace.sums, shape.labels, member.labels.scale, member.labels.bias, workspace.labels,
      shape.labels)
  }
}
