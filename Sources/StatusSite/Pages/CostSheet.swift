import Economy
import Model

/// What an outage costs: so far and per hour, by kind, by industry and for sellers.
struct CostSheet {
    let cost: OutageCost
    let names: Parts.Names
    let isOpen: Bool
    /// Whether it is only foretold.
    let isAhead: Bool
    let now: Timestamp
    /// When it ended; the present while it lasts.
    let end: Timestamp

    private static let mostIndustries = 6

    private var total: CostBreakdown { cost.accrued(until: end) }

    /// An hour of it: now while it lasts, else when it was worst.
    private var hour: (words: String, cost: CostBreakdown)? {
        if isOpen {
            let hour = cost.perHour(at: now)
            if !hour.total.isZero { return ("an hour now", hour) }
        }
        let words = isAhead ? "an hour at its worst, if it fails" : "an hour at its worst"
        return cost.worstMoment.map { (words, cost.perHour(at: $0)) }
    }

    var sheet: HTML {
        let (total, hour) = (total, hour)
        return Parts.sheet("What it costs", id: "cost") {
            if cost.isExample { example }
            sums(total, hour)
            if !total.total.isZero || hour != nil {
                Tag.div(.class("halves inner")) {
                    Tag.div { parts(total, hour?.cost) }
                    Tag.div {
                        sellers(total.sales)
                        industries(total.byIndustry)
                    }
                }
            }
            missing
            assumptions
        }
    }

    private var example: HTML {
        Tag.p {
            StateLook(mark: "?", word: "example figures", style: "unknown").pill()
            " These figures are invented, to show how it works. Put your own in their place."
        }
    }

    private func sums(_ total: CostBreakdown, _ hour: (words: String, cost: CostBreakdown)?) -> HTML
    {
        guard !total.total.isZero || hour != nil else {
            return Tag.p { isOpen ? "Nothing so far." : "Nothing that is counted." }
        }
        return Tag.ul(.class("sums")) {
            if !isAhead { sum(total.total, isOpen ? "so far" : "in all") }
            if let hour { sum(hour.cost.total, hour.words) }
        }
    }

    private func sum(_ range: MoneyRange, _ words: String) -> HTML {
        let ends = Figures.ends(range)
        return Tag.li {
            Tag.strong(.class("num")) { "about \(Figures.money(range.likely))" }
            " \(words)"
            if !ends.isEmpty { Tag.small { " (\(ends))" } }
        }
    }

    private func parts(_ total: CostBreakdown, _ hour: CostBreakdown?) -> HTML {
        let kinds: [(String, KeyPath<CostBreakdown, MoneyRange>)] = [
            ("Income lost", \.direct), ("Credits owed", \.credits), ("People at work", \.staff),
            ("Your cost together", \.operatorTotal), ("Ripple: other industries", \.ripple),
            ("Altogether", \.total),
        ]
        let shown = kinds.filter { _, path in
            !total[keyPath: path].isZero || hour.map { !$0[keyPath: path].isZero } ?? false
        }
        return HTML {
            Tag.h3 { "Direct and ripple" }
            Parts.table(
                [
                    .init(heading: "Part"),
                    .init(heading: isOpen ? "So far" : "In all", isNumber: true),
                    .init(heading: "An hour", isNumber: true),
                ], label: "Direct cost and ripple",
                rows: shown.map { words, path in
                    [
                        .text(words), amount(total[keyPath: path]),
                        hour.map { amount($0[keyPath: path]) } ?? .nothing,
                    ]
                })
        }
    }

    private func amount(_ range: MoneyRange) -> HTML {
        let ends = Figures.ends(range)
        return HTML {
            Figures.money(range.likely)
            if !ends.isEmpty {
                " "
                Tag.small(.class("ends")) { ends }
            }
        }
    }

    private func sellers(_ sales: SalesLoss) -> HTML {
        let rows: [(String, MoneyRange, Estimate)] = [
            ("lost", sales.lost, sales.ordersLost),
            ("deferred, come later", sales.deferred, sales.ordersDeferred),
            ("moved to another channel", sales.moved, sales.ordersMoved),
        ].filter { !$0.1.isZero || $0.2.high > 0 }
        guard !rows.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { "What sellers see" }
            Parts.table(
                [
                    .init(heading: "Orders"), .init(heading: "Number", isNumber: true),
                    .init(heading: "Their value", isNumber: true),
                ], label: "Orders lost, deferred and moved",
                rows: rows.map { words, value, orders in
                    [.text(words), number(orders), amount(value)]
                })
        }
    }

    private func number(_ orders: Estimate) -> HTML {
        guard orders.high > 0 else { return .text("not counted") }
        let ends = Figures.ends(orders)
        return HTML {
            Figures.decimal(orders.likely, 0)
            if !ends.isEmpty {
                " "
                Tag.small(.class("ends")) { ends }
            }
        }
    }

    private func industries(_ all: [CostBreakdown.IndustryCost]) -> HTML {
        guard !all.isEmpty else { return .nothing }
        let more = all.count - Self.mostIndustries
        return HTML {
            Tag.h3 { "By industry" }
            Parts.table(
                [
                    .init(heading: "Industry"), .init(heading: "Direct", isNumber: true),
                    .init(heading: "Ripple", isNumber: true),
                ], label: "Cost by industry",
                rows: all.prefix(Self.mostIndustries).map { cost in
                    [
                        .text(cost.industry.name),
                        cost.direct.isZero ? .nothing : amount(cost.direct),
                        cost.ripple.isZero ? .nothing : amount(cost.ripple),
                    ]
                })
            if more > 0 {
                Parts.note {
                    "And \(Figures.count(more, "industry", "industries")) with less each."
                }
            }
        }
    }

    private var missing: HTML {
        guard !cost.missing.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { "Not counted" }
            Tag.ul(.class("evidence")) { cost.missing.map { line in Tag.li { line } } }
        }
    }

    private var assumptions: HTML {
        Tag.details {
            Tag.summary { "Every assumption (\(cost.assumptions.count))" }
            Parts.table(
                [
                    .init(heading: "Figure"), .init(heading: "Value"), .init(heading: "Source"),
                    .init(heading: "Where to change it"),
                ], label: "Assumptions",
                rows: cost.assumptions.map { figure in
                    [
                        .text(figure.subject), .text(figure.value), .text(figure.source),
                        Tag.code { figure.key },
                    ]
                })
            Parts.note {
                "Low and high are reached only if all figures err to the same side. Orders that "
                    + "come later cost nothing; what moves to another channel is lost to you, not "
                    + "to other industries."
            }
        }
    }
}
