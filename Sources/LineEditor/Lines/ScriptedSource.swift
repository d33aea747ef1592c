/// Lines from an array, for tests and transcripts.
package final class ScriptedSource: LineSource {
  /// Whether the source plays a person at a terminal.
  package let isInteractive: Bool
  /// The prompts that were asked with, in order.
  package private(set) var prompts: [Prompt] = []
  private var inputs: ArraySlice<LineInput>

  /// Makes a source that returns `inputs` one by one, and ``LineInput/endOfInput`` ever after.
  package init(_ inputs: [LineInput], isInteractive: Bool = false) {
    self.inputs = inputs[...]
    self.isInteractive = isInteractive
  }

  /// Makes a source of plain lines.
  package convenience init(lines: [String], isInteractive: Bool = false) {
    self.init(lines.map(LineInput.line), isInteractive: isInteractive)
  }

  /// Gives the next input and notes the prompt.
  package func readLine(prompt: Prompt) -> LineInput {
    prompts.append(prompt)
    return inputs.popFirst() ?? .endOfInput
  }
}
