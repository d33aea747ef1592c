import ArgumentParser
import Workbench

extension ParsableCommand {
  /// Runs `work`; an error of it is reported and ends the program with its exit code.
  func failing<Value>(_ work: () throws(WorkbenchError) -> Value) throws -> Value {
    do throws(WorkbenchError) {
      return try work()
    } catch {
      Console.report(error)
      throw ExitCode(error.exitStatus.rawValue)
    }
  }

  /// Does `work` for each input; an input that fails is reported, the rest is still done, and the exit code is then 1, or
  /// that of the error where there was one input.
  func forEach(_ inputs: [String], _ work: (String) throws(WorkbenchError) -> Bool) throws {
    var status = ExitStatus.done
    for input in inputs {
      do throws(WorkbenchError) {
        if try !work(input) { status = .failed }
      } catch {
        Console.report(error)
        status = inputs.count == 1 ? error.exitStatus : .failed
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
