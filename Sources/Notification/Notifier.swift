package import Model
package import Resilience

/// A channel by which notices reach somebody.
///
/// A new sort of channel is a folder with its notifier, and a line in ``Channels/kinds``.
package protocol Notifier: Sendable {
    /// The channel's name in the configuration.
    var name: String { get }

    /// Makes one attempt to deliver a notice.
    ///
    /// - Throws: `CancellationError` when cancelled meanwhile; it is not known then whether the
    ///   notice arrived.
    func send(_ notice: Notice, at now: Timestamp) async throws -> SendOutcome
}

/// How one attempt to deliver a notice went.
package enum SendOutcome: Sendable, Hashable {
    /// The receiver has it.
    case delivered
    /// It failed in a way that may pass, with the wait that the receiver asked for.
    case failed(reason: String, retryAfter: Duration? = nil)
    /// It failed in a way that trying again does not help.
    case refused(reason: String)

    /// The same, for the retry policy.
    package var forPolicy: RetryPolicy.Outcome {
        switch self {
        case .delivered: .success
        case .failed(_, let retryAfter): .transient(retryAfter: retryAfter)
        case .refused: .permanent
        }
    }

    /// Why it failed, for people; `nil` when it did not.
    package var reason: String? {
        switch self {
        case .delivered: nil
        case .failed(let reason, _), .refused(let reason): reason
        }
    }
}
