package import Model

/// What an operator believes about money, as read from a file or set by hand.
///
/// Nothing here has a default figure: what is not given is reported as missing.
package struct CostAssumptions: Hashable, Sendable {
    /// The currency of all amounts.
    package let currency: Currency
    /// Where the money comes in.
    package let streams: [RevenueStream]
    /// People who work on an outage while it lasts; `nil` when not given.
    package let staff: Staff?
    /// Which service serves which business function, and which industry sells it.
    package let functions: FunctionMap
    /// Where the figures come from, for those without a source of their own.
    package let source: String
    /// Whether the figures are invented, to show how it works.
    package let isExample: Bool

    /// Assumptions.
    package init(
        currency: Currency, streams: [RevenueStream], staff: Staff? = nil,
        functions: FunctionMap, source: String, isExample: Bool = false
    ) {
        self.currency = currency
        self.streams = streams
        self.staff = staff
        self.functions = functions
        self.source = source
        self.isExample = isExample
    }
}

/// People who work on an outage.
package struct Staff: Hashable, Codable, Sendable {
    /// How many, at the same time.
    package let people: Estimate
    /// What one of them costs an hour, in major units of the currency.
    package let costPerHour: Estimate

    /// People and what they cost.
    package init(people: Estimate, costPerHour: Estimate) {
        self.people = people
        self.costPerHour = costPerHour
    }
}

/// Money that comes in through some services.
///
/// A stream loses what the worst of its services loses: an order that fails at the payment is not
/// lost a second time at the checkout.
package struct RevenueStream: Hashable, Codable, Sendable {
    /// How much is sold in an hour.
    package enum Volume: Hashable, Codable, Sendable {
        /// Orders an hour and the value of one, in major units.
        case orders(perHour: Estimate, value: Estimate)
        /// Value sold an hour, in major units, where single orders are not counted.
        case revenue(perHour: Estimate)
    }

    /// The name for people, unique among the streams.
    package let name: String
    /// The services that all have to work for it.
    package let services: [ServiceID]
    /// The code of the industry whose output it is; `nil` to take that of the services' function.
    package let industry: String?
    /// How much is sold; `nil` when not given.
    package let volume: Volume?
    /// The share of the value that stays with the operator, in 0...1; `nil` when not given.
    package let margin: Estimate?
    /// What becomes of orders in an outage; `nil` when not given.
    package let fate: OrderFate?
    /// Credits owed to customers for an hour in which all of it is down, in major units.
    package let creditPerHour: Estimate?
    /// Where these figures come from; `nil` for the source of all.
    package let source: String?

    /// A stream.
    package init(
        name: String, services: [ServiceID], industry: String? = nil, volume: Volume? = nil,
        margin: Estimate? = nil, fate: OrderFate? = nil, creditPerHour: Estimate? = nil,
        source: String? = nil
    ) {
        self.name = name
        self.services = services
        self.industry = industry
        self.volume = volume
        self.margin = margin
        self.fate = fate
        self.creditPerHour = creditPerHour
        self.source = source
    }

    /// The value sold in an hour.
    var valuePerHour: Estimate? {
        switch volume {
        case .orders(let perHour, let value): perHour * value
        case .revenue(let perHour): perHour
        case nil: nil
        }
    }

    /// Orders in an hour; `nil` when they are not counted.
    var ordersPerHour: Estimate? {
        if case .orders(let perHour, _) = volume { perHour } else { nil }
    }
}
