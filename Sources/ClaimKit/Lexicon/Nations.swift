import CLanguageModel
import Lexicons

/// States and the words by which those who speak for them are known.
public enum Nations {
  /// The name of the state by each word for it, as written: `Armenian` → `Armenia`, `Kremlin` → `Russia`.
  public static let names: [String: String] = {
    var names: [String: String] = [:]
    LexiconFile.forEachRow(of: stet_lexicon_nations()) { words in
      for word in words { names[word] = words[0] }
    }
    return names
  }()
}
