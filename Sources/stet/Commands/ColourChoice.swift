import ArgumentParser

/// What `--color` may say.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
