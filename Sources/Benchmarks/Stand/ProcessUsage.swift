import FoundationEssentials
import Glibc
import LoadTesting

/// What a running process takes, as the system counts it.
struct ProcessUsage {
    let residentMiB: Double
    /// Processor time since its start, its own and the system's for it.
    let processorSeconds: Double

    /// Throws when there is no such process.
    init(of process: ChildProcess) throws {
        let folder = "/proc/\(process.identity)"
        let status = try String(contentsOfFile: folder + "/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kibibytes = line?.split(separator: " ").dropLast().last.flatMap { Double($0) }
        let stat = try String(contentsOfFile: folder + "/stat", encoding: .utf8)
        // Behind the name in brackets come the state and, as 12th and 13th, the ticks.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        guard let kibibytes, fields.count > 12, let own = Double(fields[11]),
            let system = Double(fields[12])
        else { throw BenchmarkError("'\(folder)' does not tell what the process takes.") }
        residentMiB = kibibytes / 1024
        processorSeconds = (own + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
