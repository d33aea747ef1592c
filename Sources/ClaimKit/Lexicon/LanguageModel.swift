/// The learnt parts of the engine, read from one model file.
public struct LanguageModel: Sendable {
  /// The version of the model file.
  public let version: String
  /// Where sentences end.
  public let sentences: SentenceModel
  /// Tags, lemmas and trees.
  public let parser: SentenceParser
  /// What is decided about claims; nil in a model that was not trained for it.
  package let decisions: ClaimDecisions?
  /// What pronouns stand for; nil in a model that was not trained for it.
  package let references: ReferenceModel?

  /// Reads the parts of a model file; throws ``ModelError`` where one is missing or damaged.
  public init(_ file: ModelFile) throws(ModelError) {
    version = file.version
    let bytes = try file.section("sentences")
    do throws(SentenceModel.Failure) {
      sentences = try SentenceModel(bytes: bytes)
    } catch {
      throw .malformedSection("sentences", reason: error.description)
    }
    parser = try SentenceParser(model: file)
    decisions = file.hasSection("claims.tags") ? try ClaimDecisions(file) : nil
    references = file.hasSection("references") ? try ReferenceModel(file) : nil
  }

  /// The model in the program, read once.
  ///
  /// That it can be read is part of the program's being built right, and held by a test; nothing a person does changes it.
  public static let embedded: LanguageModel = {
    do throws(ModelError) {
      return try LanguageModel(ModelFile.embedded())
    } catch {
      preconditionFailure(error.description)
    }
  }()
}
