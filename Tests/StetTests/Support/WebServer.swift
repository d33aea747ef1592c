import FileTesting
import Foundation
import TerminalTesting

/// A server of pages on this machine, as good and as bad as those of the web (Python's `http.server`).
final class WebServer {
  /// Where pages are asked for: `http://127.0.0.1:PORT`.
  let address: String
  private let process = Process()
  private let folder: TemporaryFolder

  /// Whether the programs that it takes are here.
  static var isHere: Bool { NeededProgram.runs("python3", "curl") }

  private static var python: String? {
    ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }
      ?? (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Starts it on a free port, which it tells in its first line.
  init() throws {
    folder = try TemporaryFolder()
    let script = folder("server.py")
    try Data(Self.script.utf8).write(to: URL(fileURLWithPath: script))
    process.executableURL = URL(fileURLWithPath: Self.python ?? "/usr/bin/python3")
    process.arguments = [script]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var line = Data()
    while line.last != 0x0A, case let byte = output.fileHandleForReading.readData(ofLength: 1), !byte.isEmpty {
      line += byte
    }
    address = "http://127.0.0.1:" + String(decoding: line.dropLast(), as: UTF8.self)
  }

  // Killed: a child of a thread that blocks signals, as those of tests do, never hears of SIGTERM.
  deinit { kill(process.processIdentifier, SIGKILL) }

  private static let script = #"""
    import gzip, http.server, socketserver, sys, time

    PAGE = (b"<!doctype html><html lang=en><head><title>Bridge</title>"
            b"<meta property='article:published_time' content='2021-11-16T12:00:00Z'></head><body><article><h1>Bridge</h1>"
            + b"<p>The mayor said the bridge is safe. Engineers closed it on Monday, and police blocked the road.</p>" * 3
            + b"</article></body></html>")

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *words): pass

        def answer(self, body=PAGE, kind="text/html; charset=utf-8", status=200, fields=()):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            for name, value in fields: self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def lead(self, to):
            self.send_response(302)
            self.send_header("Location", to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self):
            path = self.path
            try:
                if path == "/good.html": self.answer()
                elif path == "/agent": self.answer(("I am " + self.headers["User-Agent"]).encode(), "text/plain")
                elif path == "/gzip": self.answer(gzip.compress(PAGE), fields=[("Content-Encoding", "gzip")])
                elif path == "/bomb": self.answer(gzip.compress(b"x" * 5000000), fields=[("Content-Encoding", "gzip")])
                elif path == "/picture": self.answer(b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "text/html")
                elif path == "/lie": self.answer(PAGE, "image/png")
                elif path == "/moved": self.lead("/good.html")
                elif path == "/circle": self.lead("/circle")
                elif path == "/to-password": self.lead("http://ann:secret@127.0.0.1/good.html")
                elif path == "/to-name": self.lead("//ann@127.0.0.1/good.html")
                elif path == "/to-file": self.lead("file:///etc/passwd")
                elif path.startswith("/status/"): self.answer(b"no", status=int(path.split("/")[2]))
                elif path == "/cut":
                    self.send_response(200)
                    self.send_header("Content-Length", "1000000")
                    self.end_headers()
                    self.wfile.write(PAGE)
                elif path == "/nonsense": self.wfile.write(b"\0\1\2\3 no HTTP\r\n\r\n")
                elif path == "/slow":
                    self.send_response(200)
                    self.end_headers()
                    for _ in range(600):
                        self.wfile.write(b"x")
                        self.wfile.flush()
                        time.sleep(0.1)
                elif path == "/endless":
                    self.send_response(200)
                    self.end_headers()
                    while True: self.wfile.write(b"x" * 65536)
            except OSError: pass

    class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """#
}
