import Catalogue
import Continuity
import Model

/// The form that changes a plan: every step with its words, place and phase, and empty rows.
struct PlanEditor {
    /// How many steps can be added at once.
    private static let emptyRows = 3

    let entry: CatalogueEntry
    let plan: ContinuityPlan
    /// When the own plan was last changed; `nil` when there is none.
    let base: Timestamp?
    /// What was sent and could not be kept.
    let draft: PlanRevision?
    let texts: Texts

    var html: HTML {
        let known = draft?.rows ?? rows
        let missing = max(0, Self.emptyRows - known.count { $0.id == nil })
        let empty = (0..<missing).map { _ in PlanRevision.Row(phase: .during, title: "") }
        return Tag.form(.class("editor"), .post, .action(.plan(entry.id))) {
            if let base {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "base"),
                    Attribute("value", "\(base.millisecondsSinceEpoch)"))
            }
            (known + empty).enumerated().map(row)
            Tag.p {
                Tag.label {
                    checkbox(
                        "automatic", isOn: draft?.startsWithIncident ?? plan.startsWithIncident)
                    " \(texts.startWithIncident)"
                }
            }
            Tag.button(Attribute("type", "submit")) { texts.keepPlan }
            Parts.note { texts.editorNote }
        }
    }

    private var rows: [PlanRevision.Row] {
        ContinuityPlan.Phase.allCases.flatMap { phase in
            plan.steps(in: phase).enumerated().map { place, step in
                PlanRevision.Row(
                    id: step.id, phase: phase, title: step.title, detail: step.detail,
                    place: Double(place + 1))
            }
        }
    }

    private func row(_ number: Int, _ row: PlanRevision.Row) -> HTML {
        Tag.fieldset(.class("row")) {
            Tag.legend {
                row.id == nil && row.title.isEmpty ? texts.newStep : texts.stepNumber(number + 1)
            }
            if let id = row.id {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "id.\(number)"),
                    Attribute("value", id))
            }
            field(texts.whatToDo, "title", number) { name, id in
                Tag.input(
                    id, name, Attribute("value", row.title),
                    Attribute("maxlength", "\(PlanLimits.title)"))
            }
            field(texts.whenDue, "phase", number) { name, id in
                Tag.select(id, name) { ContinuityPlan.Phase.allCases.map { option($0, row.phase) } }
            }
            field(texts.stepOrder, "place", number) { name, id in
                Tag.input(
                    id, name, Attribute("type", "number"), Attribute("step", "any"),
                    Attribute("value", row.place.map(Coordinate.text) ?? ""))
            }
            field(texts.stepHow, "detail", number, style: "wide") { name, id in
                Tag.textarea(
                    id, name, Attribute("rows", row.detail.isEmpty ? "2" : "4"),
                    Attribute("maxlength", "\(PlanLimits.detail)")
                ) { row.detail }
            }
            if row.id != nil {
                Tag.label(.class("wide")) {
                    checkbox("remove.\(number)", isOn: row.isRemoved)
                    " \(texts.removeStep)"
                }
            }
        }
    }

    private func field(
        _ label: String, _ name: String, _ number: Int, style: String? = nil,
        control: (Attribute, Attribute) -> HTML
    ) -> HTML {
        Tag.div(style.map { .class($0) }) {
            Tag.label(Attribute("for", "\(name)-\(number)")) { label }
            control(Attribute("name", "\(name).\(number)"), .id("\(name)-\(number)"))
        }
    }

    private func option(
        _ phase: ContinuityPlan.Phase, _ chosen: ContinuityPlan.Phase
    ) -> HTML {
        Tag.option(
            Attribute("value", phase.rawValue),
            phase == chosen ? Attribute("selected", nil) : nil
        ) { texts.planPhase(phase) }
    }

    private func checkbox(_ name: String, isOn: Bool) -> HTML {
        Tag.input(
            Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", "yes"),
            isOn ? Attribute("checked", nil) : nil)
    }
}
