import FaultTrees

extension FaultsReport {
    /// For people: the figures, the most probable cut sets and the most critical events.
    package var text: String {
        let parts = [summary, orders, cutSets, events].filter { !$0.isEmpty }
        let memory = effort.peakMiB.map { ", \(Int($0.rounded())) MiB" } ?? ""
        return parts.joined(separator: "\n") + "\nTook \(effort.seconds.significant(2)) s"
            + "\(memory).\n"
    }

    private var summary: String {
        let top = tree.gates[tree.top].name
        var lines = [
            "\(top): \(tree.events.count) events, \(tree.gates.count) gates"
                + (result.isCoherent ? "" : ", with negations")
        ]
        if let shortage = result.shortage { lines.append(apology(shortage)) }
        let bounds = result.probabilityBounds
        lines.append(
            "Probability       "
                + (result.probability.map { $0.significant(12) }
                    ?? "from \(bounds.lowerBound.significant()) to "
                    + "\(bounds.upperBound.significant()) (bounds)"))
        if let sum = result.rareEvent {
            lines.append("Rare-event sum    \(sum.significant(12))")
        }
        let count = result.cutSetCount.description
        lines.append(
            "Minimal cut sets  " + (result.cutSets == nil ? "at least \(count)" : count))
        if let leftOut = result.leftOutCount { lines.append("Left out          \(leftOut)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func apology(_ shortage: AnalysisLimits.Shortage) -> String {
        switch shortage {
        case .memory: "Memory ran out: what follows are bounds. Allow more with --memory."
        case .time: "Time ran out: what follows are bounds. Allow more with --timeout."
        }
    }

    private var orders: String {
        guard !result.byOrder.isEmpty else { return "" }
        var table = TextTable([("EVENTS", .right), ("CUT SETS", .right)])
        for entry in result.byOrder {
            table.add([String(entry.order), entry.count.description])
        }
        return table.text
    }

    private var cutSets: String {
        guard !leading.isEmpty else { return "" }
        var table = TextTable([("PROBABILITY", .right), ("MOST PROBABLE CUT SETS", .left)])
        for set in leading {
            table.add([set.probability.significant(), Self.names(of: set.events, in: tree)])
        }
        return table.text
    }

    private var events: String {
        guard !ranked.isEmpty else { return "" }
        var table = TextTable([
            ("MOST CRITICAL EVENTS", .left), ("BIRNBAUM", .right), ("CRITICALITY", .right),
            ("DIAGNOSIS", .right), ("ACHIEVEMENT", .right), ("REDUCTION", .right),
        ])
        for measures in ranked.prefix(Self.shownCount) {
            table.add(
                [
                    tree.events[measures.event].name, measures.birnbaum.significant(),
                    measures.criticality.significant(), measures.fussellVesely.significant(),
                    measures.riskAchievementWorth.significant(),
                    measures.riskReductionWorth.significant(),
                ])
        }
        return table.text
    }
}
