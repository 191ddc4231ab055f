import Language
import Model
import Topology

extension CascadeReport {
    /// Most services and changes that the tables show.
    private static var rows: Int { 20 }

    package var text: String {
        let notes = problems.map { "Note: \($0)\n" }.joined()
        guard !falls.isEmpty else { return notes + head + "\n" }
        return notes + [head, table, reasons, stops].joined(separator: "\n")
    }

    private var head: String {
        let span = Duration.milliseconds(Int64(min(horizonSeconds, 1e12) * 1000)).words
        guard !origins.isEmpty else { return "Nothing is down, so nothing falls within \(span)." }
        let names = origins.map(\.rawValue).joined(separator: ", ")
        let count = Wording.fixed(expectedFalls, places: 2)
        return "With \(names): \(count) more fall within \(span) on average "
            + "(\(Wording.counted(runs, "run")), seed \(seed)).\n"
    }

    private var table: String {
        var table = TextTable([
            ("next to fall", .left), ("probability", .right), ("95 % interval", .right),
            ("half fall within", .right), ("most of them between", .left),
        ])
        for fall in falls.prefix(Self.rows) {
            let interval = fall.interval
            table.add([
                fall.service.rawValue, Self.percent(fall.probability),
                "\(Self.percent(interval.low)) to \(Self.percent(interval.high))",
                Self.words(fall.medianSeconds),
                "\(Self.words(fall.earlySeconds)) and \(Self.words(fall.lateSeconds))",
            ])
        }
        return table.text + more(falls.count)
    }

    private var reasons: String {
        "Why\n"
            + falls.prefix(Self.rows).map { Self.wrapped("\($0.service): \($0.evidence)") }.joined()
    }

    private var stops: String {
        guard !remedies.isEmpty else {
            return "No single change would have helped beyond chance.\n"
        }
        var table = TextTable([
            ("what would have stopped it", .left), ("falls fewer", .right),
            ("95 % interval", .right),
        ])
        for remedy in remedies.prefix(Self.rows) {
            table.add([
                remedy.change, Wording.fixed(remedy.prevented, places: 2), Self.range(remedy),
            ])
        }
        let best = [
            cheapestRedundancy.map { "Cheapest to make redundant: \(Self.sentence($0))" },
            bestBreaker.map { "Breaker that helps most: \(Self.sentence($0))" },
        ].compactMap { $0 }.map(Self.wrapped).joined()
        return table.text + more(remedies.count) + "\n" + best
    }

    private func more(_ count: Int) -> String {
        count > Self.rows ? "and \(count - Self.rows) more\n" : ""
    }

    private static func sentence(_ remedy: Remedy) -> String {
        "\(remedy.change); \(Wording.fixed(remedy.prevented, places: 2)) fewer (\(range(remedy)))."
    }

    private static func range(_ remedy: Remedy) -> String {
        "\(Wording.fixed(remedy.low, places: 2)) to \(Wording.fixed(remedy.high, places: 2))"
    }

    /// Lines of at most 100 characters where the words allow it, the later ones indented.
    private static func wrapped(_ sentence: String) -> String {
        var lines = ""
        var line = " "
        for word in sentence.split(separator: " ") {
            if line.count + 1 + word.count > 100 {
                lines += line + "\n"
                line = "   "
            }
            line += " " + word
        }
        return lines + line + "\n"
    }

    private static func percent(_ share: Double) -> String {
        switch share {
        case 0: "0 %"
        case ..<0.005: "< 1 %"
        case 0.995..<1: "> 99 %"
        default: Wording.wholePercent(share)
        }
    }

    private static func words(_ seconds: Double) -> String {
        seconds < 0 ? "now" : Wording.duration(seconds)
    }
}
