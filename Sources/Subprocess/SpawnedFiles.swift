import Glibc

/// This process's ends of the three standard files of a program it started; -1 when closed.
///
/// They are sockets: born closed to other programs, and a write to one raises no signal when nobody
/// reads.
struct SpawnedFiles {
    var input: Int32
    var output: Int32
    var errors: Int32

    /// Closes what is open.
    mutating func close() {
        Self.close(&input)
        Self.close(&output)
        Self.close(&errors)
    }

    /// Closes one end, once.
    static func close(_ file: inout Int32) {
        if file >= 0 { _ = Glibc.close(file) }
        file = -1
    }

    /// Starts a program with its three files joined to this process.
    static func spawn(
        _ program: String, _ arguments: [String]
    ) throws(SubprocessError) -> (pid_t, SpawnedFiles) {
        var pairs: [(own: Int32, other: Int32)] = []
        defer { for pair in pairs { _ = Glibc.close(pair.other) } }
        for _ in 0..<3 {
            guard let pair = socketPair() else {
                let reason = unsafe String(cString: strerror(errno))
                for pair in pairs { _ = Glibc.close(pair.own) }
                throw SubprocessError(
                    .cannotStart, "Could not start '\(program)': \(reason). Close some files.")
            }
            pairs.append(pair)
        }
        var files = SpawnedFiles(input: pairs[0].own, output: pairs[1].own, errors: pairs[2].own)
        do {
            return (try start(program, arguments, pairs.map(\.other)), files)
        } catch {
            files.close()
            throw error
        }
    }

    private static func start(
        _ program: String, _ arguments: [String], _ others: [Int32]
    ) throws(SubprocessError) -> pid_t {
        var identity: pid_t = 0
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (place, file) in others.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, file, Int32(place))
        }
        // Files, sockets and locks of this process are no business of the program.
        // Closing a number that is not open does no harm.
        for file in Int32(3)..<256 { unsafe posix_spawn_file_actions_addclose(&actions, file) }
        let result = unsafe withCStrings([program] + arguments) { arguments in
            unsafe posix_spawnp(&identity, program, &actions, nil, arguments, environ)
        }
        guard result == 0 else {
            let reason = unsafe String(cString: strerror(result))
            throw SubprocessError(
                result == ENOENT ? .notFound : .cannotStart,
                "Could not start '\(program)': \(reason). Install it, or check the path.")
        }
        return identity
    }

    private static func socketPair() -> (own: Int32, other: Int32)? {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        return (ends[0], ends[1])
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe copies.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("no arguments") }
            return unsafe body(base)
        }
    }
}
