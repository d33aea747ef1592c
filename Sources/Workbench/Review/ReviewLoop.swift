import LineEditor

/// A review at a terminal: reads keys, and draws the screen or, without one, prints lines.
struct ReviewLoop {
  /// Where keys and lines come from.
  let keys: any KeySource
  /// Whether the terminal shows colour.
  let isColoured: Bool
  /// Whether there is a screen to draw on.
  private var isDrawn = false
  private var painter = FramePainter()

  init(keys: any KeySource, isColoured: Bool) {
    self.keys = keys
    self.isColoured = isColoured
  }

  /// Goes through the desk's review until it is left; what it came to is for the shell to show.
  mutating func run(on desk: inout Desk) throws(LineEditorError) -> Screen {
    guard var review = desk.review.take() else { return Screen() }
    FreedMemory.giveBack()
    isDrawn = keys.enterKeys(onScreen: !desk.settings.linear)
    defer { keys.leaveKeys() }
    if !isDrawn { tell(review.opening(on: desk), desk) }
    while true {
      if isDrawn { draw(review, desk) }
      let key = try keys.readKey()
      // The terminal may be gone, and nobody there to read anything.
      if key == .endOfInput { return Screen() }
      if key == .resize || key == .control("l") { painter.forget() }
      let before = desk.current
      var effect = review.press(key, on: &desk)
      var tagged = Self.isVerdict(key)
      if case .ask(let question) = effect {
        effect = try ask(question, in: &review, on: &desk)
        tagged = false
      }
      if effect == .interview { effect = interview(in: &review, on: &desk) }
      if effect == .leave { break }
      if !isDrawn, key != .resize { tell(told(review, tagged, isNew: desk.current != before, desk), desk) }
    }
    return Screen(review.summary(on: desk))
  }

  private static func isVerdict(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return false }
    return "vdoVDO0123456789".contains(character)
  }

  /// What is printed instead of a picture.
  private func told(_ review: Review, _ tagged: Bool, isNew: Bool, _ desk: Desk) -> Screen {
    switch review.mode {
    case .browsing: return review.screen(showingTag: tagged, isNew: isNew, on: desk)
    case .help: return Screen(ReviewHelp(width: desk.width).lines)
    case .splitting(let editor): return Screen(review.splitFacts(editor))
    case .passages(let panel): return Screen(review.passageFacts(panel), messages: review.message)
    case .facts(let panel): return Screen(review.factLines(panel), messages: review.message)
    case .picking, .trimming, .choosingStance, .answer: return Screen(review.choiceFacts(width: desk.width))
    }
  }

  private mutating func draw(_ review: Review, _ desk: Desk) {
    let (columns, rows) = desk.environment.screenSize()
    let frame = ReviewFrame(review: review, desk: desk, columns: columns, rows: rows)
    keys.draw(painter.painting(frame.lines, columns: columns, coloured: desk.settings.colour && isColoured))
  }

  /// Reads a line and answers with it; Ctrl-C leaves everything as it is.
  private mutating func ask(
    _ question: Review.Question, in review: inout Review, on desk: inout Desk
  ) throws(LineEditorError) -> Review.Effect {
    review.message = []
    defer { painter.forget() }
    guard let claim = desk.current else { return .show }
    switch try readLine(question.prompt(for: claim), question, review, desk) {
    case .line(let line): return review.answer(question, with: line, on: &desk)
    case .interrupted: return .show
    case .endOfInput: return .leave
    }
  }

  /// Asks for a citation step by step.
  private mutating func interview(in review: inout Review, on desk: inout Desk) -> Review.Effect {
    defer { painter.forget() }
    let (loop, shown, copy) = (self, review, desk)
    return review.interview(on: &desk) { question in
      (try? loop.readLine(question, .citation, shown, copy)) ?? .endOfInput
    }
  }

  /// Reads a line at the foot of the screen.
  ///
  /// The desk is a copy that is gone before the answer is recorded, which else would have to copy the session.
  private func readLine(
    _ words: String, _ question: Review.Question, _ review: Review, _ desk: Desk
  ) throws(LineEditorError) -> LineInput {
    let coloured = desk.settings.colour && isColoured
    var prompt = Prompt(words, sgr: coloured ? "1" : nil, isRecorded: false)
    if isDrawn {
      let (columns, rows) = desk.environment.screenSize()
      let margin = ReviewFrame(review: review, desk: desk, columns: columns, rows: rows).margin
      prompt.text = String(repeating: " ", count: margin) + prompt.text
      keys.background = {
        let (columns, rows) = desk.environment.screenSize()
        let frame = ReviewFrame(review: review, desk: desk, columns: columns, rows: rows, question: question)
        var painter = FramePainter()
        return painter.painting(frame.lines, columns: columns, coloured: coloured)
          + "\u{1B}[\(rows - frame.spareRows);1H"
      }
    }
    defer { keys.background = nil }
    return try keys.readLine(prompt: prompt)
  }

  private func tell(_ screen: Screen, _ desk: Desk) {
    let coloured = desk.settings.colour && isColoured
    keys.draw((screen.lines + screen.messages).map { $0.rendered(coloured: coloured) + "\n" }.joined())
  }
}
