import Glibc
import Synchronization

/// An HTTP/1.1 server on libuv event loops.
///
/// `start()` binds, so that the port is known and a port in use is reported at once; `run()` serves
/// until its task is cancelled, then drains.
package final class HTTPServer: Sendable {
    /// Where handlers run.
    package enum HandlerPlace: Sendable {
        /// On the thread that read the request: fastest, and right for handlers that never block.
        case loop
        /// In the global pool: right for handlers that compute or block for milliseconds.
        case pool
    }

    private enum State {
        case new
        case listening(sockets: [Int32], port: Int)
        case serving(port: Int)
    }

    private let host: String
    private let wantedPort: Int
    private let loops: Int
    private let sharesPort: Bool
    private let context: ServerContext
    private let state = Mutex(State.new)

    /// A server that is not listening yet; `port` 0 picks a free one.
    ///
    /// - Parameters:
    ///   - host: The address to listen on; a name is resolved, IPv4 first.
    ///   - port: The port, 0...65535.
    ///   - loops: How many threads serve, at least 1.
    ///   - limits: What a client may ask for.
    ///   - sharesPort: Whether another process that says so too may listen on the same port, as a
    ///     new release does while the old one drains.
    ///   - handlersRun: Where `handler` runs.
    ///   - ready: Asked first, on the thread that read the request; must neither wait nor compute
    ///     for long.
    ///   - handler: Answers each request; its task is cancelled when the client leaves.
    package init(
        host: String, port: Int, loops: Int = 1, limits: HTTPLimits = HTTPLimits(),
        sharesPort: Bool = false, handlersRun: HandlerPlace = .loop,
        ready: HTTPReadyAnswers? = nil, handler: @escaping HTTPHandler
    ) {
        precondition(loops >= 1, "a server needs a loop")
        self.host = host
        self.wantedPort = port
        self.loops = loops
        self.sharesPort = sharesPort
        context = ServerContext(
            handler: handler, ready: ready, limits: limits, place: handlersRun)
    }

    deinit {
        if case .listening(let sockets, _) = state.withLock({ $0 }) {
            for socket in sockets { close(socket) }
        }
    }

    /// The port it listens on, once started; 0 before.
    package var port: Int {
        switch state.withLock({ $0 }) {
        case .new: 0
        case .listening(_, let port), .serving(let port): port
        }
    }

    /// Binds and listens; clients that come before `run()` wait.
    ///
    /// - Throws: ``HTTPError`` when the address cannot be had.
    package func start() async throws {
        try state.withLock { state in
            guard case .new = state else { return }
            OpenFiles.allow(context.limits.connections)
            var address = try BindAddress(host: host, port: wantedPort)
            let (sockets, port) = try address.listen(loops: loops, sharesPort: sharesPort)
            state = .listening(sockets: sockets, port: port)
        }
    }

    /// Serves until cancelled, then finishes what is under way within `drainDeadline`.
    ///
    /// Call it once. It starts the server when that was not done. A handler that goes on after the
    /// drain deadline in spite of being cancelled is left behind.
    /// - Throws: ``HTTPError`` when the address cannot be had or no thread can be started.
    package func run() async throws {
        try await start()
        let workers = try startWorkers()
        await withTaskCancellationHandler {
            for worker in workers { await worker.loop.waitUntilOver() }
        } onCancel: {
            for worker in workers { worker.drain() }
        }
    }

    private func startWorkers() throws -> [ServerLoop] {
        let sockets = state.withLock { state in
            guard case .listening(let sockets, let port) = state else { return [Int32]() }
            state = .serving(port: port)
            return sockets
        }
        precondition(!sockets.isEmpty, "a server runs once")
        var workers: [ServerLoop] = []
        for (index, socket) in sockets.enumerated() {
            do {
                workers.append(
                    try ServerLoop(context: context, socket: socket))
            } catch {
                for rest in sockets.dropFirst(index + 1) { close(rest) }
                for worker in workers { worker.drain() }
                throw error
            }
        }
        return workers
    }
}
