import Commands
import Synchronization

/// A console that keeps what was written.
final class TestConsole: Sendable {
    private let written = Mutex((output: "", error: ""))

    var console: Console {
        Console(
            output: { text in self.written.withLock { $0.output += text } },
            error: { text in self.written.withLock { $0.error += text } })
    }

    var output: String { written.withLock { $0.output } }
    var error: String { written.withLock { $0.error } }
}
