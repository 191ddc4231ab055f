import Language
package import Clocks
package import HTTP
package import Model
import Synchronization

/// Calls the services that a service needs, with a time-out, and remembers how that went.
package final class UpstreamClient: Sendable {
    private let client: HTTPClient
    private let metrics: AppMetrics
    private let time: any TimeSource
    private let stopwatch: Stopwatch
    private let windows = Mutex<[ServiceID: UpstreamWindow]>([:])

    /// A client that counts its calls in `metrics`.
    package init(client: HTTPClient, metrics: AppMetrics, time: any TimeSource, speed: Double) {
        self.client = client
        self.metrics = metrics
        self.time = time
        stopwatch = Stopwatch(speed: speed)
    }

    /// Calls an upstream and waits for its answer.
    ///
    /// - Throws: ``UpstreamError`` when it fails or answers 5xx, `CancellationError`.
    package func call(
        _ upstream: AppConfiguration.Upstream, _ method: String, _ target: String
    ) async throws -> [UInt8] {
        let start = stopwatch.start()
        do {
            let answer = try await client.send(
                HTTPClient.Request(
                    method, url: upstream.address + target,
                    timeout: .seconds(upstream.timeoutSeconds / stopwatch.speed)))
            guard answer.status < 500 else {
                throw UpstreamError(reason: "\(upstream.service) answered \(answer.status)")
            }
            record(upstream.service, since: start, failed: false)
            return answer.body
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            record(upstream.service, since: start, failed: true)
            throw error as? UpstreamError ?? reason(upstream, error)
        }
    }

    /// Share of calls to a service that failed in the last 30 s; `nil` when there were too few.
    package func failedShare(_ service: ServiceID) -> Double? {
        windows.withLock { $0[service]?.failedShare(at: time.now()) }
    }

    private func record(_ service: ServiceID, since start: ContinuousClock.Instant, failed: Bool) {
        metrics.called(service, seconds: stopwatch.seconds(since: start), failed: failed)
        windows.withLock {
            $0[service, default: UpstreamWindow()].record(failed: failed, at: time.now())
        }
    }

    private func reason(
        _ upstream: AppConfiguration.Upstream, _ error: any Error
    ) -> UpstreamError {
        guard let error = error as? HTTPError, error.code == .timedOut else {
            return UpstreamError(reason: "\(upstream.service) cannot be reached")
        }
        let limit = Wording.duration(upstream.timeoutSeconds)
        return UpstreamError(reason: "\(upstream.service) did not answer within \(limit)")
    }
}

/// Why another service was of no help.
package struct UpstreamError: Error, Equatable, CustomStringConvertible {
    /// A clause for people (`payments answered 503`).
    package let reason: String
    /// The clause.
    package var description: String { reason }
}
