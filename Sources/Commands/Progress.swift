package import Clocks
import Model

/// Says that something takes longer than a second, and for how long.
package struct Progress: Sendable {
    private let time: any TimeSource
    private let console: Console

    /// Progress measured by `time` and told to the standard error of `console`.
    package init(time: any TimeSource = ScaledTime.wall, console: Console) {
        self.time = time
        self.console = console
    }

    /// Does something; after a second, and then every five, says what is being done.
    ///
    /// `activity` is a sentence without its full stop, such as `Opening the database`.
    /// Throws what `body` throws.
    package func during<Result: Sendable>(
        _ activity: String, _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await tell(activity)
                return nil
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }

    private func tell(_ activity: String) async throws {
        let start = time.now()
        try await time.sleep(until: start + .seconds(1))
        console.say("\(activity) …")
        var seconds = 5
        while !Task.isCancelled {
            try await time.sleep(until: start + .seconds(seconds))
            console.say("\(activity) … \(seconds) s so far")
            seconds += 5
        }
    }
}
