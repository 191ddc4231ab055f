import Model

extension CostAssumptions {
    /// Invented figures for the built-in shop landscape, marked as an example.
    ///
    /// The storefront gets 10 requests a second of which 40 % go on to the checkout, which is 14,400
    /// an hour. Everything else is made up.
    ///
    /// - Throws: ``EconomyError`` never, unless the table in the program is damaged.
    package static func shopExample() throws(EconomyError) -> CostAssumptions {
        let functions = try FunctionMap.builtIn()
        return CostAssumptions(
            currency: .euro, streams: [orders, labels, advertising].compactMap(\.self),
            staff: staff,
            functions: FunctionMap(functions.functions, stated: stated),
            source: "example, invented for the built-in shop", isExample: true)
    }

    private static let stated: [ServiceID: String] = [
        "payments": "payment", "checkout": "ordering", "marketplace": "ordering",
        "orders": "ordering", "shipping": "shipping", "inventory": "inventory",
        "marketing": "marketing", "analytics": "analytics",
    ]

    private static var staff: Staff? {
        guard let people = Estimate(low: 3, likely: 5, high: 8),
            let cost = Estimate(low: 70, likely: 90, high: 120)
        else { return nil }
        return Staff(people: people, costPerHour: cost)
    }

    private static var orders: RevenueStream? {
        guard let perHour = Estimate(low: 12_000, likely: 14_400, high: 16_800),
            let value = Estimate(low: 28, likely: 34, high: 41),
            let margin = Estimate(low: 0.10, likely: 0.12, high: 0.14),
            let deferred = Estimate(low: 0.30, likely: 0.45, high: 0.60),
            let moved = Estimate(low: 0.15, likely: 0.25, high: 0.35)
        else { return nil }
        return RevenueStream(
            name: "Shop orders", services: ["marketplace", "checkout", "payments"],
            industry: "4A0", volume: .orders(perHour: perHour, value: value), margin: margin,
            // Shares that did not fit would be reported as missing.
            fate: try? OrderFate(deferred: deferred, moved: moved))
    }

    private static var labels: RevenueStream? {
        guard let perHour = Estimate(low: 12_000, likely: 14_400, high: 16_800),
            let value = Estimate(low: 4.50, likely: 5.80, high: 7.20),
            let margin = Estimate(low: 0.05, likely: 0.08, high: 0.10),
            let deferred = Estimate(low: 0.90, likely: 0.96, high: 1),
            let moved = Estimate(low: 0, likely: 0.03, high: 0.05)
        else { return nil }
        return RevenueStream(
            name: "Shipping labels", services: ["orders", "shipping"], industry: "487OS",
            volume: .orders(perHour: perHour, value: value), margin: margin,
            // Shares that did not fit would be reported as missing.
            fate: try? OrderFate(deferred: deferred, moved: moved))
    }

    private static var advertising: RevenueStream? {
        guard let perHour = Estimate(low: 6_000, likely: 8_000, high: 10_000),
            let lost = Estimate(low: 0.50, likely: 0.70, high: 0.90),
            let deferred = Estimate(low: 0.10, likely: 0.30, high: 0.50)
        else { return nil }
        return RevenueStream(
            name: "Advertising of sellers", services: ["marketing"], industry: "5412OP",
            volume: .revenue(perHour: perHour),
            // Shares that did not fit would be reported as missing.
            fate: try? OrderFate(lost: lost, deferred: deferred))
    }
}
