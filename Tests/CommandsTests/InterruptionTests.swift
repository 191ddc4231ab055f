import Commands
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Ends a test process that waits in vain; the test then fails with another exit code.
private func failAfterTenSeconds() { alarm(10) }

@Suite("Interruption", .timeLimit(.minutes(1))) struct InterruptionTests {
    @Test(arguments: [SIGINT, SIGTERM]) func `the first signal cancels`(number: Int32) async {
        await #expect(processExitsWith: .exitCode(7)) { [number] in
            failAfterTenSeconds()
            let wasCancelled = await Interruption.cancelling {
                kill(getpid(), number)
                while !Task.isCancelled { await Task.yield() }
                return true
            }
            exit(wasCancelled ? 7 : 1)
        }
    }

    @Test func `a second signal ends the process at once`() async {
        await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
            failAfterTenSeconds()
            await Interruption.cancelling {
                kill(getpid(), SIGINT)
                while !Task.isCancelled { await Task.yield() }
                kill(getpid(), SIGTERM)
                while true { await Task.yield() }
            }
        }
    }

    @Test func `a pipe that nobody reads does not end the process`() async {
        await #expect(processExitsWith: .exitCode(9)) {
            let number = await Interruption.cancelling {
                kill(getpid(), SIGPIPE)
                return Int32(9)
            }
            exit(number)
        }
    }
}
