import Model

/// What an hour costs in which a stream is all down, in major units.
struct StreamRates: Sendable {
    /// Income the operator loses: of orders lost, and of those that moved away.
    var direct: Estimate?
    /// Credits owed to customers.
    var credit: Estimate?
    /// The operator's income from orders that are lost for good: what the suppliers feel.
    var output: Estimate?
    /// What the industries before it deliver less for a unit of that, by their place; without zeros.
    var ripple: [(place: Int, factor: Double)] = []
    /// Values of orders: lost, deferred, moved.
    var values: [Estimate] = []
    /// Orders: lost, deferred, moved.
    var orders: [Estimate] = []
    /// The place of the stream's industry.
    var place: Int?
    /// What is not known, a sentence for each.
    var missing: [String] = []

    init(_ stream: RevenueStream) {
        credit = stream.creditPerHour
        let value = stream.valuePerHour
        noteMissing(in: stream, value)
        guard let value, let fate = stream.fate else { return }
        let fates = [fate.lost, fate.deferred, fate.moved]
        values = fates.map { $0 * value }
        if let orders = stream.ordersPerHour { self.orders = fates.map { $0 * orders } }
        guard let margin = stream.keptShare else { return }
        direct = value * margin * fate.gone
        output = value * margin * fate.lost
    }

    private mutating func noteMissing(in stream: RevenueStream, _ value: Estimate?) {
        let start = "The cost of '\(stream.name)' is not known"
        if value == nil {
            missing.append(
                "\(start): give 'ordersPerHour' and 'orderValue', or 'revenuePerHour'.")
        }
        if stream.fate == nil {
            missing.append("\(start): give two of 'lost', 'deferred' and 'moved'.")
        }
        if value != nil, stream.keptShare == nil {
            missing.append("\(start): give 'margin', the share of an order's value you keep.")
        }
    }

    /// Adds the effects on other industries.
    mutating func add(place: Int, requirements: [Double]) {
        self.place = place
        ripple = requirements.enumerated().compactMap { other, total in
            let factor = total - (other == place ? 1 : 0)
            return factor > 1e-12 ? (other, factor) : nil
        }
    }
}

extension RevenueStream {
    /// The share of the value the operator keeps; all of it where revenue is given, not orders.
    var keptShare: Estimate? {
        if let margin { return margin.asShare }
        if case .revenue = volume { return Estimate(1) }
        return nil
    }
}
