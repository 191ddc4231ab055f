/// Sixty-four connections kept alive by one thread of wrk for five seconds.
struct Load {
    /// What wrk saw.
    struct Report: Sendable {
        let requestsPerSecond: Double
        /// The latency that 99 of 100 answers keep.
        let p99Milliseconds: Double
    }

    let wrk: String
    let url: String
    let folder: WorkFolder
    var header: String?

    /// Loads the address; throws when any answer was no success.
    func report() async throws -> Report {
        let log = "wrk-\(UInt64.random(in: 0...UInt64.max)).log"
        let extra = header.map { ["-H", $0] } ?? []
        try await Programs.run(
            wrk, ["-t1", "-c64", "-d5s", "--latency"] + extra + [url], log: folder.path(log))
        let lines = folder.read(log).split(separator: "\n")
        guard !lines.contains(where: { $0.contains("Non-2xx") || $0.contains("Socket errors") }),
            let rate = Self.value("Requests/sec:", in: lines).flatMap({ Double($0) }),
            let p99 = Self.value("99%", in: lines).flatMap(Self.milliseconds)
        else { throw BenchmarkError("wrk failed at \(url):\n" + lines.joined(separator: "\n")) }
        return Report(requestsPerSecond: rate, p99Milliseconds: p99)
    }

    private static func value(_ name: String, in lines: [Substring]) -> Substring? {
        let words = lines.lazy.map { $0.split(separator: " ") }
        return words.first { $0.count == 2 && $0[0] == name }?.last
    }

    /// A time as wrk writes it: `870.00us`, `1.23ms`, `1.02s`.
    private static func milliseconds(_ text: Substring) -> Double? {
        let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)]
        guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
        return Double(text.dropLast(unit.count)).map { $0 * factor }
    }
}
