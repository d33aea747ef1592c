/// The relation of a word to its head.
///
/// Source: Universal Dependencies 2, <https://universaldependencies.org/en/dep/>.
public enum Relation: String, CaseIterable, Hashable, Sendable {
  /// A noun as subject.
  case nounSubject = "nsubj"
  /// The subject of a passive verb.
  case passiveSubject = "nsubj:pass"
  /// The subject of a clause whose predicate is a clause.
  case outerSubject = "nsubj:outer"
  /// A clause as subject.
  case clauseSubject = "csubj"
  /// A clause as the subject of a passive verb.
  case passiveClauseSubject = "csubj:pass"
  /// A clause as the subject of a clause whose predicate is a clause.
  case outerClauseSubject = "csubj:outer"
  /// The object.
  case object = "obj"
  /// The indirect object.
  case indirectObject = "iobj"
  /// A clause with its own subject as complement: what is said.
  case clauseComplement = "ccomp"
  /// A predicate without its own subject as complement.
  case openComplement = "xcomp"
  /// A noun that depends on a predicate, mostly with a preposition.
  case oblique = "obl"
  /// Who does it, with a passive verb ("by").
  case agent = "obl:agent"
  /// A noun without preposition that depends on a predicate: times, measures.
  case unmarkedOblique = "obl:unmarked"
  /// Who is spoken to.
  case vocative
  /// "It" or "there" in the subject's place.
  case expletive = "expl"
  /// A part moved to the edge of the sentence.
  case dislocated
  /// A clause that modifies a predicate.
  case adverbialClause = "advcl"
  /// A relative clause that modifies a clause.
  case sentenceRelative = "advcl:relcl"
  /// An adverb.
  case adverbModifier = "advmod"
  /// An interjection or other word that is not linked to the structure.
  case discourse
  /// An auxiliary.
  case auxiliary = "aux"
  /// The auxiliary of a passive.
  case passiveAuxiliary = "aux:pass"
  /// The copula.
  case copula = "cop"
  /// What makes a clause subordinate: "that", "if", "to".
  case marker = "mark"
  /// A noun that modifies a noun, mostly with a preposition.
  case nounModifier = "nmod"
  /// Whose it is.
  case possessive = "nmod:poss"
  /// A noun without preposition that modifies a noun: times, measures.
  case unmarkedNounModifier = "nmod:unmarked"
  /// A title or other descriptor before a name.
  case descriptor = "nmod:desc"
  /// A noun beside a noun that names the same.
  case apposition = "appos"
  /// A number.
  case numeralModifier = "nummod"
  /// A clause that modifies a noun.
  case nounClause = "acl"
  /// A relative clause.
  case relativeClause = "acl:relcl"
  /// An adjective.
  case adjectiveModifier = "amod"
  /// A determiner.
  case determiner = "det"
  /// A determiner before a determiner: "all".
  case predeterminer = "det:predet"
  /// A preposition or the ending of possession.
  case caseMarker = "case"
  /// A further member of a coordination.
  case conjunct = "conj"
  /// The word that coordinates.
  case coordination = "cc"
  /// The word before the first member: "both".
  case preconjunction = "cc:preconj"
  /// A further word of a fixed expression: "as well as".
  case fixed
  /// A further word of a name or date.
  case flat
  /// A further item of a list.
  case list
  /// A noun that makes a compound.
  case compound
  /// The particle of a verb: "give up".
  case verbParticle = "compound:prt"
  /// A clause set beside without being linked: "he said".
  case parataxis
  /// What is left of a predicate that is not repeated.
  case orphan
  /// A further part of a word written apart.
  case goesWith = "goeswith"
  /// What is corrected by what follows.
  case reparandum
  /// Punctuation.
  case punctuation = "punct"
  /// The sentence's root.
  case root
  /// What fits nowhere else.
  case dependent = "dep"

  /// The relation without its subtype: `nounSubject` for `passiveSubject`.
  public var main: Relation {
    guard let colon = rawValue.firstIndex(of: ":") else { return self }
    return Relation(rawValue: String(rawValue[..<colon])) ?? self
  }
}
