import Model
import Numerics

/// Gathers spans of all files and joins them to calls.
///
/// A span whose parent is of another service is a call of that service. So is a client span of a
/// service to itself, and one without a span of the callee that names its peer.
struct SpanTable {
    private struct Pair: Hashable {
        let caller: ServiceID
        let callee: ServiceID
    }
    private struct Calls {
        /// In nanoseconds, which are whole numbers and add up exactly.
        var lengths: [Double] = []
        var failed = 0
        var direct = 0
    }

    private var spans: [Span] = []
    private var numbers: [Span.Identity: Int] = [:]
    private var repeated = 0
    private var places: [Place] = []
    private(set) var services: [ServiceID] = []
    private var seen: Set<String> = []

    /// Takes a span; one that was taken before is passed over.
    mutating func add(_ span: Span, at place: Place) {
        guard numbers[span.identity] == nil else {
            repeated += 1
            return
        }
        numbers[span.identity] = spans.count
        spans.append(span)
        places.append(place)
        if seen.insert(span.service).inserted { services.append(ServiceID(span.service)) }
    }

    /// Turns the spans into services, dependencies and figures of calls.
    func contribute(to draft: inout GraphDraft) -> [CallFigures] {
        guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else {
            return []
        }
        let window = Double(last - first) / 1e9
        for service in services { draft.mention(service) }
        let (calls, orphans) = calls()
        let figures = calls.map { pair, calls in SpanTable.figures(pair, calls, window) }
            .sorted { ($0.caller, $0.callee) < ($1.caller, $1.callee) }
        let place = places[0]
        for figure in figures {
            draft.connect(
                figure.caller, to: figure.callee,
                figure.isAsynchronous ? .asynchronous(bufferSeconds: 0) : .critical,
                isAssumed: true, at: place)
        }
        measure(window, &draft)
        tell(figures, orphans, &draft)
        return figures
    }

    private func calls() -> (calls: [Pair: Calls], orphans: Int) {
        var calls: [Pair: Calls] = [:]
        var orphans = 0
        var answered: Set<Int> = []
        for span in spans {
            let origins = [span.parent].compactMap { $0 } + span.followed
            let callers = origins.compactMap { numbers[$0] }.filter { isCall(spans[$0], span) }
            if let parent = span.parent, numbers[parent] == nil { orphans += 1 }
            for number in callers {
                answered.insert(number)
                add(span, calledBy: spans[number], isPart: isParent(number, of: span), &calls)
            }
        }
        for (number, span) in spans.enumerated() where !answered.contains(number) {
            guard span.kind == .client || span.kind == .producer, let peer = span.peer,
                peer != span.service
            else { continue }
            count(
                Pair(caller: ServiceID(span.service), callee: ServiceID(peer)), span.length,
                hasFailed: span.hasFailed, isDirect: span.kind == .client, &calls)
        }
        return (calls, orphans)
    }

    private func isParent(_ number: Int, of span: Span) -> Bool {
        span.parent.flatMap { numbers[$0] } == number
    }

    private func isCall(_ caller: Span, _ span: Span) -> Bool {
        if caller.service != span.service { return true }
        let isServed = span.kind == .server || span.kind == .consumer
        return isServed && (caller.kind == .client || caller.kind == .producer)
    }

    private func add(
        _ span: Span, calledBy caller: Span, isPart: Bool, _ calls: inout [Pair: Calls]
    ) {
        let isDirect = isPart && span.kind != .consumer && caller.kind != .producer
        let isSeenByCaller = isDirect && caller.kind == .client
        count(
            Pair(caller: ServiceID(caller.service), callee: ServiceID(span.service)),
            isSeenByCaller ? caller.length : span.length,
            hasFailed: span.hasFailed || (isSeenByCaller && caller.hasFailed), isDirect: isDirect,
            &calls)
    }

    private func count(
        _ pair: Pair, _ length: Double, hasFailed: Bool, isDirect: Bool,
        _ calls: inout [Pair: Calls]
    ) {
        calls[pair, default: Calls()].lengths.append(length)
        if hasFailed { calls[pair]?.failed += 1 }
        if isDirect { calls[pair]?.direct += 1 }
    }

    private static func figures(_ pair: Pair, _ calls: Calls, _ window: Double) -> CallFigures {
        let sorted = calls.lengths.sorted()
        return CallFigures(
            caller: pair.caller, callee: pair.callee, calls: sorted.count,
            ratePerSecond: window > 0 ? Double(sorted.count) / window : nil,
            errorShare: Double(calls.failed) / Double(sorted.count),
            medianSeconds: Quantile.of(0.5, in: sorted) / 1e9,
            p95Seconds: sorted[(sorted.count * 95 + 99) / 100 - 1] / 1e9,
            isAsynchronous: calls.direct == 0)
    }

    /// How often each service is asked and how long it takes, from its own side of the calls.
    private func measure(_ window: Double, _ draft: inout GraphDraft) {
        var served: [String: (count: Int, nanoseconds: Double)] = [:]
        for span in spans where span.kind == .server || span.kind == .consumer {
            served[span.service, default: (0, 0)].count += 1
            served[span.service, default: (0, 0)].nanoseconds += span.length
        }
        for service in services {
            guard let work = served[service.rawValue] else { continue }
            var facts = ServiceFacts()
            facts.ratePerSecond = window > 0 ? Double(work.count) / window : nil
            let mean = work.nanoseconds / Double(work.count) / 1e9
            facts.serviceSeconds = mean > 0 ? mean : nil
            draft.add(service, measured: facts)
        }
    }

    private func tell(_ figures: [CallFigures], _ orphans: Int, _ draft: inout GraphDraft) {
        if orphans > 0 {
            draft.tell("\(orphans) of \(spans.count) spans name a parent that is in no file here.")
        }
        if repeated > 0 { draft.tell("\(repeated) spans come twice; the first of each counts.") }
        let queues = figures.filter(\.isAsynchronous).count
        if queues > 0 {
            draft.tell(
                "Spans do not tell how long a buffer bridges; it is taken as 0 s for \(queues) "
                    + "asynchronous \(queues == 1 ? "dependency" : "dependencies").")
        }
    }
}
