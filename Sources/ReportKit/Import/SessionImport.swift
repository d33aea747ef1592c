import ArticleKit
import Foundation
import SessionKit

/// Reads files of other tools, so that work begun there can continue here.
///
/// W3C Web Annotation collections, pages and lists of annotations (with the article they are on), doccano's and
/// Prodigy's JSON Lines, and Label Studio's JSON are distinguished by what is in them.
public enum SessionImport {
  /// The documents in a file's bytes; `path` is named in errors and gives the articles their name.
  ///
  /// `article` is the text that annotations are on, where the file does not hold it; `offsets` is what the file's offsets
  /// count where it does not give the words beside them. Throws ``ReportError/unknownImport(path:)``,
  /// ``ReportError/damagedImport(path:place:reason:)`` and ``ReportError/importWithoutText(path:)``.
  public static func documents(
    _ bytes: Data, path: String, article: Article? = nil, offsets: OffsetUnit = .codePoints
  ) throws(ReportError) -> [ImportedDocument] {
    let source = ImportSource(path: path, offsets: offsets)
    if let value = try? JSONDecoder().decode(JSONValue.self, from: bytes) {
      if let annotations = WebAnnotationReader.annotations(in: value) {
        guard let article else { throw .importWithoutText(path: path) }
        return [WebAnnotationReader.document(annotations, on: article, source)]
      }
      if let tasks = LabelStudioReader.tasks(in: value) {
        return try each(tasks, "task") { value, place throws(ReportError) in
          try LabelStudioReader.document(value, at: place, source)
        }
      }
    }
    return try each(try lines(of: bytes, source), "line") { value, place throws(ReportError) in
      try LabelledLineReader.document(value, at: place, source)
    }
  }

  private static func each(
    _ values: [JSONValue], _ noun: String,
    _ read: (JSONValue, ImportSource.Place) throws(ReportError) -> ImportedDocument
  ) throws(ReportError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (position, value) in values.enumerated() {
      let place = ImportSource.Place(
        words: "\(noun) \(position + 1)", number: values.count > 1 ? position + 1 : nil)
      documents.append(try read(value, place))
    }
    return documents
  }

  /// The values of JSON Lines; a file of none, or whose first line is not an object with a text, is of an unknown kind.
  private static func lines(of bytes: Data, _ source: ImportSource) throws(ReportError) -> [JSONValue] {
    var values: [JSONValue] = []
    let blank: Set<UInt8> = [0x20, 0x09, 0x0D, 0xEF, 0xBB, 0xBF]
    for (position, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = line.drop(while: blank.contains)
      guard !line.isEmpty else { continue }
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line)) else {
        guard !values.isEmpty else { throw .unknownImport(path: source.path) }
        throw source.damage(in: "line \(position + 1)", "it is not JSON")
      }
      values.append(value)
    }
    guard let first = values.first, first["text"] != nil || first["data"] != nil else {
      throw .unknownImport(path: source.path)
    }
    return values
  }
}
