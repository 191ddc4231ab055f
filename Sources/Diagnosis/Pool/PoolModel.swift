import Model

/// How many connections a pool needs over time, taken apart into what needs them.
///
/// Concurrency is rate × time held (J. D. C. Little, "A Proof for the Queuing Formula: L = λW",
/// Operations Research 9, 1961) plus what was leaked. Taking one factor out and asking when the
/// same level is reached then gives that factor's effect: a counterfactual, not a correlation.
struct PoolModel: Hashable, Sendable {
    /// Something that needs connections beyond the usual.
    enum Factor: Hashable, Sendable {
        case leak, traffic
        case index(String)
        case upstream(ServiceID)
    }

    /// A lasting rise of the time each request holds a connection.
    struct Hold: Hashable, Sendable {
        /// What causes it.
        let factor: Factor
        /// When it begins.
        let at: Timestamp
        /// By how many seconds.
        let seconds: Double
    }

    /// A lasting rise of the rate.
    struct Traffic: Hashable, Sendable {
        /// When it begins.
        let at: Timestamp
        /// The rate then, divided by the rate before.
        let ratio: Double
    }

    /// A steady loss.
    struct Leak: Hashable, Sendable {
        /// When it begins.
        let at: Timestamp
        /// Connections lost per second at the usual rate.
        let perSecond: Double
        /// Whether a request leaks, so that more traffic leaks more.
        let followsTraffic: Bool
    }

    /// Requests per second before anything happened.
    let rate: Double
    /// Seconds each held a connection before anything happened.
    let hold: Double
    /// The rise of the traffic.
    var traffic: Traffic?
    /// The rises of the time held.
    var holds: [Hold] = []
    /// The leak.
    var leak: Leak?

    /// Connections needed before anything happened.
    var usual: Double { rate * hold }

    /// The factors in it.
    var factors: [Factor] {
        (leak == nil ? [] : [.leak]) + (traffic == nil ? [] : [.traffic]) + holds.map(\.factor)
    }

    /// The connections needed at a moment, with all factors or without one.
    func level(at moment: Timestamp, without factor: Factor? = nil) -> Double {
        let isBusy = factor != .traffic && traffic.map { moment >= $0.at } ?? false
        let now = rate * (isBusy ? traffic?.ratio ?? 1 : 1)
        let extra = holds.reduce(0) { sum, part in
            part.factor != factor && moment >= part.at ? sum + part.seconds : sum
        }
        return now * (hold + extra) + leaked(at: moment, without: factor)
    }

    /// When a level is first reached; `nil` when it never is.
    ///
    /// Between two onsets the level is a straight line, so each stretch is solved exactly.
    func reaches(_ target: Double, without factor: Factor? = nil) -> Timestamp? {
        let level = target - 1e-6
        let onsets = ([leak?.at, traffic?.at] + holds.map(\.at)).compactMap { $0 }.sorted()
        for (index, onset) in onsets.enumerated() {
            let start = self.level(at: onset, without: factor)
            if start >= level { return onset }
            let slope = slope(at: onset, without: factor)
            guard slope > 1e-9 else { continue }
            let reached = onset + .milliseconds(Int64(min(1e12, 1000 * (level - start) / slope)))
            if index + 1 == onsets.count || reached < onsets[index + 1] { return reached }
        }
        return nil
    }

    /// Connections lost by a moment.
    private func leaked(at moment: Timestamp, without factor: Factor?) -> Double {
        guard let leak, factor != .leak, moment > leak.at else { return 0 }
        var exposure = moment.seconds(since: leak.at)
        if leak.followsTraffic, factor != .traffic, let traffic, moment > traffic.at {
            exposure += (traffic.ratio - 1) * moment.seconds(since: max(traffic.at, leak.at))
        }
        return leak.perSecond * exposure
    }

    private func slope(at moment: Timestamp, without factor: Factor?) -> Double {
        guard let leak, factor != .leak, moment >= leak.at else { return 0 }
        let isBusy = factor != .traffic && traffic.map { moment >= $0.at } ?? false
        return leak.perSecond * (leak.followsTraffic && isBusy ? traffic?.ratio ?? 1 : 1)
    }
}
