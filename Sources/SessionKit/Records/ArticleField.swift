import ArticleKit

/// The fields of what is known about an article, by the names that people type.
public enum ArticleField: String, Hashable, Sendable, Codable, CaseIterable {
  /// The headline.
  case title
  /// Who wrote it.
  case authors
  /// When it was published.
  case published
  /// When it was last changed.
  case modified
  /// Who published it.
  case publisher
  /// Where it is found.
  case url
  /// Its language.
  case language
  /// The section it is in.
  case section
}

extension Metadata {
  /// The value of a field as people read and type it; authors are separated by `; `.
  public subscript(field: ArticleField) -> String? {
    get {
      switch field {
      case .title: title
      case .authors: authors?.joined(separator: "; ")
      case .published: published
      case .modified: modified
      case .publisher: publisher
      case .url: url
      case .language: language
      case .section: section
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .authors:
        authors = newValue?.split(separator: ";").map { part in
          String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
      case .published: published = newValue
      case .modified: modified = newValue
      case .publisher: publisher = newValue
      case .url: url = newValue
      case .language: language = newValue
      case .section: section = newValue
      }
    }
  }
}
