import SessionKit

/// One line of the counts: how many claims have that status, disputed ones by what shows it.
struct CountRow: Sendable {
  let standing: Standing
  /// What appears next to the sign: `verified`, `disputed: contradicted`.
  let label: String
  let meaning: String
  let count: Int
}

extension Counts {
  /// The lines, in the order of the standings; the grounds of disputes that readers confuse are there even where no
  /// claim has them.
  var rows: [CountRow] {
    Standing.allCases.flatMap { standing -> [CountRow] in
      guard standing == .disputed else {
        return [CountRow(standing: standing, label: standing.word, meaning: standing.meaning, count: self[standing])]
      }
      return grounds.map { ground in
        CountRow(
          standing: standing, label: "disputed: \(ground?.words ?? Standing.noReason)",
          meaning: ground?.meaning ?? "no reason recorded", count: disputes[ground] ?? 0)
      }
    }
  }

  private var grounds: [Reason?] {
    let told: [Reason] = [.contradicted, .conflictingAccounts, .unsupported]
    let others = (Tag.grounds + Reason.allCases.filter { !Tag.grounds.contains($0) }).filter { !told.contains($0) }
    return told + others.filter { disputes[$0] != nil } + (disputes[nil] == nil ? [] : [nil])
  }
}
