import History
import Model
import Storage
import Testing

/// What every store must do; a suite runs each against a fresh store of its kind.
enum StoreContract: String, CaseIterable, Sendable {
    case observationsByTime, scrapesKeepEveryValue, changesCountOnce, incidentsAreReplaced
    case incidentNumbersGrow, findingsAreReplaced, noticesAreToldOnce, attemptsAreNoted
    case predictionsAreSettled, correctionsAreReplaced, gapsOverlap, aliveMovesForward,
        pruneDeletesTheOld, closedRefuses

    func check(_ store: any Store) async throws {
        switch self {
        case .observationsByTime: try await Self.observationsByTime(store)
        case .scrapesKeepEveryValue: try await Self.scrapesKeepEveryValue(store)
        case .changesCountOnce: try await Self.changesCountOnce(store)
        case .incidentsAreReplaced: try await Self.incidentsAreReplaced(store)
        case .incidentNumbersGrow: try await Self.incidentNumbersGrow(store)
        case .findingsAreReplaced: try await Self.findingsAreReplaced(store)
        case .noticesAreToldOnce: try await Self.noticesAreToldOnce(store)
        case .attemptsAreNoted: try await Self.attemptsAreNoted(store)
        case .predictionsAreSettled: try await Self.predictionsAreSettled(store)
        case .correctionsAreReplaced: try await Self.correctionsAreReplaced(store)
        case .gapsOverlap: try await Self.gapsOverlap(store)
        case .aliveMovesForward: try await Self.aliveMovesForward(store)
        case .pruneDeletesTheOld: try await Self.pruneDeletesTheOld(store)
        case .closedRefuses: try await Self.closedRefuses(store)
        }
    }
}

extension StoreContract {
    private static func observationsByTime(_ store: any Store) async throws {
        let late = Observation.scrape(Examples.scrape("payments", at: 20))
        let early = Observation.check(Examples.check("orders", at: 10, passed: false))
        let change = Observation.change(Examples.change("r1", at: 20))
        let second = Observation.check(Examples.check("payments", at: 20))
        try await store.apply(Examples.commit { $0.observations = [late, early] })
        try await store.apply(Examples.commit { $0.observations = [change, second] })
        let all = try await store.observations(in: Examples.range(10, 20), service: nil)
        #expect(all == [early, late, change, second])
        let payments = try await store.observations(
            in: Examples.range(0, 99), service: "payments")
        #expect(payments == [late, change, second])
        #expect(try await store.observations(in: Examples.range(11, 19), service: nil).isEmpty)
    }

    private static func scrapesKeepEveryValue(_ store: any Store) async throws {
        let values: [Double] = [
            0, -0.0, 1, -1, 0.1, 1e15, 1e300, .leastNonzeroMagnitude, .infinity, -.infinity,
            281_474_976_710_655, 281_474_976_710_656, -281_474_976_710_657, .pi,
        ]
        let samples = values.enumerated().map {
            Sample("value", labels: ["ä\"": "\($0.offset)\n"], value: $0.element)
        }
        let whole = Examples.scrape("a", at: 1, samples: samples)
        let backwards = Examples.scrape("a", at: 2, samples: samples.reversed())
        let failed = Scrape(
            service: "b", at: Examples.moment(3), samples: [], failure: "The port is closed.")
        let kept = [whole, backwards, failed].map { Observation.scrape($0) }
        try await store.apply(Examples.commit { $0.observations = kept })
        #expect(try await store.observations(in: Examples.range(0, 9), service: nil) == kept)

        let unknown = Examples.scrape("a", at: 5, samples: [Sample("x", value: .nan)])
        try await store.apply(Examples.commit { $0.observations = [.scrape(unknown)] })
        let last = try await store.observations(in: Examples.range(5, 5), service: nil).first
        guard case .scrape(let scrape) = last else { throw StoreContractError.missing }
        #expect(scrape.samples.first?.value.isNaN == true)
    }

    private static func changesCountOnce(_ store: any Store) async throws {
        let first = Examples.change("r1", at: 5)
        try await store.apply(Examples.commit { $0.observations = [.change(first)] })
        try await store.apply(
            Examples.commit {
                $0.observations = [
                    .change(Examples.change("r1", at: 7, title: "Again")),
                    .change(Examples.change("r0", at: 2)),
                ]
            })
        let changes = try await store.changes(in: Examples.range(0, 99))
        #expect(changes == [Examples.change("r0", at: 2), first])
    }

    private static func incidentsAreReplaced(_ store: any Store) async throws {
        let first = Examples.incident(1, at: 10)
        let second = Examples.incident(2, at: 20)
        try await store.apply(Examples.commit { $0.incidents = [first, second] })
        #expect(try await store.openIncidents() == [first, second])
        let over = Examples.incident(1, at: 10, phase: .resolved)
        try await store.apply(Examples.commit { $0.incidents = [over] })
        #expect(try await store.openIncidents() == [second])
        #expect(try await store.incidents(limit: 9) == [second, over])
        #expect(try await store.incidents(limit: 1) == [second])
        #expect(try await store.incident(1) == over)
        #expect(try await store.incident(3) == nil)
    }

    private static func incidentNumbersGrow(_ store: any Store) async throws {
        #expect(try await store.nextIncidentID() == 1)
        #expect(try await store.nextIncidentID() == 2)
        try await store.apply(Examples.commit { $0.incidents = [Examples.incident(7, at: 1)] })
        #expect(try await store.nextIncidentID() == 8)
    }

    private static func findingsAreReplaced(_ store: any Store) async throws {
        var finding = Examples.finding("a", at: 10)
        let later = Examples.finding("b", at: 30)
        try await store.apply(Examples.commit { $0.findings = [later, finding] })
        finding.endedAt = Examples.moment(15)
        try await store.apply(Examples.commit { $0.findings = [finding] })
        #expect(try await store.findings(in: Examples.range(10, 30)) == [finding, later])
        #expect(try await store.findings(in: Examples.range(11, 30)) == [later])
    }

    private static func noticesAreToldOnce(_ store: any Store) async throws {
        let notices = [Examples.notice(2, .warned), Examples.notice(1, .failed)]
        try await store.apply(Examples.commit { $0.notices = notices })
        try await store.apply(
            Examples.commit { $0.notices = [Examples.notice(2, .warned, title: "Again")] })
        let pending = notices.map {
            Delivery(notice: $0, state: .pending, attempts: 0, lastError: nil, finishedAt: nil)
        }
        #expect(try await store.pendingDeliveries() == pending)
        #expect(try await store.deliveries(incident: 1) == [pending[1]])
        #expect(try await store.deliveries(incident: 3).isEmpty)
    }

    private static func attemptsAreNoted(_ store: any Store) async throws {
        let notice = Examples.notice(1, .warned)
        try await store.apply(Examples.commit { $0.notices = [notice] })
        let failedOnce = Delivery(
            notice: notice, state: .pending, attempts: 1, lastError: "503", finishedAt: nil)
        try await store.record(failedOnce)
        #expect(try await store.pendingDeliveries() == [failedOnce])
        let delivered = Delivery(
            notice: notice, state: .delivered, attempts: 2, lastError: nil,
            finishedAt: Examples.moment(12))
        try await store.record(delivered)
        try await store.record(failedOnce)
        try await store.apply(Examples.commit { $0.notices = [notice] })
        #expect(try await store.pendingDeliveries().isEmpty)
        #expect(try await store.deliveries(incident: nil) == [delivered])
    }

    private static func predictionsAreSettled(_ store: any Store) async throws {
        var first = Examples.prediction(1, "orders", at: 10)
        let second = Examples.prediction(1, "search", at: 10)
        let third = Examples.prediction(2, "orders", at: 20)
        try await store.apply(Examples.commit { $0.predictions = [third, second, first] })
        #expect(try await store.openPredictions() == [first, second, third])
        first.fellAt = Examples.moment(15)
        first.isSettled = true
        try await store.apply(Examples.commit { $0.predictions = [first] })
        #expect(try await store.openPredictions() == [second, third])
        #expect(try await store.predictions(incident: 1, limit: 9) == [first, second])
        #expect(try await store.predictions(incident: nil, limit: 2) == [second, third])
    }

    private static func correctionsAreReplaced(_ store: any Store) async throws {
        let first = Correction(provider: "payments", id: "2", scope: .partial)
        let second = Correction(provider: "payments", id: "1", cause: .capacity)
        try await store.keep(first)
        try await store.keep(second)
        #expect(try await store.corrections() == [second, first])
        let again = Correction(provider: "payments", id: "2", recovery: .rollback)
        try await store.keep(again)
        #expect(try await store.corrections() == [second, again])
    }

    private static func gapsOverlap(_ store: any Store) async throws {
        try await store.recordGap(Examples.range(50, 60))
        try await store.recordGap(Examples.range(10, 20))
        try await store.recordGap(Examples.range(10, 25))
        let both = [Examples.range(10, 25), Examples.range(50, 60)]
        #expect(try await store.gaps(in: Examples.range(0, 99)) == both)
        #expect(try await store.gaps(in: Examples.range(25, 49)) == [both[0]])
        #expect(try await store.gaps(in: Examples.range(26, 49)).isEmpty)
    }

    private static func aliveMovesForward(_ store: any Store) async throws {
        #expect(try await store.lastAlive() == nil)
        try await store.apply(Examples.commit { $0.aliveAt = Examples.moment(10) })
        try await store.apply(Examples.commit { $0.aliveAt = Examples.moment(5) })
        try await store.apply(Commit())
        #expect(try await store.lastAlive() == Examples.moment(10))
    }

    private static func pruneDeletesTheOld(_ store: any Store) async throws {
        let kept = Observation.check(Examples.check("a", at: 10))
        let observations: [Observation] = [
            .scrape(Examples.scrape("a", at: 9)), .check(Examples.check("a", at: 9)),
            .change(Examples.change("r1", at: 9)), kept,
        ]
        try await store.apply(Examples.commit { $0.observations = observations })
        try await store.prune(before: Examples.moment(10))
        #expect(try await store.observations(in: Examples.range(0, 99), service: nil) == [kept])
    }

    private static func closedRefuses(_ store: any Store) async throws {
        try await store.apply(Examples.commit { $0.aliveAt = Examples.moment(1) })
        try await store.close()
        let error = await #expect(throws: StoreError.self) { try await store.apply(Commit()) }
        #expect(error?.code == .closed)
        await #expect(throws: StoreError.self) { try await store.incidents(limit: 1) }
    }
}

enum StoreContractError: Error { case missing }
