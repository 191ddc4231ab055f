import Model

extension PlanRun {
    /// How a step stands.
    package enum Standing: Hashable, Sendable {
        case open
        /// Done, by the entry.
        case done(Entry)
        /// Taken back, by the entry.
        case reopened(Entry)
    }

    /// How a step stands: what its last entry says.
    ///
    /// - Complexity: O(*n*) in the entries.
    package func standing(of step: String) -> Standing {
        guard
            let last = entries.last(where: {
                $0.step == step && [.done, .undone].contains($0.kind)
            })
        else { return .open }
        return last.kind == .done ? .done(last) : .reopened(last)
    }

    /// Whether a step is done and was not taken back.
    package func isDone(_ step: String) -> Bool {
        if case .done = standing(of: step) { return true }
        return false
    }

    /// The steps that an outage asks for: all but those to be prepared before.
    package var dueSteps: [ContinuityPlan.Step] { plan.steps.filter { $0.phase != .before } }

    /// How many of ``dueSteps`` are done.
    package var doneCount: Int { dueSteps.count { isDone($0.id) } }

    /// The incidents it was started by or that began meanwhile, by time.
    package var incidents: [Int] {
        var found: [Int] = []
        if case .incident(let id) = trigger { found.append(id) }
        for case .incidentBegan(let id) in entries.map(\.kind) { found.append(id) }
        return found
    }

    /// Whether it was started by an incident, or noted that it began.
    func isAbout(_ incident: Int) -> Bool { incidents.contains(incident) }

    /// Adds an entry, by time.
    mutating func add(_ entry: Entry) throws(PlanProblem) {
        guard entries.count < PlanLimits.entries else {
            throw .tooMany(what: "entries in run \(id)", limit: PlanLimits.entries)
        }
        try PlanLimits.check(entry.by, "The name", PlanLimits.person)
        try PlanLimits.check(entry.note, "The note", PlanLimits.note)
        if let name = entry.step { try check(entry, of: name) }
        let place = entries.lastIndex { $0.at <= entry.at }.map { $0 + 1 } ?? 0
        entries.insert(entry, at: place)
    }

    private func check(_ entry: Entry, of name: String) throws(PlanProblem) {
        guard let step = plan.steps.first(where: { $0.id == name }) else { throw .noStep(name) }
        switch (entry.kind, standing(of: name)) {
        case (.done, .done(let earlier)): throw .alreadyDone(title: step.title, by: earlier.by)
        case (.undone, .open), (.undone, .reopened): throw .notDone(title: step.title)
        default: break
        }
    }
}
