import Economy
import Language
import Model

extension EconomyReport {
    /// Tables and sentences for a terminal.
    package var text: String {
        let names = Spelling.list(down.map(\.rawValue), "and")
        let title = "\(names) down for \(Wording.duration(durationSeconds))\n"
        let notes = missing.isEmpty ? "" : "\nNot counted\n" + missing.map { "  \($0)\n" }.joined()
        guard let outage, let perHour else { return title + "\n" + hitText + notes }
        let warning = isExample ? "The figures are an example, invented to show the method.\n" : ""
        return title + warning + "\n" + hitText + "\n" + Self.summary(outage, perHour) + "\n"
            + Self.industries(outage) + "\n" + Self.sellers(outage) + "\n" + figureText + notes
    }

    private var hitText: String {
        let most = 20
        var table = TextTable([
            ("Service", .left), ("after", .right), ("for", .right), ("lost", .right),
            ("function", .left), ("industry", .left),
        ])
        for hit in hits.prefix(most) {
            let guess = hit.confidence == .low ? " (\(hit.reason ?? "guessed"))" : ""
            table.add([
                hit.service.rawValue, Wording.duration(hit.afterSeconds),
                hit.lastsSeconds.map(Wording.duration) ?? "no end",
                Wording.percent(hit.share), (hit.function ?? "not known") + guess,
                hit.industry?.code ?? "",
            ])
        }
        return table.text + (hits.count > most ? "… and \(hits.count - most) more\n" : "")
    }

    private static func summary(_ outage: Cost, _ perHour: Cost) -> String {
        var table = TextTable([
            ("Cost", .left), ("low", .right), ("likely", .right), ("high", .right),
            ("peak rate, per hour", .right),
        ])
        func add(_ name: String, _ amount: MoneyRange, _ hour: MoneyRange) {
            table.add([
                name, amount.low.wholeText, amount.likely.wholeText, amount.high.wholeText,
                hour.likely.wholeText,
            ])
        }
        add("income lost", outage.parts.direct, perHour.parts.direct)
        add("credits to customers", outage.parts.credits, perHour.parts.credits)
        add("people at work", outage.parts.staff, perHour.parts.staff)
        add("the operator pays", outage.operatorTotal, perHour.operatorTotal)
        add("ripple in other industries", outage.parts.ripple, perHour.parts.ripple)
        add("altogether", outage.total, perHour.total)
        return table.text + "The peak rate is the likely cost per hour at the worst moment.\n"
    }

    private static func industries(_ outage: Cost) -> String {
        let most = 8
        var table = TextTable([
            ("Industry", .left), ("direct", .right), ("ripple", .right), ("ripple, range", .left),
        ])
        for cost in outage.parts.byIndustry.prefix(most) {
            table.add([
                "\(cost.industry.code) \(shortened(cost.industry.name))",
                cost.direct.likely.wholeText, cost.ripple.likely.wholeText,
                range(cost.ripple),
            ])
        }
        let rest = outage.parts.byIndustry.count - most
        return table.text + (rest > 0 ? "… and \(rest) more industries\n" : "")
    }

    private static func sellers(_ outage: Cost) -> String {
        let sales = outage.parts.sales
        var table = TextTable([
            ("Sellers' view", .left), ("orders", .right), ("value, likely", .right),
            ("value, range", .left),
        ])
        let rows = [
            ("lost", sales.ordersLost, sales.lost),
            ("deferred", sales.ordersDeferred, sales.deferred),
            ("moved to another channel", sales.ordersMoved, sales.moved),
        ]
        for (name, orders, value) in rows {
            table.add([
                name, Wording.plain(orders.likely.rounded()), value.likely.wholeText,
                range(value),
            ])
        }
        return table.text
    }

    /// The figures, with their sources below by number.
    private var figureText: String {
        var sources: [String] = []
        var table = TextTable([
            ("Assumption", .left), ("figure", .left), ("source", .right),
        ])
        for figure in assumptions {
            if !sources.contains(figure.source) { sources.append(figure.source) }
            let number = sources.firstIndex(of: figure.source).map { $0 + 1 } ?? 0
            table.add([figure.subject, Self.shortened(figure.value), "[\(number)]"])
        }
        let list = sources.enumerated().map { "[\($0 + 1)] \($1)\n" }.joined()
        return table.text + list
    }

    private static func range(_ amount: MoneyRange) -> String {
        amount.low == amount.high
            ? "exact" : "\(amount.low.wholeText) to \(amount.high.wholeText)"
    }

    private static func shortened(_ name: String) -> String {
        name.count <= 40 ? name : name.prefix(39) + "…"
    }
}
