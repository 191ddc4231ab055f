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
                "What it costs is not counted: name a file of your own figures as "
                Tag.code { "economy" }
                " in the configuration."
            }
        }
        return CostSheet(
            cost: cost, names: names, isOpen: incident.isOpen,
            isAhead: incident.failedAt == nil && incident.isOpen, now: now,
            end: incident.resolvedAt ?? now
        ).sheet
    }
}
