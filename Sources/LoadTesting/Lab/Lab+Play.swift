import Clocks
import HTTP
import Model

extension Lab {
    /// Plays the scenario to its end; the services go on running, without load.
    ///
    /// - Returns: What the lab saw.
    /// - Throws: ``LabError`` when a step cannot be done, `CancellationError`.
    package func play() async throws -> LabOutcome {
        let start = time.now()
        let generator = LoadGenerator(
            streams: scenario.load, addresses: endpoints, time: time,
            realTimeout: time.real(.seconds(10)), seed: seed)
        self.generator = generator
        log(start, "load begins: \(loadInWords)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await generator.run() }
            group.addTask { try await self.watchPools() }
            group.addTask { try await self.direct(from: start) }
            defer { group.cancelAll() }
            try await group.next()
        }
        log(time.now(), "the story is over")
        return LabOutcome(
            startedAt: start, endedAt: time.now(), exhaustedAt: exhaustedAt, changes: changes,
            load: generator.reports)
    }

    /// Goes on with the load until cancelled, for whoever wants to look around after the story.
    package func keepLoad() async throws { try await generator?.run() }

    private var loadInWords: String {
        scenario.load.map { "\($0.name) \($0.ratePerSecond)/s" }.joined(separator: ", ")
    }

    /// Does each step at its moment and returns when the story is over.
    private func direct(from start: Timestamp) async throws {
        let latest = start + .seconds(scenario.durationSeconds)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for step in scenario.steps {
                group.addTask { try await self.perform(step, from: start, latest: latest) }
            }
            try await group.waitForAll()
        }
        switch scenario.end {
        case .afterDuration: try await time.sleep(until: latest)
        case .afterLastStep(let seconds):
            try await time.sleep(until: min(latest, time.now() + .seconds(seconds)))
        }
    }

    private func perform(
        _ step: ScenarioStep, from start: Timestamp, latest: Timestamp
    ) async throws {
        switch step.moment {
        case .at(let seconds): try await time.sleep(until: start + .seconds(seconds))
        case .afterExhaustion(let service, let seconds):
            guard let exhausted = try await exhaustion(of: service, until: latest) else { return }
            try await time.sleep(until: exhausted + .seconds(seconds))
        }
        try await perform(step.action)
    }

    private func exhaustion(
        of service: ServiceID?, until latest: Timestamp
    ) async throws -> Timestamp? {
        while time.now() < latest {
            let known = service.map { exhaustedAt[$0] } ?? exhaustedAt.values.min()
            if let known { return known }
            try await time.sleep(for: .seconds(1))
        }
        return nil
    }

    /// Looks at every pool each 5 s, as nobody in the story does.
    private func watchPools() async throws {
        var watches: [ServiceID: ExhaustionWatch] = [:]
        while true {
            for service in scenario.landscape.services {
                guard let answer = try await get(service.id, "/metrics"),
                    let reading = PoolReading(page: String(decoding: answer.body, as: UTF8.self))
                else { continue }
                let exhausted = watches[service.id, default: ExhaustionWatch()]
                    .exhausted(reading, at: time.now())
                if let since = exhausted { noteExhaustion(of: service.id, since: since, reading) }
            }
            try await time.sleep(for: .seconds(5))
        }
    }

    private func noteExhaustion(
        of service: ServiceID, since moment: Timestamp, _ reading: PoolReading
    ) {
        guard exhaustedAt[service] == nil else { return }
        exhaustedAt[service] = moment
        log(
            moment,
            "\(service): the pool is exhausted (\(Int(reading.used)) of \(Int(reading.size)) "
                + "connections in use, \(Int(reading.pending)) waiting)")
    }
}
