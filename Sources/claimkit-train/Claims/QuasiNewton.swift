/// Finds the least value of a smooth function of many numbers by limited-memory BFGS (Liu and Nocedal 1989), with steps
/// halved until the value falls enough (Armijo 1966).
struct QuasiNewton {
  var iterations = 60
  /// How many steps back the curvature is remembered.
  var memory = 8

  /// - Parameters:
  ///   - count: how many numbers; all start at 0.
  ///   - function: gives the value at a point and writes the slope there.
  func minimum(of count: Int, _ function: ([Float], inout [Float]) -> Double) -> [Float] {
    var point = [Float](repeating: 0, count: count)
    var slope = point
    var value = function(point, &slope)
    var steps: [(move: [Float], change: [Float], scale: Double)] = []
    for iteration in 0..<iterations {
      var direction = direction(slope, steps)
      var descent = Self.dot(direction, slope)
      if descent >= 0 {
        steps = []
        direction = slope.map { -$0 }
        descent = Self.dot(direction, slope)
      }
      guard descent < -1e-6 else { break }
      var length: Float = iteration == 0 ? Float(1 / (-descent).squareRoot()) : 1
      var (next, nextSlope, nextValue) = (point, slope, value)
      for _ in 0..<20 {
        for index in 0..<count { next[index] = point[index] + length * direction[index] }
        nextValue = function(next, &nextSlope)
        if nextValue <= value + 1e-4 * Double(length) * descent { break }
        length /= 2
      }
      guard nextValue < value else { break }
      var (move, change) = (direction, slope)
      for index in 0..<count {
        move[index] = next[index] - point[index]
        change[index] = nextSlope[index] - slope[index]
      }
      let curvature = Self.dot(move, change)
      if curvature > 1e-10 {
        steps.append((move, change, 1 / curvature))
        if steps.count > memory { steps.removeFirst() }
      }
      let isDone = value - nextValue < 1e-6 * abs(value)
      (point, slope, value) = (next, nextSlope, nextValue)
      if isDone { break }
    }
    return point
  }

  /// The direction of the next step: the slope against the curvature that the steps showed (the two-loop recursion).
  private func direction(_ slope: [Float], _ steps: [(move: [Float], change: [Float], scale: Double)]) -> [Float] {
    var direction = slope
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = step.scale * Self.dot(step.move, direction)
      shares.append(share)
      Self.add(-Float(share), step.change, to: &direction)
    }
    if let last = steps.last {
      let scale = Float(1 / (last.scale * Self.dot(last.change, last.change)))
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      let other = step.scale * Self.dot(step.change, direction)
      Self.add(Float(share - other), step.move, to: &direction)
    }
    for index in direction.indices { direction[index] = -direction[index] }
    return direction
  }

  private static func dot(_ a: [Float], _ b: [Float]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var sum = 0.0
        for index in a.indices { sum += Double(a[index]) * Double(b[index]) }
        return sum
      }
    }
  }

  private static func add(_ factor: Float, _ values: [Float], to sums: inout [Float]) {
    sums.withUnsafeMutableBufferPointer { sums in
      values.withUnsafeBufferPointer { values in
        for index in sums.indices { sums[index] += factor * values[index] }
      }
    }
  }
}
