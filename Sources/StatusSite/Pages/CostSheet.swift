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
    var texts = Texts(.english)

    private static let mostIndustries = 6

    private var total: CostBreakdown { cost.accrued(until: end) }

    /// An hour of it: now while it lasts, else when it was worst.
    private var hour: (words: String, cost: CostBreakdown)? {
        if isOpen {
            let hour = cost.perHour(at: now)
            if !hour.total.isZero { return (texts.anHourNow, hour) }
        }
        let words = isAhead ? texts.anHourIfItFails : texts.anHourAtWorst
        return cost.worstMoment.map { (words, cost.perHour(at: $0)) }
    }

    var sheet: HTML {
        let (total, hour) = (total, hour)
        return Parts.sheet(texts.costHeading, id: "cost") {
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
            StateLook(mark: "?", word: texts.exampleFigures, style: "unknown").pill()
            texts.figuresInvented
        }
    }

    private func sums(_ total: CostBreakdown, _ hour: (words: String, cost: CostBreakdown)?) -> HTML
    {
        guard !total.total.isZero || hour != nil else {
            return Tag.p { texts.noCost(isOpen: isOpen) }
        }
        return Tag.ul(.class("sums")) {
            if !isAhead { sum(total.total, isOpen ? texts.soFar : texts.inAll) }
            if let hour { sum(hour.cost.total, hour.words) }
        }
    }

    private func sum(_ range: MoneyRange, _ words: String) -> HTML {
        let ends = texts.ends(range)
        return Tag.li {
            Tag.strong(.class("num")) { texts.roughly(texts.money(range.likely)) }
            " \(words)"
            if !ends.isEmpty { Tag.small { " (\(ends))" } }
        }
    }

    private func parts(_ total: CostBreakdown, _ hour: CostBreakdown?) -> HTML {
        let kinds: [(String, KeyPath<CostBreakdown, MoneyRange>)] = [
            (texts.incomeLost, \.direct), (texts.creditsOwed, \.credits),
            (texts.peopleAtWork, \.staff), (texts.ownCost, \.operatorTotal),
            (texts.rippleCost, \.ripple), (texts.altogether, \.total),
        ]
        let shown = kinds.filter { _, path in
            !total[keyPath: path].isZero || hour.map { !$0[keyPath: path].isZero } ?? false
        }
        return HTML {
            Tag.h3 { texts.directAndRipple }
            Parts.table(
                [
                    .init(heading: texts.partColumn),
                    .init(
                        heading: isOpen ? texts.soFarColumn : texts.costInAllColumn, isNumber: true),
                    .init(heading: texts.anHourColumn, isNumber: true),
                ], label: texts.directAndRippleTable,
                rows: shown.map { words, path in
                    [
                        .text(words), amount(total[keyPath: path]),
                        hour.map { amount($0[keyPath: path]) } ?? .nothing,
                    ]
                })
        }
    }

    private func amount(_ range: MoneyRange) -> HTML {
        let ends = texts.ends(range)
        return HTML {
            texts.money(range.likely)
            if !ends.isEmpty {
                " "
                Tag.small(.class("ends")) { ends }
            }
        }
    }

    private func sellers(_ sales: SalesLoss) -> HTML {
        let rows: [(String, MoneyRange, Estimate)] = [
            (texts.ordersLost, sales.lost, sales.ordersLost),
            (texts.ordersDeferred, sales.deferred, sales.ordersDeferred),
            (texts.ordersMoved, sales.moved, sales.ordersMoved),
        ].filter { !$0.1.isZero || $0.2.high > 0 }
        guard !rows.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.whatSellersSee }
            Parts.table(
                [
                    .init(heading: texts.ordersColumn),
                    .init(heading: texts.numberColumn, isNumber: true),
                    .init(heading: texts.valueOfThem, isNumber: true),
                ], label: texts.ordersTable,
                rows: rows.map { words, value, orders in
                    [.text(words), number(orders), amount(value)]
                })
        }
    }

    private func number(_ orders: Estimate) -> HTML {
        guard orders.high > 0 else { return .text(texts.ordersNotCounted) }
        let ends = texts.ends(orders)
        return HTML {
            texts.figures(Figures.decimal(orders.likely, 0))
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
            Tag.h3 { texts.industryCostHeading }
            Parts.table(
                [
                    .init(heading: texts.industryColumn),
                    .init(heading: texts.directCostColumn, isNumber: true),
                    .init(heading: texts.rippleColumn, isNumber: true),
                ], label: texts.costByIndustry,
                rows: all.prefix(Self.mostIndustries).map { cost in
                    [
                        texts.asWritten(cost.industry.name),
                        cost.direct.isZero ? .nothing : amount(cost.direct),
                        cost.ripple.isZero ? .nothing : amount(cost.ripple),
                    ]
                })
            if more > 0 {
                Parts.note { texts.moreIndustries(more) }
            }
        }
    }

    private var missing: HTML {
        guard !cost.missing.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.notCountedHeading }
            Tag.ul(.class("evidence")) {
                cost.missing.map { line in Tag.li { texts.asWritten(line) } }
            }
        }
    }

    private var assumptions: HTML {
        Tag.details {
            Tag.summary { texts.everyAssumption(cost.assumptions.count) }
            Parts.table(
                [
                    .init(heading: texts.figureColumn), .init(heading: texts.valueOfIt),
                    .init(heading: texts.source), .init(heading: texts.whereToChange),
                ], label: texts.assumptions,
                rows: cost.assumptions.map { figure in
                    [
                        texts.subject(of: figure), texts.value(of: figure),
                        texts.asWritten(figure.source),
                        Tag.code { figure.key },
                    ]
                })
            Parts.note { texts.assumptionsNote }
        }
    }
}
