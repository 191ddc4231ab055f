import Clocks
import Glibc
import Synchronization

/// How a service's process ends: when told, when its parent is gone, or abruptly.
package enum ProcessLife {
    private static let told = Atomic(false)

    /// Makes SIGTERM and SIGINT a wish that ``untilOver(parent:)`` sees.
    package static func listen() {
        told.store(false, ordering: .relaxed)
        for number in [SIGTERM, SIGINT] {
            signal(number) { @Sendable _ in
                ProcessLife.told.store(true, ordering: .relaxed)
            }
        }
    }

    /// Waits until the process was told to end or is no longer a child of `parent` (0: of any).
    ///
    /// Looks ten times a second, of real time.
    package static func untilOver(parent: Int32) async throws {
        while !told.load(ordering: .relaxed), parent == 0 || getppid() == parent {
            try await ScaledTime.wall.sleep(for: .milliseconds(100))
        }
    }

    /// Ends the process at once with status 70, as a trap would: nothing is finished, nothing said.
    static func dieAbruptly() -> Never { _exit(70) }
}
