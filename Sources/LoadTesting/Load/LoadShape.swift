/// How the load varies over time: one, lifted by campaigns that ramp up, stay and ramp down.
package struct LoadShape: Sendable, Equatable {
    private struct Lift: Sendable, Equatable {
        let campaign: Campaign
        let start: Double
    }

    private var lifts: [Lift] = []

    /// The base load for ever.
    package init() {}

    /// Adds a campaign that starts so many seconds after the load.
    package mutating func begin(_ campaign: Campaign, at start: Double) {
        lifts.append(Lift(campaign: campaign, start: start))
    }

    /// What the base rate of a stream is multiplied by, at a number of seconds after the start.
    ///
    /// - Complexity: O(*n*) in the number of campaigns.
    package func factor(for stream: LoadStream, at seconds: Double) -> Double {
        lifts.reduce(1) { factor, lift in
            guard lift.campaign.concerns(stream) else { return factor }
            return factor
                * (1 + lift.campaign.increase * lift.campaign.strength(seconds - lift.start))
        }
    }

    /// A number that the factor never exceeds.
    ///
    /// - Complexity: O(*n*) in the number of campaigns.
    package func largestFactor(for stream: LoadStream) -> Double {
        lifts.reduce(1) { factor, lift in
            lift.campaign.concerns(stream) ? factor * (1 + max(0, lift.campaign.increase)) : factor
        }
    }
}

extension Campaign {
    fileprivate func concerns(_ stream: LoadStream) -> Bool {
        lifts.isEmpty || lifts.contains(stream.service)
    }

    /// How much of the increase is there, in 0...1, so many seconds after the start.
    fileprivate func strength(_ seconds: Double) -> Double {
        guard seconds >= 0 else { return 0 }
        let risen = rampSeconds > 0 ? min(1, seconds / rampSeconds) : 1
        guard let durationSeconds, seconds > durationSeconds else { return risen }
        guard rampSeconds > 0 else { return 0 }
        return max(0, risen - (seconds - durationSeconds) / rampSeconds)
    }
}
