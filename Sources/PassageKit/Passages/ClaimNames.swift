import FigureKit

/// The names of a claim: runs of words with capitals, joined by "of", "the", "de" and their like.
enum ClaimNames {
  private static let joining = PassageWords.embedded[.joining]

  /// The names, in the order of the text; a single word that begins a sentence counts only where it cannot be otherwise.
  static func names(in tokens: [FigureToken], except dates: Set<Int>, of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    var index = 0
    while index < tokens.count {
      guard isNamed(index, tokens, dates) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count {
        if isNamed(end, tokens, dates) {
          end += 1
        } else if joining.contains(tokens[end].form), end + 1 < tokens.count, isNamed(end + 1, tokens, dates),
          tokens[end].form != "and"
        {
          end += 2
        } else {
          break
        }
      }
      var start = index
      let isFirst = start == 0 || [".", "!", "?", ":", "\"", "“"].contains(tokens[start - 1].form)
      if isFirst, end - start > 1, PassageWords.embedded[.function].contains(tokens[start].form) { start += 1 }
      if !(isFirst && end - start == 1 && start == index) {
        let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        names.append(bare(String(decoding: bytes[range], as: UTF8.self)))
      }
      index = end
    }
    return names
  }

  /// A name without the ending of the genitive.
  private static func bare(_ name: String) -> String {
    ["'s", "’s"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
  }

  private static func isNamed(_ index: Int, _ tokens: [FigureToken], _ dates: Set<Int>) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized && !dates.contains(index)
      && tokens[index].form != "i" && !tokens[index].form.hasPrefix("i'")
  }
}
