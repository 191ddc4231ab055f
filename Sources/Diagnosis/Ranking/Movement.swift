import Language
import Detection
import Model

/// A series of a service that rose, for saying whether a change did anything at all.
struct Movement: Sendable {
    /// What rose and how far, for people.
    let sentence: String
    /// When.
    let at: Timestamp

    /// What rose at a service in a span, earliest first.
    ///
    /// The limits are stricter than those for suspects, because many series are looked at.
    static func find(
        in record: ServiceRecord?, from start: Timestamp?, until end: Timestamp
    ) -> [Movement] {
        guard let record else { return [] }
        var moves: [Movement] = []
        let seen = record.through(end)
        for signal in signals(of: seen) {
            let series = seen.series(signal.name, of: signal.subject)
            let limits = Step.Limits(
                ratio: 1.25, rise: least(signal.name), significance: 8, side: 2)
            guard let step = Step.find(in: series, limits: limits) else { continue }
            if let start, step.at < start { continue }
            moves.append(
                Movement(
                    sentence: "\(signal) went from \(Wording.number(step.before)) to "
                        + "\(Wording.number(step.after)) at \(step.at.timeOfDay)", at: step.at))
        }
        for index in IndexFact.find(in: seen, until: end) {
            if let start, index.onset < start { continue }
            moves.append(
                Movement(
                    sentence: "index \(index.index) is gone since \(index.onset.timeOfDay)",
                    at: index.onset))
        }
        return moves.sorted { ($0.at, $0.sentence) < ($1.at, $1.sentence) }
    }

    private static func least(_ name: Signal.Name) -> Double {
        Wording.isShare(name) ? 0.02 : name == .poolAgedHolders || name == .poolUnexplained ? 3 : 0
    }

    private static func signals(of record: ServiceRecord) -> [Signal] {
        let names: Set<Signal.Name> = [
            .errorRatio, .latencyMean, .requestRate, .poolInUse, .poolUnexplained,
            .poolAgedHolders, .statementMean, .upstreamMean, .upstreamErrorRatio,
        ]
        return record.signals.filter { names.contains($0.name) }
    }
}
