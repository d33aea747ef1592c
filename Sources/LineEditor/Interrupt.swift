import Synchronization

/// Ctrl-C while no line is being read.
///
/// Long work asks ``isPending`` now and then, stops if it is set, and calls ``clear()``. The signal is caught from the
/// making of an ``EditlineSource`` until it is closed; without one, Ctrl-C ends the program as usual.
public enum Interrupt {
  /// Whether Ctrl-C was pressed since the last ``clear()``, and no line was given up for it.
  public static var isPending: Bool { Signals.interrupt.load(ordering: .acquiring) }

  /// Forgets a Ctrl-C.
  public static func clear() { Signals.interrupt.store(false, ordering: .releasing) }
}
