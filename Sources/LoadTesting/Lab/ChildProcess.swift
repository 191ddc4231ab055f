import Clocks
import Glibc
import Synchronization

/// A process that the lab, or the demo, started.
package final class ChildProcess: Sendable {
    /// Its number.
    package let identity: Int32
    private let status = Mutex<Int32?>(nil)

    /// Starts `executable` with `arguments`; what it says goes to the file `log`.
    ///
    /// - Throws: ``LabError`` when it cannot be started.
    package init(executable: String, arguments: [String], log: String) throws(LabError) {
        var identity: pid_t = 0
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_APPEND
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, log, flags, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Files, sockets and locks of this process are no business of a service.
        // Closing a number that is not open does no harm.
        for file in Int32(3)..<256 { unsafe posix_spawn_file_actions_addclose(&actions, file) }
        let result = unsafe Self.withCStrings([executable] + arguments) { arguments in
            unsafe Self.withCStrings(Self.environment()) { environment in
                unsafe posix_spawn(&identity, executable, &actions, nil, arguments, environment)
            }
        }
        guard result == 0 else {
            let reason = unsafe String(cString: strerror(result))
            throw LabError("Could not start '\(executable)': \(reason). Check the path.")
        }
        self.identity = identity
    }

    /// The status with which it ended, 128 + number for a signal; `nil` while it runs.
    package var exitStatus: Int32? {
        settle(WNOHANG)
    }

    /// Asks for the status, or waits for it, as `options` of `waitpid` says.
    @discardableResult
    private func settle(_ options: Int32) -> Int32? {
        status.withLock { status in
            if let status { return status }
            var raw: Int32 = 0
            guard unsafe waitpid(identity, &raw, options) == identity else { return nil }
            let signal = raw & 0x7F
            status = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
            return status
        }
    }

    /// Tells it to end, and ends it by force when it has not within `grace`, of real time.
    ///
    /// Goes on when the task is cancelled: no process may be left behind.
    package func stop(grace: Duration) async {
        guard exitStatus == nil else { return }
        kill(identity, SIGTERM)
        let deadline = ContinuousClock.now + grace
        while exitStatus == nil, ContinuousClock.now < deadline {
            // A cancelled sleep only shortens the grace.
            guard (try? await ScaledTime.wall.sleep(for: .milliseconds(20))) != nil else { break }
        }
        end()
    }

    /// Ends it by force, and waits until it is gone.
    package func end() {
        guard exitStatus == nil else { return }
        kill(identity, SIGKILL)
        settle(0)
    }

    private static func environment() -> [String] {
        ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"].compactMap { name in
            guard let value = unsafe getenv(name) else { return nil }
            return unsafe "\(name)=\(String(cString: value))"
        }
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe copies.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("no arguments") }
            return unsafe body(base)
        }
    }
}
