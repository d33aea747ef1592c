extension ReferenceResolver {
  /// How much less likely is what hardly fits a pronoun, what cannot speak where the pronoun is one who does, and that
  /// such a pronoun stands for nobody; set by hand.
  private static let misfit: Float = 0.3
  private static let silent: Float = 0.1
  private static let nobody: Float = 0.3

  /// The shares of the candidates of a pronoun, none last, by what the model does not know well: number and gender that
  /// clash, and that only people and groups speak.
  static func fitting(
    _ shares: [Float], of pronoun: ReferenceMention, _ sort: PersonalPronoun, _ candidates: [ReferenceCandidate],
    _ entities: [ReferenceEntity], in graph: SentenceGraph
  ) -> [Float] {
    let speaks = pronoun.role.isSubject && sort != .it && graph.clauses[pronoun.clause]?.isSaying ?? false
    var shares = shares
    for (index, candidate) in candidates.enumerated() {
      let entity: ReferenceEntity
      switch candidate {
      case .entity(let number): entity = entities[number]
      case .later(let mention): entity = ReferenceEntity(mention)
      case .clause: continue
      }
      if sort != .it, !entity.fits(sort) { shares[index] *= misfit }
      if speaks, !entity.canSpeak { shares[index] *= silent }
    }
    if speaks, let none = shares.indices.last { shares[none] *= nobody }
    let sum = shares.reduce(0, +)
    return sum > 0 ? shares.map { $0 / sum } : shares
  }
}

extension ReferenceEntity {
  /// Whether it is somebody or a group.
  var canSpeak: Bool {
    isPerson || isOrganization || isGroup
      || types[MentionType.person.rawValue] + types[MentionType.organization.rawValue] > 0.4
  }
}
