import CUV

extension Connection {
    /// Answers at once what is at hand, and hands the rest to the handler.
    ///
    /// The task of the handler is cancelled when the client leaves.
    func dispatch(_ request: HTTPRequest, keepsAlive: Bool) {
        phase = .answering
        self.keepsAlive = keepsAlive
        if let response = server.context.ready?(request) {
            return answer(response, isHead: request.method == "HEAD")
        }
        switch server.context.place {
        case .loop:
            let task = Task.immediate(executorPreference: server.loop) {
                await self.serve(request)
            }
            if phase == .answering { self.task = task }
        case .pool:
            task = Task(executorPreference: globalConcurrentExecutor) {
                await self.serve(request)
            }
        }
    }

    private func serve(_ request: HTTPRequest) async {
        let response = await server.context.handler(request)
        let isHead = request.method == "HEAD"
        onLoop { $0.answer(response, isHead: isHead) }
    }

    private func answer(_ response: HTTPResponse, isHead: Bool) {
        task = nil
        switch response.body {
        case .events(let events) where phase == .answering:
            begin(events, of: response, isHead: isHead)
        case .events(let events): events.abandon()
        case .bytes where phase == .answering: send(response, isHead: isHead)
        case .bytes: break
        }
    }

    /// Writes a whole answer; goes on when the client has accepted it.
    func send(_ response: HTTPResponse, isHead: Bool) {
        guard case .bytes(let body) = response.body else { return }
        keepsAlive = keepsAlive && !server.isDraining
        let lines = response.preparedHead ?? ResponseHead.lines(of: response, length: body.count)
        let hasBody = !isHead && response.status != 204 && response.status != 304
        write(lines, server.headEnd.bytes(keepsAlive: keepsAlive), hasBody ? body : [])
        finishWriting()
    }

    /// Waits for the client to take what is queued, within the deadline.
    func finishWriting() {
        guard phase != .closed else { return }
        guard queuedBytes > 0 else { return answered() }
        phase = .writing
        deadline = server.loop.now + server.context.limits.writeDeadline.milliseconds
    }

    /// Runs `action` on the loop's thread: at once when this is it.
    private func onLoop(_ action: @escaping @Sendable (Connection) -> Void) {
        if server.loop.isCurrent { action(self) } else { server.loop.execute { action(self) } }
    }

    // MARK: Bytes

    /// Bytes that the kernel has not taken yet.
    var queuedBytes: Int { unsafe uv_stream_get_write_queue_size(stream) + unsentBytes }

    /// How much of an answer is copied at a time while its client is slow.
    private static var pieceBytes: Int { 16 * 1024 }

    /// Writes at once what the kernel takes; the rest waits for it without being copied.
    func write(_ first: [UInt8], _ second: [UInt8] = [], _ third: [UInt8] = []) {
        guard phase != .closed else { return }
        guard queuedBytes == 0 else { return keep([first, second, third], after: 0) }
        let sent = unsafe first.withUnsafeBytes { first in
            unsafe second.withUnsafeBytes { second in
                unsafe third.withUnsafeBytes { third in
                    unsafe cuv_try_write(
                        stream, first.baseAddress, first.count, second.baseAddress, second.count,
                        third.baseAddress, third.count)
                }
            }
        }
        if sent == first.count + second.count + third.count { return }
        guard sent >= 0 || sent == UV_EAGAIN.rawValue else { return close() }
        keep([first, second, third], after: max(0, Int(sent)))
        queueNext()
    }

    /// Keeps what follows the bytes that the kernel took.
    private func keep(_ pieces: [[UInt8]], after written: Int) {
        var written = written
        for piece in pieces {
            let rest = piece.dropFirst(written)
            written = max(0, written - piece.count)
            guard !rest.isEmpty else { continue }
            unsent.append(rest)
            unsentBytes += rest.count
        }
    }

    /// Takes bytes that are sent, or under way, off the first piece that waits.
    private func dropUnsent(_ count: Int) {
        unsentBytes -= count
        unsent[0] = unsent[0].dropFirst(count)
        if unsent[0].isEmpty { unsent.removeFirst() }
    }

    /// Hands the next bytes to libuv, which says when the kernel has taken them.
    private func queueNext() {
        guard let bytes = unsent.first?.prefix(Self.pieceBytes) else { return }
        dropUnsent(bytes.count)
        queue(bytes)
    }

    private func queue(_ bytes: ArraySlice<UInt8>) {
        let header = unsafe MemoryLayout<uv_write_t>.size
        let block = UnsafeMutableRawPointer.allocate(byteCount: header + bytes.count, alignment: 16)
        let request = unsafe block.bindMemory(to: uv_write_t.self, capacity: 1)
        let copy = unsafe UnsafeMutableRawBufferPointer(start: block + header, count: bytes.count)
        unsafe copy.copyBytes(from: bytes)
        let base = unsafe copy.baseAddress?.assumingMemoryBound(to: CChar.self)
        var buffer = unsafe uv_buf_init(base, UInt32(bytes.count))
        let status = unsafe uv_write(request, stream, &buffer, 1) { request, status in
            guard let request = unsafe request else { return }
            let context = unsafe request.pointee.handle.pointee.data
            unsafe UnsafeMutableRawPointer(request).deallocate()
            guard let context = unsafe context else { return }
            unsafe Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                .queueMoved(status)
        }
        guard status == 0 else {
            unsafe block.deallocate()
            return close()
        }
    }

    /// The kernel has taken what was queued and may take more at once.
    private func queueMoved(_ status: Int32) {
        guard phase != .closed else { return }
        if status < 0 { return close() }
        while let next = unsent.first {
            let sent = unsafe next.withUnsafeBytes {
                unsafe cuv_try_write(stream, $0.baseAddress, $0.count, nil, 0, nil, 0)
            }
            guard sent > 0 else {
                guard sent == 0 || sent == UV_EAGAIN.rawValue else { return close() }
                return queueNext()
            }
            dropUnsent(Int(sent))
        }
        if phase == .writing && queuedBytes == 0 { answered() }
    }
}
