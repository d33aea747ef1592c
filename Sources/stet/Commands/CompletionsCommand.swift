import ArgumentParser

/// `stet completions SHELL`: the script by which a shell completes Stet's command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completion script for bash, zsh or fish.",
    discussion: """
      bash: stet completions bash > ~/.local/share/bash-completion/completions/stet
      zsh: stet completions zsh > a folder of $fpath, named _stet
      fish: stet completions fish > ~/.config/fish/completions/stet.fish
      """)

  /// The shells that scripts are made for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    Console.write(script + "\n")
  }

  /// The argument parser's script, which knows subcommands, options and their values, made to offer files as well where
  /// a subcommand may stand: an article there opens the shell.
  private var script: String {
    switch shell {
    case .bash:
      Stet.completionScript(for: .bash)
        .replacing("complete -o filenames -F", with: "complete -o filenames -o bashdefault -o default -F")
    case .zsh:
      Stet.completionScript(for: .zsh).replacing(
        "_describe -V subcommand subcommands && ret=0",
        with: "_describe -V subcommand subcommands && ret=0\n        _files && ret=0", maxReplacements: 1)
    case .fish:
      Stet.completionScript(for: .fish)
        + "\ncomplete -c 'stet' -n '__stet_should_offer_completions_for_positional \"stet\" -eq 1' -F"
    }
  }
}
