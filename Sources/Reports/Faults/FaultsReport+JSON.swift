import FaultTrees

extension FaultsReport {
    private enum Key: String, CodingKey {
        case top, events, gates, complete, coherent, stoppedBy, cutSets, cutSetsAtLeast, byOrder
        case leftOut, maximumOrder, cutoff, probability, probabilityBounds, rareEvent, importance
        case leadingCutSets, seconds, peakMiB
    }

    private struct Importance: Encodable {
        let event: String
        let probability: Double
        let birnbaum: Double
        let criticality: Double
        let fussellVesely: Double
        let riskAchievementWorth: Double
        /// `nil` when nothing is left without the event.
        let riskReductionWorth: Double?
    }

    private struct Leading: Encodable {
        let events: [String]
        let probability: Double
    }

    /// For programs; counts are decimal strings, for they may be of any size.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(tree.gates[tree.top].name, forKey: .top)
        try values.encode(tree.events.count, forKey: .events)
        try values.encode(tree.gates.count, forKey: .gates)
        try values.encode(result.isComplete, forKey: .complete)
        try values.encode(result.isCoherent, forKey: .coherent)
        try values.encodeIfPresent(result.shortage?.rawValue, forKey: .stoppedBy)
        try encodeCutSets(to: &values)
        try values.encode(result.probability, forKey: .probability)
        let bounds = result.probabilityBounds
        try values.encode([bounds.lowerBound, bounds.upperBound], forKey: .probabilityBounds)
        try values.encode(result.rareEvent, forKey: .rareEvent)
        try values.encode(ranked.map(importance), forKey: .importance)
        try values.encode(effort.seconds, forKey: .seconds)
        try values.encode(effort.peakMiB, forKey: .peakMiB)
    }

    private func encodeCutSets(to values: inout KeyedEncodingContainer<Key>) throws {
        let isCounted = result.cutSets != nil
        let count = result.cutSetCount.description
        try values.encode(isCounted ? count : nil, forKey: .cutSets)
        if !isCounted { try values.encode(count, forKey: .cutSetsAtLeast) }
        let pairs = result.byOrder.map { (String($0.order), $0.count.description) }
        try values.encode(
            isCounted ? Dictionary(pairs) { first, _ in first } : nil, forKey: .byOrder)
        try values.encodeIfPresent(result.leftOutCount?.description, forKey: .leftOut)
        try values.encodeIfPresent(truncation.maximumOrder, forKey: .maximumOrder)
        try values.encodeIfPresent(truncation.cutoff, forKey: .cutoff)
        try values.encode(
            leading.map { set in
                Leading(
                    events: set.events.map { tree.events[$0].name }, probability: set.probability)
            }, forKey: .leadingCutSets)
    }

    private func importance(_ measures: EventImportance) -> Importance {
        let event = tree.events[measures.event]
        let worth = measures.riskReductionWorth
        return Importance(
            event: event.name, probability: event.probability, birnbaum: measures.birnbaum,
            criticality: measures.criticality, fussellVesely: measures.fussellVesely,
            riskAchievementWorth: measures.riskAchievementWorth,
            riskReductionWorth: worth.isFinite ? worth : nil)
    }
}
