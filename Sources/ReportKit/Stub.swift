import SessionKit
public enum ReportFormat: String, CaseIterable, Sendable { case markdown, html
  public var fileExtension: String { self == .html ? "html" : "md" } 
  public var summary: String { "" } }
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible { case x 
 public var description: String { "" }
 public var hint: String { "" } }
public struct Report: Sendable { public init(_ session: Session, generator: String) {}
 public func text(as format: ReportFormat) throws(ReportError) -> String { "" } }
