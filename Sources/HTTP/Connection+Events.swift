/// Server-sent events: written as they come, to a client that keeps up.
extension Connection {
    /// Most bytes that wait for a client before it is disconnected.
    private static var streamQueueBytes: Int { 256 * 1024 }
    private var heartbeatMilliseconds: UInt64 {
        server.context.limits.heartbeatInterval.milliseconds
    }

    /// Sends the head of a stream; the end of the connection will be the end of the stream.
    func begin(_ events: EventStream, of response: HTTPResponse, isHead: Bool) {
        var response = response
        if response.headers["Content-Type"] == nil {
            response.headers["Content-Type"] = "text/event-stream; charset=utf-8"
        }
        if response.headers["Cache-Control"] == nil {
            response.headers["Cache-Control"] = "no-store"
        }
        response.headers["X-Accel-Buffering"] = "no"
        keepsAlive = false
        write(
            ResponseHead.lines(of: response, length: nil), server.headEnd.bytes(keepsAlive: false))
        guard !isHead, !server.isDraining, !hasEnded, phase != .closed else {
            events.abandon()
            return finishWriting()
        }
        phase = .streaming
        self.events = events
        noteProgress()
        // Freed of this connection when it ends, by `abandon`.
        events.read { self.server.tell(self) }
    }

    /// Writes the events that wait; a client that lets too much pile up is dropped.
    func sendEvents() {
        guard phase == .streaming, let (waiting, isOver) = events?.take() else { return }
        let wasEmpty = queuedBytes == 0
        if let first = waiting.first {
            write(first.bytes, waiting.dropFirst().reduce(into: []) { $0 += $1.bytes })
        }
        if queuedBytes > Self.streamQueueBytes { return close() }
        guard phase == .streaming else { return }
        if wasEmpty && !waiting.isEmpty { noteProgress() }
        if isOver { endStream() }
    }

    /// The sender has no more events, or the server none to take them from.
    func endStream() {
        events?.abandon()
        events = nil
        if phase == .streaming { finishWriting() }
    }

    /// Sends a comment when all is quiet, so that both sides notice a dead connection.
    func tickStream(_ now: UInt64) {
        guard now >= min(nextHeartbeat, deadline) else { return }
        let isKeepingUp = queuedBytes == 0
        guard isKeepingUp || now < deadline else { return close() }
        if now >= nextHeartbeat {
            write(Array(": alive\n\n".utf8))
            nextHeartbeat = now + heartbeatMilliseconds
        }
        // It counts from the first byte that the client does not take.
        if isKeepingUp { deadline = now + server.context.limits.writeDeadline.milliseconds }
    }

    private func noteProgress() {
        nextHeartbeat = server.loop.now + heartbeatMilliseconds
        deadline = server.loop.now + server.context.limits.writeDeadline.milliseconds
    }
}
