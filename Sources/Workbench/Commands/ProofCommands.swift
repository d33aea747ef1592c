import ProofKit
import SessionKit

extension CommandTable {
  static let proofCommands: [Command] = [
    Command(
      "proof", group: .article, synopsis: "proof",
      summary: "Find contradictions and impossible figures in the article.",
      details: """
        Sums and shares, percentages against figures, rises that fall, weekdays against dates, ages, durations, \
        conversions, names spelt in two ways, and the headline against the body. Only what is certain is reported.
        """,
      example: "proof",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let article = session.engineArticle
        let findings = ProofReader().findings(in: article)
        return Screen(
          ProofView(article: article, findings: findings, width: desk.width, linear: desk.settings.linear).lines)
      })
  ]
}
