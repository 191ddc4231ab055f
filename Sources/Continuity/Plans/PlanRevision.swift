package import Model

/// A whole plan as somebody sends it back: rows that become steps.
package struct PlanRevision: Hashable, Sendable {
    /// One row.
    package struct Row: Hashable, Sendable {
        /// The step it changes; `nil` for a new one.
        package var id: String?
        /// When it is due.
        package var phase: ContinuityPlan.Phase
        /// What to do; a new row without any words is left out.
        package var title: String
        /// How.
        package var detail: String
        /// Its place among the rows of its phase; equal ones keep their order, `nil` is the end.
        package var place: Double?
        /// Whether it is taken out.
        package var isRemoved: Bool

        /// A row.
        package init(
            id: String? = nil, phase: ContinuityPlan.Phase, title: String, detail: String = "",
            place: Double? = nil, isRemoved: Bool = false
        ) {
            self.id = id
            self.phase = phase
            self.title = title
            self.detail = detail
            self.place = place
            self.isRemoved = isRemoved
        }
    }

    /// The rows in the order they came in.
    package var rows: [Row]
    /// Whether an incident starts the plan by itself.
    package var startsWithIncident: Bool

    /// A revision.
    package init(rows: [Row], startsWithIncident: Bool) {
        self.rows = rows
        self.startsWithIncident = startsWithIncident
    }

    /// The plan that the rows make; steps keep their names, new ones get free ones.
    ///
    /// - Throws: ``PlanProblem`` when a step has no title, words are too long, steps too many or
    ///   none is left.
    /// - Complexity: O(*n* log *n*).
    package func plan(
        for service: ServiceID, language: PlanLanguage, at moment: Timestamp
    ) throws(PlanProblem) -> ContinuityPlan {
        let kept = rows.filter { !$0.isRemoved && !$0.isBlank }
        guard !kept.isEmpty else {
            throw .empty("The plan has no steps. Keep at least one, or leave the plan as it is.")
        }
        guard kept.count <= PlanLimits.steps else {
            throw .tooMany(what: "steps", limit: PlanLimits.steps)
        }
        var plan = ContinuityPlan(
            service: service, steps: [], startsWithIncident: startsWithIncident,
            language: language, changedAt: moment)
        // Names in use are taken first, so that a new step cannot get one of them.
        plan.steps = kept.compactMap(\.step)
        var names: Set<String> = []
        var steps: [ContinuityPlan.Step] = []
        for row in Self.sorted(kept) {
            var step = row.step
            if step.map({ !names.insert($0.id).inserted }) ?? true {
                step = row.step(named: plan.freeName)
                plan.steps += [step].compactMap(\.self)
            }
            guard let step else { continue }
            try ContinuityPlan.check(step)
            steps.append(step)
        }
        plan.steps = steps
        plan.order()
        return plan
    }

    /// The rows by place; those without one last, equal ones as they came.
    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.enumerated().sorted { left, right in
            let places = (left.element.place ?? .infinity, right.element.place ?? .infinity)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
    }
}

extension PlanRevision.Row {
    /// Whether it is a new row in which nothing was written.
    fileprivate var isBlank: Bool {
        id == nil && (title + detail).allSatisfy(\.isWhitespace)
    }

    /// The step of a row that has a name.
    fileprivate var step: ContinuityPlan.Step? { id.map { step(named: $0) } }

    fileprivate func step(named name: String) -> ContinuityPlan.Step {
        ContinuityPlan.Step(id: name, phase: phase, title: title, detail: detail)
    }
}
