import Glibc

/// How many files and sockets this process may have open.
enum OpenFiles {
    /// What the process needs beside its connections: databases, logs, probes of others.
    private static let others = 1_000

    /// Raises the limit for a server of so many connections, as far as the system lets it.
    ///
    /// Many systems begin with 1,024, so that a server would turn clients away long before its own
    /// limit is reached.
    static func allow(_ connections: Int) {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard unsafe getrlimit(kind, &limit) == 0 else { return }
        let wanted = min(limit.rlim_max, rlim_t(connections + others))
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        _ = unsafe setrlimit(kind, &limit)
    }
}
