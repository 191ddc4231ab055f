import Glibc

/// What a program took from its start to its end, as the system counts it.
struct ChildUsage {
    /// Processor time, its own and the system's for it.
    let seconds: Double
    let peakMiB: Double

    /// Runs a program to its end without showing what it prints.
    static func running(
        _ program: String, _ arguments: [String], endsWith expected: Int32
    ) throws(BenchmarkError) -> ChildUsage {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map {
            unsafe strdup($0)
        }
        unsafe words.append(nil)
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process: pid_t = 0
        guard unsafe posix_spawn(&process, program, &actions, nil, words, environ) == 0 else {
            throw BenchmarkError("Could not start '\(program)'.")
        }
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        guard status == expected << 8 else {
            throw BenchmarkError("'\(program)' ended with status \(status >> 8).")
        }
        let time = [usage.ru_utime, usage.ru_stime].map {
            Double($0.tv_sec) + Double($0.tv_usec) / 1e6
        }
        return ChildUsage(
            seconds: time[0] + time[1], peakMiB: Double(usage.ru_maxrss) / 1024)
    }
}
