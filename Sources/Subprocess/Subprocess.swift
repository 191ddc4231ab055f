import Dispatch
import Synchronization

/// Another program: given its input, run to its end, asked for its output.
///
/// It sees no other file of this process, has a deadline in real time, and may say only so much.
package enum Subprocess {
    /// How long a program may take and how much it may say.
    package struct Limits: Sendable {
        /// From start to end, in real time, above zero.
        package let timeout: Duration
        /// The most it may write to standard output, in bytes; what it says of errors is cut.
        package let outputBytes: Int

        /// Limits.
        package init(timeout: Duration, outputBytes: Int) {
            self.timeout = timeout
            self.outputBytes = outputBytes
        }
    }

    /// What a program left behind.
    package struct Outcome: Sendable {
        /// The status with which it ended, 128 + number for a signal.
        package let status: Int32
        /// What it wrote to standard output.
        package let output: [UInt8]
        /// The first 64 KiB of what it wrote to standard error.
        package let errors: String
    }

    /// Runs a program to its end; a cancelled task ends it by force.
    ///
    /// - Parameters:
    ///   - program: Its name, found as the shell does, or its path.
    ///   - arguments: Its words, handed over as they are: no shell reads them.
    ///   - input: What it reads from standard input.
    ///   - limits: How long it may take and how much it may say.
    /// - Returns: How it ended and what it wrote.
    /// - Throws: ``SubprocessError`` when it is not there, takes too long or says too much.
    package static func run(
        _ program: String, _ arguments: [String], input: [UInt8], limits: Limits
    ) async throws(SubprocessError) -> Outcome {
        let isCancelled = Flag()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    let result = Result { () throws(SubprocessError) in
                        let exchange = try Exchange(program, arguments, input, limits)
                        return try exchange.run { isCancelled.isSet }
                    }
                    continuation.resume(returning: result)
                }
            }
        } onCancel: {
            isCancelled.set()
        }
        return try result.get()
    }
}

/// Something that becomes true once.
private final class Flag: Sendable {
    private let state = Atomic(false)

    var isSet: Bool { state.load(ordering: .relaxed) }

    func set() { state.store(true, ordering: .relaxed) }
}
