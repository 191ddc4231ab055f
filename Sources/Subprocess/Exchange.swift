import Glibc

/// The talk with one running program, on the thread that called it.
@safe final class Exchange {
    private static let mostErrorBytes = 1 << 16

    private let program: String
    private let limits: Subprocess.Limits
    private let deadline: ContinuousClock.Instant
    private let identity: pid_t
    private let input: [UInt8]
    private var sent = 0
    private var files: SpawnedFiles
    private var output: [UInt8] = []
    private var errors: [UInt8] = []
    private var status: Int32?

    /// Starts the program.
    init(
        _ program: String, _ arguments: [String], _ input: [UInt8], _ limits: Subprocess.Limits
    ) throws(SubprocessError) {
        self.program = program
        self.limits = limits
        self.input = input
        deadline = ContinuousClock.now + limits.timeout
        (identity, files) = try SpawnedFiles.spawn(program, arguments)
    }

    deinit {
        files.close()
        if status == nil {
            kill(identity, SIGKILL)
            settle(0)
        }
    }

    /// Hands over the input and takes the output until the program has ended.
    func run(
        isCancelled: () -> Bool
    ) throws(SubprocessError) -> Subprocess.Outcome {
        while files.output >= 0 || files.errors >= 0 {
            try check(isCancelled)
            try step()
        }
        while true {
            settle(WNOHANG)
            if let status {
                return Subprocess.Outcome(
                    status: status, output: output, errors: String(decoding: errors, as: UTF8.self))
            }
            try check(isCancelled)
            poll(nil, 0, 5)
        }
    }

    private func check(_ isCancelled: () -> Bool) throws(SubprocessError) {
        guard !isCancelled() else {
            throw SubprocessError(.cancelled, "'\(program)' was ended before it was finished.")
        }
        guard ContinuousClock.now < deadline else {
            throw SubprocessError(
                .tooSlow,
                "'\(program)' was ended: it took longer than \(limits.timeout).")
        }
    }

    /// Waits at most a twentieth of a second for what can be read or written.
    private func step() throws(SubprocessError) {
        if sent == input.count { SpawnedFiles.close(&files.input) }
        var polled = [
            pollfd(fd: files.input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: files.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: files.errors, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&polled, nfds_t(polled.count), 50) > 0 else { return }
        if polled[0].revents != 0 { send() }
        if polled[1].revents != 0 { read(&files.output, into: &output) }
        if polled[2].revents != 0 {
            read(&files.errors, into: &errors)
            if errors.count > Self.mostErrorBytes {
                errors.removeLast(errors.count - Self.mostErrorBytes)
            }
        }
        guard output.count <= limits.outputBytes else {
            throw SubprocessError(
                .tooMuch,
                "'\(program)' was ended: it wrote more than \(limits.outputBytes) bytes.")
        }
    }

    private func send() {
        let chunk = input[sent..<min(input.count, sent + 65_536)]
        let count = unsafe chunk.withUnsafeBytes { bytes in
            unsafe Glibc.send(
                files.input, bytes.baseAddress, bytes.count,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
        if count > 0 {
            sent += count
        } else if count < 0, errno != EAGAIN, errno != EINTR {
            // The program reads no further; what it makes of it shows in its status.
            SpawnedFiles.close(&files.input)
        }
    }

    private func read(_ file: inout Int32, into bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe Glibc.read(file, &buffer, buffer.count)
        if count > 0 {
            bytes += buffer[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            SpawnedFiles.close(&file)
        }
    }

    private func settle(_ options: Int32) {
        var raw: Int32 = 0
        guard status == nil, unsafe waitpid(identity, &raw, options) == identity else { return }
        let signal = raw & 0x7F
        status = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    }
}
