import ArticleKit
import SessionKit

/// Who makes a claim, as schema.org expects it: a person or an organization.
enum ClaimAuthor {
  /// Words by which a name is known for that of a body of people.
  private static let bodies: Set<String> = [
    "agency", "alliance", "army", "association", "authorities", "authority", "bank", "board", "bureau", "cabinet",
    "coalition", "command", "commission", "committee", "company", "congress", "corporation", "council", "court",
    "defence", "defense", "department", "directorate", "embassy", "force", "forces", "foundation", "government",
    "group", "hospital", "inc", "institute", "ltd", "media", "military", "ministry", "nations", "network", "news",
    "office", "officials", "organisation", "organization", "parliament", "party", "police", "press", "protesters",
    "report", "reports", "republic", "residents", "senate", "service", "statement", "state", "states", "studies",
    "study", "task", "team", "treasury", "tribunal", "troops", "union", "university",
  ]

  /// Words by which a name is known for that of one person.
  private static let roles: Set<String> = [
    "ambassador", "analyst", "author", "chair", "chairman", "chairwoman", "chief", "commander", "director", "doctor",
    "expert", "general", "governor", "head", "judge", "lawyer", "man", "mayor", "minister", "mother", "father",
    "officer", "official", "owner", "president", "professor", "prosecutor", "researcher", "resident", "secretary",
    "senator", "spokesman", "spokesperson", "spokeswoman", "teacher", "witness", "woman", "worker", "writer",
  ]

  /// The source of a claim.
  ///
  /// Whom a pronoun stands for is a person; so is a name of two words or more, or one that holds a person's role, without
  /// a word for a body of people. What remains in doubt counts as an organization, because nobody is hurt by that.
  static func of(_ mention: Mention) -> JSONValue {
    let words = mention.name.lowercased().split { !$0.isLetter }.map(String.init)
    let isBody = words.contains(where: bodies.contains)
    let isNamed = words.count > 1 && mention.name.first?.isUppercase ?? false
    let pronoun = mention.resolved != nil && ["he", "she"].contains(mention.text.lowercased())
    let isPerson = pronoun || !isBody && (isNamed || words.contains(where: roles.contains))
    return .record(["@type": .string(isPerson ? "Person" : "Organization"), "name": .string(mention.name)])
  }

  /// Who speaks where the article names nobody: its authors, else its publisher.
  static func ofArticle(_ info: Metadata) -> JSONValue? {
    if let authors = info.authors, !authors.isEmpty {
      let people = authors.map { JSONValue.record(["@type": .string("Person"), "name": .string($0)]) }
      return people.count == 1 ? people[0] : .array(people)
    }
    return info.publisher.map { .record(["@type": .string("Organization"), "name": .string($0)]) }
  }
}
