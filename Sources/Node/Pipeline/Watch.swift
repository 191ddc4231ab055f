import Detection
import Incidents
package import Messaging
package import Model
package import Storage

/// The path of an observation: detect, group, diagnose, keep, tell.
///
/// One at a time, in order of arrival. `take` returns once everything that followed from the
/// observation is in the store, so that whoever sent it may count on it.
package actor Watch {
    let store: any Store
    nonisolated let plan: WatchPlan
    private let bus: any Bus
    private let noticesWaiting: @Sendable () -> Void

    var bank: DetectorBank
    var book: IncidentBook
    var history = FrameHistory(span: .seconds(7200))
    package var board = ConditionBoard()
    var diagnosedAt: [Int: Timestamp] = [:]
    var comparedAt: [Int: Timestamp] = [:]
    /// Who falls next, and what was foretold before.
    package var outlook: FallOutlook
    private var owed = OwedEvents()
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// A watch over what `plan` names; `noticesWaiting` is called when there is something to tell.
    package init(
        plan: WatchPlan, store: any Store, bus: any Bus,
        noticesWaiting: @escaping @Sendable () -> Void
    ) {
        self.plan = plan
        self.store = store
        self.bus = bus
        self.noticesWaiting = noticesWaiting
        bank = DetectorBank(rules: plan.rules)
        book = IncidentBook(services: plan.services)
        outlook = FallOutlook(services: plan.services)
    }

    /// Takes an observation through the whole path.
    ///
    /// - Throws: ``StoreError`` when it could not be kept; then it does not count, and what the
    ///   detectors made of it follows from the next observation that can be kept.
    package func take(_ observation: Observation) async throws {
        await enter()
        defer { leave() }
        let (frame, noticed) = bank.ingest(observation)
        if let frame { history.append(frame) }
        owed.add(noticed)
        let asked = (diagnosedAt, comparedAt)
        var draft = book
        var step = draft.take(owed.events, at: observation.at)
        if case .change(let change) = observation { step.merge(draft.take(change)) }
        step.merge(diagnose(&draft, changed: step.changed, at: observation.at))
        let changed: [Incident]
        do {
            changed = try await keep(step, from: observation, at: observation.at, in: &draft)
        } catch {
            (diagnosedAt, comparedAt) = asked
            throw error
        }
        board.take(observation, owed.pay())
        await announce(observation, changed)
    }

    /// Keeps a step that did not come from an observation but from looking back at `moment`.
    func keep(_ step: IncidentStep, in draft: IncidentBook, at moment: Timestamp) async throws {
        var draft = draft
        _ = try await keep(step, from: nil, at: moment, in: &draft)
    }

    /// Keeps a step; returns the incidents that changed, those that ended as well.
    private func keep(
        _ step: IncidentStep, from observation: Observation?, at moment: Timestamp,
        in draft: inout IncidentBook
    ) async throws -> [Incident] {
        var commit = Commit()
        commit.observations = observation.map { [$0] } ?? []
        commit.findings = step.info
        let resolved = draft.takeResolved()
        commit.incidents =
            draft.open.values.filter { step.changed.contains($0.id) }.sorted { $0.id < $1.id }
            + resolved
        commit.notices = notices(for: step.tidings, of: commit.incidents, at: moment)
        commit.aliveAt = moment
        var foresight = outlook
        commit.predictions = foresight.advance(
            draft.open.values.sorted { $0.id < $1.id } + resolved, heard: heard(at: moment),
            at: moment)
        try await store.apply(commit)
        book = draft
        outlook = foresight
        if !commit.notices.isEmpty { noticesWaiting() }
        return commit.incidents
    }

    /// The services that were heard of lately and show no failure.
    ///
    /// One whose check fails may have fallen although nothing is concluded yet.
    private func heard(at moment: Timestamp) -> Set<ServiceID> {
        let failing = board.open.filter { $0.forecast == nil && $0.severity > .info }
        let troubled = Set(failing.map(\.service))
        let heard = board.lastSeen.filter { service, seen in
            moment - seen <= .seconds(120) && !troubled.contains(service)
                && board.checks[service, default: [:]].values.allSatisfy(\.passed)
        }
        return Set(heard.keys)
    }

    private func notices(
        for tidings: [IncidentStep.Tiding], of incidents: [Incident], at moment: Timestamp
    ) -> [Notice] {
        tidings.flatMap { tiding in
            plan.channels.filter { $0.kinds.contains(tiding.kind) }.compactMap { channel in
                incidents.first { $0.id == tiding.incident }.map {
                    plan.writer.notice(of: tiding, for: $0, to: channel.name, at: moment)
                }
            }
        }
    }

    private func announce(_ observation: Observation, _ changed: [Incident]) async {
        await bus.publish(.service(observation.service, at: observation.at))
        for incident in changed { await bus.publish(.incident(incident)) }
    }

    // An actor lets others in while it awaits the store; observations must not overtake each other.
    private func enter() async {
        if isBusy {
            await withCheckedContinuation { waiting.append($0) }
        } else {
            isBusy = true
        }
    }

    private func leave() {
        if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
    }
}
