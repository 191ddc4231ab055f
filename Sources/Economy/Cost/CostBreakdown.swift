package import Model

/// The cost of an outage taken apart.
///
/// Every line is rounded once to the smallest unit; totals are sums of the lines shown.
package struct CostBreakdown: Hashable, Codable, Sendable {
    /// The cost in one industry.
    package struct IndustryCost: Hashable, Codable, Sendable {
        /// The industry.
        package let industry: Industry
        /// Income lost by the operator's own services in it.
        package let direct: MoneyRange
        /// Output lost because less is bought from it.
        package let ripple: MoneyRange
    }

    /// The cost that the fall of one service accounts for.
    package struct ServiceCost: Hashable, Codable, Sendable {
        /// The service that lost most of a stream at the time.
        package let service: ServiceID
        /// Income lost.
        package let direct: MoneyRange
        /// Credits owed.
        package let credits: MoneyRange
    }

    /// The cost of one stream of revenue.
    package struct StreamCost: Hashable, Codable, Sendable {
        /// The name of the stream.
        package let stream: String
        /// Income lost.
        package let direct: MoneyRange
        /// Credits owed.
        package let credits: MoneyRange
        /// What the sellers see.
        package let sales: SalesLoss
    }

    /// Income lost by the operator: of orders lost or moved away.
    package let direct: MoneyRange
    /// Credits owed to customers.
    package let credits: MoneyRange
    /// The cost of the people who work on it.
    package let staff: MoneyRange
    /// Output lost in other industries, because less is bought from them.
    package let ripple: MoneyRange
    /// By industry, the largest first.
    package let byIndustry: [IndustryCost]
    /// By the service that accounts for it, the largest first.
    package let byService: [ServiceCost]
    /// By stream of revenue, in the order of the assumptions; only those that are hit.
    package let byStream: [StreamCost]
    /// What sellers see: orders lost, deferred, moved.
    package let sales: SalesLoss

    /// What the operator pays: direct cost, credits and staff.
    package var operatorTotal: MoneyRange { direct + credits + staff }
    /// What it costs altogether: the operator's cost and the ripple.
    package var total: MoneyRange { operatorTotal + ripple }
}

/// Orders that could not be placed: lost, deferred or moved to another channel.
package struct SalesLoss: Hashable, Codable, Sendable {
    /// Values of orders never placed.
    package private(set) var lost: MoneyRange
    /// Values of orders placed later.
    package private(set) var deferred: MoneyRange
    /// Values of orders placed through another channel.
    package private(set) var moved: MoneyRange
    /// Orders never placed, where orders are counted.
    package private(set) var ordersLost = Estimate(0)
    /// Orders placed later, where orders are counted.
    package private(set) var ordersDeferred = Estimate(0)
    /// Orders placed through another channel, where orders are counted.
    package private(set) var ordersMoved = Estimate(0)

    init(_ currency: Currency) {
        lost = .zero(currency)
        deferred = .zero(currency)
        moved = .zero(currency)
    }

    /// Adds so many hours of a stream that is all down.
    mutating func add(_ rates: StreamRates, hours: Double, _ currency: Currency) {
        func value(_ place: Int) -> MoneyRange {
            MoneyRange(rounding: hours * rates.values[place], currency)
        }
        guard rates.values.count == 3 else { return }
        lost += value(0)
        deferred += value(1)
        moved += value(2)
        guard rates.orders.count == 3 else { return }
        ordersLost = ordersLost + hours * rates.orders[0]
        ordersDeferred = ordersDeferred + hours * rates.orders[1]
        ordersMoved = ordersMoved + hours * rates.orders[2]
    }

    /// The losses of two streams.
    static func + (left: SalesLoss, right: SalesLoss) -> SalesLoss {
        var sum = left
        sum.lost += right.lost
        sum.deferred += right.deferred
        sum.moved += right.moved
        sum.ordersLost = left.ordersLost + right.ordersLost
        sum.ordersDeferred = left.ordersDeferred + right.ordersDeferred
        sum.ordersMoved = left.ordersMoved + right.ordersMoved
        return sum
    }
}
