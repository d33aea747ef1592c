import CTrainingKernels
import ClaimKit

extension NetworkPass {
  /// The scores of the arcs of a sentence that starts at word `start`: a row for each word, the root's score first;
  /// rows are `arcStride` apart.
  func arcScores(start: Int, count: Int) -> UnsafeMutablePointer<Float> {
    let (arc, width) = (shape.arc, shape.heads)
    let layout = parameters.layout
    let stride = arcStride(count)
    let table = scores.reserve(count * stride)
    // One column per head: the root's vector, then each word's.
    let columns = relationInput.reserve(arc * stride)
    columns.update(repeating: 0, count: arc * stride)
    train_transpose(1, arc, parameters.at(layout.arcRoot), arc, columns, stride)
    train_transpose(count, arc, arcEnds.base + start * arc, arc, columns + 1, stride)
    train_gemm(count, stride, arc, heads.base + start * width, width, columns, stride, table, stride, 0)
    let worth = parameters.at(layout.headWorth)
    let columnWorth = relationScores.reserve(stride)
    columnWorth[0] = parameters.at(layout.rootWorth)[0]
    for head in 0..<count {
      let end = heads.base + (start + head) * width + arc
      var sum: Float = 0
      for unit in 0..<arc { sum += end[unit] * worth[unit] }
      columnWorth[head + 1] = sum
    }
    for word in 0..<count {
      let row = table + word * stride
      let far = distances.base + (start + word) * NetworkShape.distances
      row[0] += columnWorth[0]
      for head in 0..<count {
        row[head + 1] += columnWorth[head + 1] + far[NetworkShape.distanceClass(head - word)]
      }
      row[word + 1] = -1e9
    }
    return table
  }

  func arcStride(_ count: Int) -> Int { (count + 16) / 16 * 16 }

  func arcs(_ sentence: TrainingSentence, start: Int, weight: Float) -> Double {
    let (arc, width, count) = (shape.arc, shape.heads, sentence.count)
    let layout = parameters.layout
    let stride = arcStride(count)
    let table = arcScores(start: start, count: count)
    var loss = 0.0
    for word in 0..<count {
      let row = table + word * stride
      loss += Double(train_cross_entropy(count + 1, row, sentence.heads[word] + 1, weight))
      for column in (count + 1)..<stride where column < stride { row[column] = 0 }
    }
    let all = heads.base + start * width
    let dall = gradientHeads.base + start * width
    // Dependents: scores' gradient times the heads' vectors.
    let rows = relationInput.reserve((count + 1) * arc)
    rows.update(from: parameters.at(layout.arcRoot), count: arc)
    (rows + arc).update(from: arcEnds.base + start * arc, count: count * arc)
    train_gemm(count, arc, count + 1, table, stride, rows, arc, dall, width, 1)
    // Heads: the transpose times the dependents' vectors.
    let across = transposed.reserve(stride * count)
    train_transpose(count, stride, table, stride, across, count)
    train_gemm(count, arc, count, across + count, count, all, width, gradientArcEnds.base + start * arc, arc, 0)
    train_gemm(1, arc, count, across, count, all, width, gradient.at(layout.arcRoot), arc, 1)
    let worth = parameters.at(layout.headWorth)
    let dworth = gradient.at(layout.headWorth)
    for head in -1..<count {
      var sum: Float = 0
      for word in 0..<count { sum += across[(head + 1) * count + word] }
      if head < 0 {
        gradient.at(layout.rootWorth)[0] += sum
      } else {
        train_add_scaled(arc, sum, worth, dall + head * width + arc)
        train_add_scaled(arc, sum, all + head * width + arc, dworth)
      }
    }
    for word in 0..<count {
      let far = gradientDistances.base + (start + word) * NetworkShape.distances
      for head in 0..<count where head != word {
        far[NetworkShape.distanceClass(head - word)] += table[word * stride + head + 1]
      }
    }
    return loss
  }

  /// The scores of the relations of a sentence's words to the given heads, `shape.labels` columns.
  func labelScores(heads chosen: [Int], start: Int) -> UnsafeMutablePointer<Float> {
    let (width, relation, labels) = (shape.heads, shape.relation, shape.labels)
    let layout = parameters.layout
    let input = relationInput.reserve(chosen.count * relation)
    for (word, head) in chosen.enumerated() {
      let own = heads.base + (start + word) * width + 2 * shape.arc
      let other =
        head < 0
        ? parameters.at(layout.relationRoot) : heads.base + (start + head) * width + 2 * shape.arc + relation
      for unit in 0..<relation { input[word * relation + unit] = own[unit] + other[unit] }
    }
    train_tanh(chosen.count, relation, input, relation)
    let table = relationScores.reserve(chosen.count * labels)
    train_gemm(chosen.count, labels, relation, input, relation, parameters.at(layout.labels), labels, table, labels, 0)
    train_add_bias(chosen.count, labels, table, labels, parameters.at(layout.labelsBias))
    return table
  }

  func relations(_ sentence: TrainingSentence, start: Int, weight: Float) -> Double {
    let (width, relation, labels, count) = (shape.heads, shape.relation, shape.labels, sentence.count)
    let layout = parameters.layout
    let table = labelScores(heads: sentence.heads, start: start)
    let input = relationInput.base
    var loss = 0.0
    for word in 0..<count {
      loss += Double(train_cross_entropy(labels, table + word * labels, sentence.relations[word], weight))
    }
    train_sum_rows(count, labels, table, labels, gradient.at(layout.labelsBias))
    let across = transposed.reserve(relation * count)
    train_transpose(count, relation, input, relation, across, count)
    train_gemm(relation, labels, count, across, count, table, labels, gradient.at(layout.labels), labels, 1)
    let flipped = weightsTransposed.reserve(relation * labels)
    train_transpose(relation, labels, parameters.at(layout.labels), labels, flipped, relation)
    let dinput = transposed.reserve(count * relation)
    train_gemm(count, relation, labels, table, labels, flipped, relation, dinput, relation, 0)
    train_tanh_backward(count, relation, input, relation, dinput, relation)
    for word in 0..<count {
      let head = sentence.heads[word]
      let row = dinput + word * relation
      train_add_scaled(relation, 1, row, gradientHeads.base + (start + word) * width + 2 * shape.arc)
      train_add_scaled(
        relation, 1, row,
        head < 0
          ? gradient.at(layout.relationRoot)
          : gradientHeads.base + (start + head) * width + 2 * shape.arc + relation)
    }
    return loss
  }

  func tags(_ sentence: TrainingSentence, start: Int, weight: Float) -> Double {
    let width = shape.heads
    let first = 2 * shape.arc + 2 * shape.relation
    var loss = 0.0
    for word in 0..<sentence.count {
      let row = (start + word) * width + first
      let copy = gradientHeads.base + row
      copy.update(from: heads.base + row, count: shape.upos + shape.xpos)
      loss += Double(train_cross_entropy(shape.upos, copy, sentence.upos[word], weight))
      loss += 0.5 * Double(train_cross_entropy(shape.xpos, copy + shape.upos, sentence.xpos[word], 0.5 * weight))
    }
    return loss
  }
}
