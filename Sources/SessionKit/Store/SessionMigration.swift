/// One step from a version of the session format to the next.
///
/// Steps work on raw JSON, so that a step keeps meaning the same when the records change. A step that only adds keys
/// rewrites nothing: such a file is read as it is, and keeps its version until something is recorded.
struct SessionMigration: Sendable {
  /// The version that the step starts from.
  let from: FormatVersion
  /// The version that it leads to.
  let to: FormatVersion
  /// What it does to the outermost object; nil if the newer version only adds keys.
  let rewrite: (@Sendable (inout JSONValue) throws -> Void)?

  /// Makes a step; `rewrite` may throw a sentence's words where a file cannot be brought on.
  init(
    from: FormatVersion, to: FormatVersion, rewrite: (@Sendable (inout JSONValue) throws -> Void)? = nil
  ) {
    self.from = from
    self.to = to
    self.rewrite = rewrite
  }

  /// All steps, each version's once, in their order.
  static let all = [
    SessionMigration(from: FormatVersion(major: 1, minor: 0), to: FormatVersion(major: 1, minor: 1)),
    SessionMigration(from: FormatVersion(major: 1, minor: 1), to: FormatVersion(major: 1, minor: 2)),
    SessionMigration(from: FormatVersion(major: 1, minor: 2), to: FormatVersion(major: 1, minor: 3)),
    SessionMigration(from: FormatVersion(major: 1, minor: 3), to: FormatVersion(major: 1, minor: 4)),
    SessionMigration(from: FormatVersion(major: 1, minor: 4), to: FormatVersion(major: 1, minor: 5)),
  ]

  /// The steps from a version on, each starting where the one before ended.
  static func chain(from version: FormatVersion, in steps: [SessionMigration]) -> [SessionMigration] {
    var (chain, here) = ([SessionMigration](), version)
    while let step = steps.first(where: { $0.from == here && $0.to > here }) {
      chain.append(step)
      here = step.to
    }
    return chain
  }

  /// Brings a file's outermost object from a version to the newest, as far as the last step that rewrites; nil if no
  /// step does.
  static func migrate(
    _ file: () throws -> JSONValue, from version: FormatVersion, by steps: [SessionMigration]
  ) throws -> JSONValue? {
    let chain = chain(from: version, in: steps)
    guard let last = chain.lastIndex(where: { $0.rewrite != nil }) else { return nil }
    var file = try file()
    for step in chain[...last] {
      try step.rewrite?(&file)
      file["version"]?["major"] = .integer(step.to.major)
      file["version"]?["minor"] = .integer(step.to.minor)
    }
    return file
  }
}
