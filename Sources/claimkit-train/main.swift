import ClaimKit
import Foundation

let usage = """
  usage: claimkit-train sentences --treebank DIR [-o FILE] [--held-out 0-9] [--version TEXT]
         claimkit-train parser --treebank DIR -o FILE [--epochs N] [--seed N] [--held-out N] [--version TEXT]
                                [--weights FILE]
         claimkit-train claims --gold FILE,FILE… [--test FILE] [--folds N] [-o FILE] [--version TEXT]
         claimkit-train references --coref FILE [--claims FILE] [-o FILE]
         claimkit-train evaluate [--treebank DIR] [--claims DIR]

  Each training writes its parts of the one model file and leaves the others as they are.

  """
let arguments = CommandLine.arguments.dropFirst()
do {
  switch arguments.first {
  case "parser": try ParserCommand.run(arguments.dropFirst())
  case "sentences": try SentencesCommand.run(arguments.dropFirst())
  case "claims": try ClaimsCommand.run(arguments.dropFirst())
  case "references": try ReferencesCommand.run(arguments.dropFirst())
  case "evaluate": try EvaluateCommand.run(arguments.dropFirst())
  case "help", nil: FileHandle.standardOutput.write(Data(usage.utf8))
  case .some(let name): throw CommandError.unknownCommand(name)
  }
} catch let error as CommandError {
  Progress.say("\(error)\nHint: \(error.hint)")
  exit(64)
} catch let error as TreebankError {
  Progress.say("\(error)\nHint: \(error.hint)")
  exit(65)
} catch let error as ModelError {
  Progress.say("\(error)\nHint: \(error.hint)")
  exit(65)
}
