import ReportKit
import SessionKit

/// Makes reports and puts their errors into the workbench's words.
public enum Reporting {
  /// The report on a session; throws ``WorkbenchError/report(_:)``.
  public static func text(
    of session: Session, as format: ReportFormat, generator: String = Product.generator
  ) throws(WorkbenchError) -> String {
    do throws(ReportError) {
      return try Report(session, generator: generator).text(as: format)
    } catch {
      throw .report(error)
    }
  }
}
