import ArgumentParser
import ArticleKit
import Foundation
import PassageKit
import Workbench

/// Documents that claims and quotations are looked for in, as given on the command line.
enum DocumentInput {
  /// Loads documents; one that cannot be read is reported, and the others are still used.
  static func documents(at paths: [String]) -> (documents: [SourceDocument], unread: [WorkbenchError]) {
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let results = Parallel.map(paths, jobs: jobs) { path in
      Result { () throws(WorkbenchError) in SourceDocument(name: path, article: try Input.article(path)) }
    }
    var documents: [SourceDocument] = []
    var unread: [WorkbenchError] = []
    for result in results {
      switch result {
      case .success(let document):
        Console.report(document.article.notices, of: document.name)
        documents.append(document)
      case .failure(let error):
        Console.report(error)
        unread.append(error)
      }
    }
    return (documents, unread)
  }

  /// Ends with the exit code of documents that could not be read: that of the error where there was one document.
  static func end(_ unread: [WorkbenchError], of count: Int) throws {
    guard let error = unread.first else { return }
    throw ExitCode((count == 1 ? error.exitStatus : .failed).rawValue)
  }
}
