import ArticleKit

extension LoadNotice {
  /// The notice as a sentence, with what can be done about it.
  package var sentence: String { description.uppercasedFirst + "." + advice }

  /// What can be done about it, as a sentence with a blank in front; empty where nothing can.
  package var advice: String {
    switch self {
    case .mojibake: " “stet text --mend FILE” writes it as it was meant."
    case .trackedChanges(_, 1...): " “stet text --dropped FILE” shows what was left out."
    case .remarks: " “info” shows them."
    default: ""
    }
  }
}
