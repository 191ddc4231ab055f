import FaultTrees
import FoundationEssentials
import Glibc

/// Each Aralia tree through the program, from its start to its end, and trees too large to list.
enum FaultTreeSpeed {
    /// SCRAM 0.16.2, whole process, measured beforehand on a 2-core machine: processor seconds for
    /// cut sets, probability and importance, and peak MiB.
    private static let reference: [String: (seconds: Double, peakMiB: Double)] = [
        "chinese": (0.095, 14), "baobab1": (0.441, 34), "das9601": (0.239, 25),
        "elf9601": (0.485, 17), "edfpa15p": (0.874, 60), "jbd9601": (2.06, 114),
    ]
    private static let runs = 5

    static func measure() throws -> SubjectReport {
        let program = try Programs.foreshock()
        var report = SubjectReport(
            .faults, reference: "SCRAM 0.16.2, whole process, measured beforehand")
        var seconds: [Double] = []
        for tree in try trees() {
            let usage = try (0..<runs).map { _ in
                try ChildUsage.running(
                    program, ["faults", folder + tree + ".xml", "--json"], endsWith: 0)
            }
            let middle = usage.map(\.seconds).median
            let peak = usage.map(\.peakMiB).median
            seconds.append(middle)
            let known = reference[tree]
            report.measurements.append(
                Measurement(
                    "\(tree): processor time", middle, "s",
                    ratio: known.map { middle / $0.seconds }))
            report.measurements.append(
                Measurement(
                    "\(tree): peak memory", peak, "MiB", ratio: known.map { peak / $0.peakMiB }))
            if let known, middle > known.seconds {
                report.failures.append("\(tree) takes more processor time than SCRAM")
            }
        }
        report.measurements.append(
            Measurement("median tree: processor time", seconds.median, "s"))
        try measureLarge(&report)
        report.notes = ["Each tree: the median of \(runs) runs of `foreshock faults FILE --json`."]
        return report
    }

    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/") + "/Tests/FaultTreesTests/Data/Aralia/"
    }()

    private static func trees() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
    }

    /// Half of so many modules of three alternatives, in this process.
    private static func measureLarge(_ report: inout SubjectReport) throws {
        for count in [20, 40, 200] {
            let tree = majority(of: count)
            var sets = BigCount.zero
            let clock = ContinuousClock()
            let taken = try clock.measure {
                sets = try FaultTreeAnalysis.analyze(tree).cutSetCount
            }
            report.measurements.append(
                Measurement(
                    "\(count / 2) of \(count) modules: \(sets.description.count) digits of cut sets",
                    taken / .seconds(1), "s"))
        }
    }

    private static func majority(of count: Int) -> FaultTree {
        let modules = (0..<count).map { module in
            FaultTree.Gate(
                name: "m\(module)", formula: .or((0..<3).map { .event(3 * module + $0) }))
        }
        let top = FaultTree.Gate(
            name: "top", formula: .atLeast(count / 2, (0..<count).map { .gate($0) }))
        let events = (0..<3 * count).map { FaultTree.Event(name: "e\($0)", probability: 0.01) }
        return FaultTree(gates: modules + [top], events: events, top: count)
    }
}
