import Synchronization

/// An HTTP client for probes, scrapes, webhooks and the lab, on libcurl.
///
/// One thread carries all its transfers and keeps connections for later ones. A connection that the
/// peer has closed meanwhile is replaced without the caller noticing.
package final class HTTPClient: Sendable {
    /// A request to send.
    package struct Request: Sendable {
        /// The method, in capitals.
        package var method: String
        /// An absolute `http` or `https` address.
        package var url: String
        /// Header fields.
        package var headers: HTTPHeaders
        /// The body; empty for none.
        package var body: [UInt8]
        /// From start to the last byte, in real time.
        package var timeout: Duration
        /// Most bytes of an answer's body that are read.
        package var bodyLimit: Int
        /// Redirects followed; 0 for none.
        package var redirectLimit: Int
        /// Which addresses it may connect to, redirects included.
        package var reach = Reach.anywhere
        /// A file of the authorities whose certificates count, in PEM; the system's when `nil`.
        package var authorities: String?
        /// Whether a body beyond the limit is cut there, rather than being a failure.
        package var cutsBody = false

        /// A request.
        package init(
            _ method: String = "GET", url: String, headers: HTTPHeaders = HTTPHeaders(),
            body: [UInt8] = [], timeout: Duration = .seconds(10), bodyLimit: Int = 8 << 20,
            redirectLimit: Int = 0
        ) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
            self.timeout = timeout
            self.bodyLimit = bodyLimit
            self.redirectLimit = redirectLimit
        }
    }

    /// An answer with the times it took.
    package struct Answer: Sendable {
        /// The status code.
        package let status: Int
        /// Header fields of the last answer.
        package let headers: HTTPHeaders
        /// The body.
        package let body: [UInt8]
        /// How long each step took.
        package let timings: Timings

        /// An answer; other rooms make them for fakes.
        package init(status: Int, headers: HTTPHeaders, body: [UInt8], timings: Timings) {
            self.status = status
            self.headers = headers
            self.body = body
            self.timings = timings
        }
    }

    /// Real time from the start of a request to the end of each step.
    package struct Timings: Sendable, Equatable {
        /// The name was looked up.
        package let resolved: Duration
        /// The connection stood.
        package let connected: Duration
        /// TLS stood; zero without TLS.
        package let secured: Duration
        /// The first byte of the answer came.
        package let firstByte: Duration
        /// All was read.
        package let total: Duration

        /// The times of one request.
        package init(
            resolved: Duration = .zero, connected: Duration = .zero, secured: Duration = .zero,
            firstByte: Duration = .zero, total: Duration = .zero
        ) {
            self.resolved = resolved
            self.connected = connected
            self.secured = secured
            self.firstByte = firstByte
            self.total = total
        }
    }

    private let connections: Int
    private let transfers = Mutex<Transfers?>(nil)

    /// A client that keeps at most `connections` open; further requests wait for one.
    package init(connections: Int = 256) {
        precondition(connections >= 1, "a client needs a connection")
        self.connections = connections
    }

    deinit { transfers.withLock { $0 }?.end() }

    /// Sends a request and reads the whole answer; any status is an answer.
    ///
    /// - Throws: ``HTTPError`` when there is no answer, `CancellationError` when cancelled.
    package func send(_ request: Request) async throws -> Answer {
        try Task.checkCancellation()
        let transfers = try startedTransfers()
        let transfer = try Transfer(request)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                transfers.begin(transfer, continuation)
            }
        } onCancel: {
            transfers.cancel(transfer)
        }
    }

    private func startedTransfers() throws -> Transfers {
        try transfers.withLock { transfers in
            if let transfers { return transfers }
            let started = try Transfers(connections: connections)
            transfers = started
            return started
        }
    }
}
