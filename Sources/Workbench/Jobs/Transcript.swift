/// A transcript: Markdown with fenced `stet` blocks that show commands and what they answer.
///
/// In such a block a line that begins with a prompt (`stet> `, `stet 3/26> ` or `review 3/26> `) is a command; the lines up to the next
/// one are what the shell answers, messages included, and a line `...` matches any lines. Everything else in the file
/// is prose and is left alone. The blocks of a file share one shell.
package struct Transcript: Hashable, Sendable {
  /// One command with its answer.
  package struct Step: Hashable, Sendable {
    /// The line of the command in the file, counted from 1.
    package var line: Int
    /// The prompt as written, with the space after it.
    package var prompt: String
    /// The command as typed.
    package var command: String
    /// The lines of the answer.
    package var answer: [String]
  }

  /// A part of the file.
  package enum Part: Hashable, Sendable {
    /// A line outside the blocks, or a fence.
    case prose(String)
    /// A command with its answer.
    case step(Step)
  }

  /// The parts in the order of the file.
  package var parts: [Part] = []

  /// Reads a transcript; lines of a block before its first prompt count as prose.
  package init(_ text: String) {
    var inBlock = false
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        inBlock = !inBlock && line == "```stet"
        parts.append(.prose(String(line)))
      } else if inBlock, let prompt = Self.prompt(of: line) {
        let command = String(line.dropFirst(prompt.count))
        parts.append(.step(Step(line: offset + 1, prompt: prompt, command: command, answer: [])))
      } else if inBlock, case .step(var step)? = parts.last {
        step.answer.append(String(line))
        parts[parts.count - 1] = .step(step)
      } else {
        parts.append(.prose(String(line)))
      }
    }
  }

  /// The file's text.
  package var text: String {
    parts.flatMap { part in
      switch part {
      case .prose(let line): [line]
      case .step(let step): [step.prompt + step.command] + step.answer
      }
    }.joined(separator: "\n")
  }

  /// The commands in order.
  package var steps: [Step] {
    parts.compactMap { part in if case .step(let step) = part { step } else { nil } }
  }

  private static func prompt(of line: Substring) -> String? {
    guard let name = ["stet", "review"].first(where: line.hasPrefix), let end = line.firstIndex(of: ">") else {
      return nil
    }
    let progress = line[..<end].dropFirst(name.count)
    guard progress.allSatisfy({ $0 == " " || $0 == "/" || $0.isNumber }) else { return nil }
    let prompt = line[...end]
    let rest = line[line.index(after: end)...]
    return rest.isEmpty ? String(prompt) : rest.hasPrefix(" ") ? prompt + " " : nil
  }
}
