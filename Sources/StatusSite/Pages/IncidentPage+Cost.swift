import Economy
import Model

extension IncidentPage {
    /// What it has cost up to now or its end; `nil` when nothing is said about money.
    var costSoFar: MoneyRange? {
        outlook.cost?.accrued(until: incident.resolvedAt ?? now).total
    }

    /// What it costs, or one line on how to have it counted.
    var cost: HTML {
        guard let cost = outlook.cost else {
            return Tag.p(.class("note aside"), .id("cost")) {
                texts.notCounted
                Tag.code { "economy" }
                texts.inConfiguration
            }
        }
        return CostSheet(
            cost: cost, names: names, isOpen: incident.isOpen,
            isAhead: incident.failedAt == nil && incident.isOpen, now: now,
            end: incident.resolvedAt ?? now, texts: texts
        ).sheet
    }
}
