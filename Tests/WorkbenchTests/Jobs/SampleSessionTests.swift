import ClaimKit
import Foundation
import ReportKit
import SessionKit
import Testing

@testable import Workbench

@Suite("Sample sessions")
struct SampleSessionTests {
  private static let samples =
    ((try? FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Sessions")) ?? [])
    .filter { $0.hasPrefix("sample-") && $0.hasSuffix(".json") }.sorted()

  @Test("are there")
  func there() { #expect(Self.samples.count >= 2) }

  @Test("replay: the same state, the same bytes", arguments: samples)
  func replay(sample: String) throws {
    let bytes = try SessionStore.bytes(at: packageFolder + "/Sessions/" + sample)
    let replay = try SessionReplay(bytes, path: sample)
    #expect(replay.findings == [])
    #expect(try SessionCoding.encode(replay.session) == bytes)
  }

  @Test("give the reports in Fixtures/reports", arguments: samples, ReportFormat.allCases)
  func reports(sample: String, format: ReportFormat) throws {
    let session = try SessionStore.open(packageFolder + "/Sessions/" + sample).session
    let stem = (sample as NSString).deletingPathExtension
    let output = try Reporting.output(
      of: session, as: format, options: ReportOptions(generator: Product.generator), through: .open)
    for file in output.files(at: packageFolder + "/Fixtures/reports/\(stem).\(format.rawValue)") {
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file.path)))
      // How a library packs parts is its own affair: what is in them is compared.
      let (expected, actual) =
        output.bytes == nil ? (bytes, file.bytes) : (Self.said(bytes, format), Self.said(file.bytes, format))
      #expect(
        LineDifference(
          expected: String(decoding: expected, as: UTF8.self), actual: String(decoding: actual, as: UTF8.self)) == nil)
    }
  }

  private static func said(_ file: [UInt8], _ format: ReportFormat) -> [UInt8] {
    format.text(in: file).map { Array($0.utf8) } ?? file
  }

  @Test("hold their articles as the fixtures are", arguments: samples)
  func articles(sample: String) throws {
    let session = try SessionStore.open(packageFolder + "/Sessions/" + sample).session
    let path = try #require(session.article.path)
    let article = try ArticleInput().article(atPath: packageFolder + "/" + path)
    #expect(article.text == session.article.text)
  }
}
