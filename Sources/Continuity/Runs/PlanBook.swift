package import Model

/// A service's plan with all its runs: decides what a start, an entry or an incident changes.
///
/// At most one run is under way. A run keeps the plan as it was when the run began. Nothing is
/// written here; who holds the book keeps what comes back.
package struct PlanBook: Hashable, Sendable {
    /// The service.
    package let service: ServiceID
    /// The plan; `nil` when there is none yet.
    package var plan: ContinuityPlan?
    /// The runs by number.
    package private(set) var runs: [PlanRun]

    /// A book with what was kept of it.
    package init(service: ServiceID, plan: ContinuityPlan? = nil, runs: [PlanRun] = []) {
        self.service = service
        self.plan = plan
        self.runs = runs.sorted { $0.id < $1.id }
    }

    /// The run that is not over; `nil` for none.
    package var underWay: PlanRun? { runs.last { $0.endedAt == nil } }

    /// Starts the plan; the run that is under way when there is one.
    ///
    /// - Throws: ``PlanProblem/noPlan(_:)``.
    package mutating func start(
        by trigger: PlanRun.Trigger, at moment: Timestamp
    ) throws(PlanProblem) -> PlanRun {
        if let underWay { return underWay }
        guard let plan else { throw .noPlan(service) }
        if case .person(let name) = trigger {
            try PlanLimits.check(name, "The name", PlanLimits.person)
        }
        let run = PlanRun(
            id: (runs.last?.id ?? 0) + 1, plan: plan, startedAt: moment, trigger: trigger)
        runs.append(run)
        return run
    }

    /// Adds an entry to a run; `isOver` ends it.
    ///
    /// - Returns: The run after it; `nil` when there is none of that number.
    /// - Throws: ``PlanProblem`` when the run is over or full, the step is not of the run, is done
    ///   already or is not done, or a text is too long.
    /// - Complexity: O(*n*) in the entries.
    package mutating func record(
        _ entry: PlanRun.Entry, run number: Int, isOver: Bool = false
    ) throws(PlanProblem) -> PlanRun? {
        guard let index = runs.firstIndex(where: { $0.id == number }) else { return nil }
        guard runs[index].endedAt == nil else { throw .over(run: number) }
        try runs[index].add(entry)
        if isOver { runs[index].endedAt = entry.at }
        return runs[index]
    }
}

extension PlanBook {
    /// What an open incident of the service changes: it starts the plan, or is noted in the run
    /// that is under way; once for each incident.
    ///
    /// - Returns: The run that is new or changed; `nil` when nothing changes.
    package mutating func incidentBegan(_ incident: Int, at moment: Timestamp) -> PlanRun? {
        guard !runs.contains(where: { $0.isAbout(incident) }) else { return nil }
        if let index = runs.lastIndex(where: { $0.endedAt == nil }) {
            // A run that is full keeps what it has; the incident has its own page.
            return note(.incidentBegan(incident), at: moment, in: index)
        }
        guard let plan, plan.startsWithIncident else { return nil }
        return try? start(by: .incident(incident), at: moment)  // there is a plan, and no name
    }

    /// Notes in the run that is under way that an incident it is about is over; once.
    ///
    /// - Returns: The run that is changed; `nil` when nothing changes.
    package mutating func incidentEnded(_ incident: Int, at moment: Timestamp) -> PlanRun? {
        guard let index = runs.lastIndex(where: { $0.endedAt == nil && $0.isAbout(incident) }),
            !runs[index].entries.contains(where: { $0.kind == .incidentEnded(incident) })
        else { return nil }
        return note(.incidentEnded(incident), at: moment, in: index)
    }

    private mutating func note(
        _ kind: PlanRun.Entry.Kind, at moment: Timestamp, in index: Int
    ) -> PlanRun? {
        do {
            try runs[index].add(PlanRun.Entry(kind, at: moment))
            return runs[index]
        } catch {
            return nil
        }
    }
}
