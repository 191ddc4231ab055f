extension ContinuityPlan {
    /// The steps of a phase, in order.
    package func steps(in phase: Phase) -> [Step] { steps.filter { $0.phase == phase } }

    /// Adds a step behind the others of its phase.
    ///
    /// - Returns: The new step's name.
    /// - Throws: ``PlanProblem`` when the title is empty, a text too long or the plan full.
    /// - Complexity: O(*n*).
    @discardableResult
    package mutating func add(
        _ title: String, detail: String = "", in phase: Phase
    ) throws(PlanProblem) -> String {
        guard steps.count < PlanLimits.steps else {
            throw .tooMany(what: "steps", limit: PlanLimits.steps)
        }
        let step = Step(id: freeName, phase: phase, title: title, detail: detail)
        try Self.check(step)
        steps.append(step)
        order()
        return step.id
    }

    /// Puts other words into a step, or moves it to the end of another phase.
    ///
    /// - Throws: ``PlanProblem`` when there is no such step or the words are not right.
    /// - Complexity: O(*n*).
    package mutating func change(
        _ id: String, title: String? = nil, detail: String? = nil, phase: Phase? = nil
    ) throws(PlanProblem) {
        let index = try index(of: id)
        var step = steps[index]
        step.title = title ?? step.title
        step.detail = detail ?? step.detail
        try Self.check(step)
        if let phase, phase != step.phase {
            step.phase = phase
            steps.remove(at: index)
            steps.append(step)
            order()
        } else {
            steps[index] = step
        }
    }

    /// Takes a step out.
    ///
    /// - Throws: ``PlanProblem/noStep(_:)``.
    /// - Complexity: O(*n*).
    package mutating func remove(_ id: String) throws(PlanProblem) {
        steps.remove(at: try index(of: id))
    }

    /// Moves a step to a place among those of its phase, from 0; further ones count as the last.
    ///
    /// - Throws: ``PlanProblem/noStep(_:)``.
    /// - Complexity: O(*n*).
    package mutating func move(_ id: String, to place: Int) throws(PlanProblem) {
        let step = steps.remove(at: try index(of: id))
        let first = steps.firstIndex { $0.phase.place >= step.phase.place } ?? steps.endIndex
        let count = self.steps(in: step.phase).count
        steps.insert(step, at: first + min(max(place, 0), count))
    }

    /// Throws when a step has no title or too many words.
    static func check(_ step: Step) throws(PlanProblem) {
        guard step.title.contains(where: { !$0.isWhitespace }) else {
            throw .empty("A step has no title. Say in a line what to do, or remove the step.")
        }
        try PlanLimits.check(step.title, "The title of a step", PlanLimits.title)
        try PlanLimits.check(step.detail, "The detail of a step", PlanLimits.detail)
    }

    /// Orders the steps by phase; those of one phase keep their order.
    mutating func order() { steps = Phase.allCases.flatMap { steps(in: $0) } }

    private func index(of id: String) throws(PlanProblem) -> Int {
        guard let index = steps.firstIndex(where: { $0.id == id }) else { throw .noStep(id) }
        return index
    }

    /// A name that no step has: a number behind all numbers in use.
    var freeName: String {
        let used = steps.compactMap { $0.id.hasPrefix("step-") ? Int($0.id.dropFirst(5)) : nil }
        return "step-\((used.max() ?? 0) &+ 1)"
    }
}

extension ContinuityPlan.Phase {
    /// Where it stands in time.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
