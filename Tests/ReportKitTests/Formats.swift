@testable import ReportKit

/// The formats by the names that tests call them.
extension ReportFormat {
  static func named(_ name: String) -> ReportFormat { ReportFormat(rawValue: name)! }
  static let html = named("html")
  static let markdown = named("markdown")
  static let text = named("text")
  static let csv = named("csv")
  static let jsonl = named("jsonl")
  static let claimreview = named("claimreview")
  static let webannotation = named("webannotation")
  static let doccano = named("doccano")
  static let labelstudio = named("labelstudio")
  static let prodigy = named("prodigy")
  static let averitec = named("averitec")
  static let correction = named("correction")
  static let docx = named("docx")
  static let annotated = named("annotated")
  static let inquiries = named("inquiries")
}
