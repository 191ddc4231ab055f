import Continuity
import HTTP
import Model

/// What a person sent with the form that changes a plan.
struct PlanForm {
    let revision: PlanRevision
    /// When the plan was last changed that the person saw; `nil` when there was none.
    let base: Timestamp?

    /// Reads the rows of a form; they are numbered without a hole.
    init(_ fields: PlanFields) {
        var rows: [PlanRevision.Row] = []
        while let row = Self.row(rows.count, of: fields) { rows.append(row) }
        revision = PlanRevision(
            rows: rows, startsWithIncident: fields["automatic"] == "yes")
        base = fields["base"].flatMap { Int64($0) }.map {
            Timestamp(millisecondsSinceEpoch: $0)
        }
    }

    private static func row(_ number: Int, of fields: PlanFields) -> PlanRevision.Row? {
        guard number < PlanLimits.steps * 2, fields["title.\(number)"] != nil else { return nil }
        let id = fields.line("id.\(number)")
        return PlanRevision.Row(
            id: isName(id) ? id : nil,
            phase: fields["phase.\(number)"].flatMap { ContinuityPlan.Phase(rawValue: $0) }
                ?? .during,
            title: fields.line("title.\(number)"), detail: fields.lines("detail.\(number)"),
            place: fields["place.\(number)"].flatMap { Double($0) }.flatMap {
                $0.isFinite ? $0 : nil
            },
            isRemoved: fields["remove.\(number)"] == "yes")
    }

    /// Whether a step may have that name: it stands in pages and addresses.
    private static func isName(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 64
            && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}

/// What a person sent from the page of a run.
struct RunForm {
    /// Who, as they say.
    let person: String
    /// What they did.
    let entry: PlanRun.Entry
    /// Whether the run is over with it.
    let isOver: Bool

    /// Reads the button that was pressed and what belongs to it.
    ///
    /// - Throws: ``PlanProblem/empty(_:)`` when nobody is named, or nothing is noted.
    init(_ fields: PlanFields, at moment: Timestamp) throws(PlanProblem) {
        person = fields.line("by")
        guard !person.isEmpty else {
            throw .empty("Nobody is named. Fill in who did it, then press the button again.")
        }
        isOver = fields["end"] != nil
        if let step = fields["done"] {
            entry = PlanRun.Entry(
                .done, step: step, at: moment, by: person, note: fields.line("note.\(step)"))
        } else if let step = fields["undone"] {
            entry = PlanRun.Entry(
                .undone, step: step, at: moment, by: person, note: fields.line("note.\(step)"))
        } else {
            let note = fields.line("remark")
            guard isOver || !note.isEmpty else {
                throw .empty("Nothing is noted. Write a remark, or press the button of a step.")
            }
            entry = PlanRun.Entry(.remark, at: moment, by: person, note: note)
        }
    }
}
