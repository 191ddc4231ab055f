import Commands
import FaultTrees
import FoundationEssentials
import GraphFiles
import Reports

#if canImport(Glibc)
    import Glibc
#endif

/// `foreshock faults`: a fault tree in a file.
enum FaultsAction {
    static func run(_ options: Command.Faults, _ console: Console) async throws -> ExitCode {
        let tree = try read(options)
        let truncation = CutSetTruncation(
            maximumOrder: options.maximumOrder, cutoff: options.cutoff)
        let deadline = ContinuousClock.now + options.timeout
        let limits = AnalysisLimits(memoryBytes: options.memoryMiB << 20) {
            Task.isCancelled || ContinuousClock.now >= deadline
        }
        let result: FaultTreeResult
        do {
            result = try FaultTreeAnalysis.analyze(tree, truncation: truncation, limits: limits)
        } catch {
            throw CommandFailure(.configuration, "\(options.file): \(error)")
        }
        try Task.checkCancellation()
        if let path = options.list { try list(result, of: tree, in: path, until: limits) }
        let report = FaultsReport(
            result, of: tree, truncation: truncation,
            effort: .init(seconds: processorSeconds(), peakMiB: peakMiB()))
        console.output(options.wantsJSON ? try report.json() : report.text)
        return result.isComplete ? .ok : .failed
    }

    private static func read(_ options: Command.Faults) throws -> FaultTree {
        do {
            return try OpenPSAFile.read(path: options.file, top: options.top)
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
    }

    /// Writes one cut set a line, in the end all or a reason why not.
    private static func list(
        _ result: FaultTreeResult, of tree: FaultTree, in path: String,
        until limits: AnalysisLimits
    ) throws {
        guard let sets = result.cutSets else {
            throw CommandFailure(
                .failed,
                "Could not list the cut sets in '\(path)': they did not fit. Allow more "
                    + "with --memory or --timeout, or leave some out with --max-order.")
        }
        let file = try CutSetFile(path)
        var count = 0
        try sets.forEach { events in
            count += 1
            if count.isMultiple(of: 4096), limits.shouldStop() {
                throw CommandFailure(
                    .failed,
                    "Time ran out while listing: '\(path)' has the first \(count - 1) of "
                        + "\(result.cutSetCount) cut sets. Allow more with --timeout.")
            }
            try file.write(FaultsReport.names(of: events, in: tree) + "\n")
            return true
        }
        try file.close()
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func peakMiB() -> Double? {
        // A system that does not tell is reported on all the same.
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
        return kilobytes.map { $0 / 1024 }
    }
}
