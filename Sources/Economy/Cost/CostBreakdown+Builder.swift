import Model

extension CostBreakdown {
    /// Adds up the parts of a cost.
    struct Builder {
        private let estimator: CostEstimator
        private let currency: Currency
        private var direct: [MoneyRange]
        private var hours: [Double]
        private var services: [ServiceID: (direct: MoneyRange, credits: MoneyRange)] = [:]
        private var streams: [(direct: MoneyRange, credits: MoneyRange, sales: SalesLoss)?]
        private var unplaced: MoneyRange
        private var staff: MoneyRange

        init(_ estimator: CostEstimator) {
            self.estimator = estimator
            currency = estimator.assumptions.currency
            let nothing = MoneyRange.zero(currency)
            direct = [MoneyRange](repeating: nothing, count: estimator.industries.count)
            hours = [Double](repeating: 0, count: estimator.rates.count)
            streams = Array(repeating: nil, count: estimator.rates.count)
            unplaced = nothing
            staff = nothing
        }

        /// Adds so many hours of a stream that is all down, for which a service accounts.
        mutating func add(stream: Int, service: ServiceID, _ hours: Double) {
            let rates = estimator.rates[stream]
            let lost = rounded(rates.direct, hours)
            let credits = rounded(rates.credit, hours)
            if let place = rates.place { direct[place] += lost } else { unplaced += lost }
            self.hours[stream] += hours
            let nothing = MoneyRange.zero(currency)
            let ofService = services[service] ?? (nothing, nothing)
            services[service] = (ofService.direct + lost, ofService.credits + credits)
            var ofStream = streams[stream] ?? (nothing, nothing, SalesLoss(currency))
            ofStream.direct += lost
            ofStream.credits += credits
            ofStream.sales.add(rates, hours: hours, currency)
            streams[stream] = ofStream
        }

        /// Adds the people at work.
        mutating func addStaff(hours: Double) {
            guard let team = estimator.assumptions.staff, hours > 0 else { return }
            staff += rounded(team.people * team.costPerHour, hours)
        }

        private func rounded(_ perHour: Estimate?, _ hours: Double) -> MoneyRange {
            perHour.map { MoneyRange(rounding: hours * $0, currency) } ?? .zero(currency)
        }

        /// What each industry loses because less is bought from it, by its place.
        private var ripple: [MoneyRange] {
            var ripple = [MoneyRange](repeating: .zero(currency), count: direct.count)
            for (rates, hours) in zip(estimator.rates, hours) where hours > 0 {
                guard let output = rates.output else { continue }
                for (place, factor) in rates.ripple {
                    ripple[place] += rounded(output, hours * factor)
                }
            }
            return ripple
        }

        /// The whole.
        var breakdown: CostBreakdown {
            let ripple = ripple
            let hit = zip(estimator.assumptions.streams, streams).compactMap { stream, cost in
                cost.map {
                    StreamCost(
                        stream: stream.name, direct: $0.direct, credits: $0.credits,
                        sales: $0.sales)
                }
            }
            let nothing = MoneyRange.zero(currency)
            return CostBreakdown(
                direct: direct.reduce(unplaced, +),
                credits: hit.reduce(nothing) { $0 + $1.credits }, staff: staff,
                ripple: ripple.reduce(nothing, +), byIndustry: byIndustry(ripple),
                byService: byService,
                byStream: hit, sales: hit.reduce(SalesLoss(currency)) { $0 + $1.sales })
        }

        private func byIndustry(_ ripple: [MoneyRange]) -> [IndustryCost] {
            estimator.industries.indices
                .filter { !direct[$0].isZero || !ripple[$0].isZero }
                .map { place in
                    IndustryCost(
                        industry: estimator.industries[place], direct: direct[place],
                        ripple: ripple[place])
                }
                .sorted { left, right in
                    let (first, second) = (left.likely, right.likely)
                    return first == second
                        ? left.industry.code < right.industry.code : first > second
                }
        }

        private var byService: [ServiceCost] {
            services.map { service, cost in
                ServiceCost(service: service, direct: cost.direct, credits: cost.credits)
            }
            .sorted { left, right in
                let (first, second) = (left.likely, right.likely)
                return first == second ? left.service < right.service : first > second
            }
        }
    }
}

extension CostBreakdown.IndustryCost {
    fileprivate var likely: Money { direct.likely + ripple.likely }
}

extension CostBreakdown.ServiceCost {
    fileprivate var likely: Money { direct.likely + credits.likely }
}
