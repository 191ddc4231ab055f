/// Sixty-four connections kept alive by one thread of wrk for five seconds.
struct Load {
    let wrk: String
    let url: String
    let folder: WorkFolder

    /// Answers a second; throws when any of them was no success.
    func requestsPerSecond() async throws -> Double {
        let log = "wrk-\(UInt64.random(in: 0...UInt64.max)).log"
        try await Programs.run(wrk, ["-t1", "-c64", "-d5s", url], log: folder.path(log))
        let lines = folder.read(log).split(separator: "\n")
        guard !lines.contains(where: { $0.contains("Non-2xx") || $0.contains("Socket errors") }),
            let line = lines.first(where: { $0.hasPrefix("Requests/sec:") }),
            let rate = line.split(separator: " ").last.flatMap({ Double($0) })
        else { throw BenchmarkError("wrk failed at \(url):\n" + lines.joined(separator: "\n")) }
        return rate
    }
}
