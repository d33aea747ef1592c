/// The parts of speech of the Penn Treebank, which tell a verb's forms apart.
///
/// Source: Santorini 1990, with the additions of the English Web Treebank (Bies et al. 2012).
public enum TreebankTag: String, CaseIterable, Hashable, Sendable {
  /// A coordinator: "and".
  case cc = "CC"
  /// A number.
  case cd = "CD"
  /// A determiner: "the".
  case dt = "DT"
  /// "There" of existence.
  case ex = "EX"
  /// A foreign word.
  case fw = "FW"
  /// A preposition or subordinator.
  case `in` = "IN"
  /// An adjective.
  case jj = "JJ"
  /// A comparative adjective.
  case jjr = "JJR"
  /// A superlative adjective.
  case jjs = "JJS"
  /// The mark of a list's item.
  case ls = "LS"
  /// A modal: "will".
  case md = "MD"
  /// A noun in the singular.
  case nn = "NN"
  /// A name in the singular.
  case nnp = "NNP"
  /// A name in the plural.
  case nnps = "NNPS"
  /// A noun in the plural.
  case nns = "NNS"
  /// A word before a determiner: "all" in "all the".
  case pdt = "PDT"
  /// The ending of possession: "'s".
  case pos = "POS"
  /// A personal pronoun.
  case prp = "PRP"
  /// A possessive pronoun.
  case prpPossessive = "PRP$"
  /// An adverb.
  case rb = "RB"
  /// A comparative adverb.
  case rbr = "RBR"
  /// A superlative adverb.
  case rbs = "RBS"
  /// The particle of a verb: "up" in "give up".
  case rp = "RP"
  /// A symbol.
  case sym = "SYM"
  /// "To" before an infinitive.
  case to = "TO"
  /// An interjection.
  case uh = "UH"
  /// A verb's base form: "say" in "will say".
  case vb = "VB"
  /// A verb in the past: "said".
  case vbd = "VBD"
  /// A verb's form in -ing.
  case vbg = "VBG"
  /// A past participle: "said" in "has said".
  case vbn = "VBN"
  /// A verb in the present, except for the third person singular.
  case vbp = "VBP"
  /// A verb in the present, third person singular: "says".
  case vbz = "VBZ"
  /// A relative or asking determiner: "which".
  case wdt = "WDT"
  /// A relative or asking pronoun: "who".
  case wp = "WP"
  /// "Whose".
  case wpPossessive = "WP$"
  /// A relative or asking adverb: "where".
  case wrb = "WRB"
  /// An address of mail or web.
  case add = "ADD"
  /// A prefix on its own.
  case afx = "AFX"
  /// A part of a word written apart.
  case gw = "GW"
  /// A hyphen within a compound.
  case hyph = "HYPH"
  /// Superfluous marks, dividers, smileys.
  case nfp = "NFP"
  /// What cannot be read.
  case xx = "XX"
  /// A comma.
  case comma = ","
  /// A colon, semicolon or dash.
  case colon = ":"
  /// A mark that ends a sentence.
  case period = "."
  /// A quotation mark that opens.
  case openQuote = "``"
  /// A quotation mark that closes.
  case closeQuote = "''"
  /// A bracket that opens.
  case openBracket = "-LRB-"
  /// A bracket that closes.
  case closeBracket = "-RRB-"
  /// A sign of currency.
  case currency = "$"

  /// Whether it is a noun or an adjective.
  public var isNominal: Bool {
    switch self {
    case .nn, .nns, .nnp, .nnps, .jj, .jjr, .jjs: true
    default: false
    }
  }
}
