package import Model

extension Story {
    /// The signals of a service every 5 s.
    package static func frames(
        of service: ServiceID, from start: Timestamp, to end: Timestamp, isCrash: Bool
    ) -> [SignalFrame] {
        let step: Int64 = 5000
        let first = (start.millisecondsSinceEpoch + step - 1) / step * step
        return stride(from: first, through: end.millisecondsSinceEpoch, by: Int(step)).map {
            let moment = Timestamp(millisecondsSinceEpoch: $0)
            if service == "payments", !isCrash { return payments(at: moment) }
            return other(service, at: moment, isCrash: isCrash)
        }
    }

    /// Wobbles between -1 and 1, the same on every run.
    private static func wobble(_ moment: Timestamp, _ salt: Int64) -> Double {
        var bits = UInt64(bitPattern: moment.millisecondsSinceEpoch / 5000 &* 2_654_435_761 &+ salt)
        bits ^= bits >> 29
        bits = bits &* 0xbf58_476d_1ce4_e5b9
        bits ^= bits >> 32
        return Double(bits % 2001) / 1000 - 1
    }

    private static func payments(at moment: Timestamp) -> SignalFrame {
        let sinceRelease = max(0, moment.seconds(since: release.at))
        let isRolledBack = moment >= rollback.at
        let isFull = moment >= at("14:33:12") && !isRolledBack
        let surge = min(max(moment.seconds(since: campaign.at) / 60, 0), 1) * 0.4
        let rate = 101 * (1 + surge) + wobble(moment, 1) * 3
        let slow = isRolledBack ? 0 : min(sinceRelease / 30, 1) * 0.022
        let explained = rate * (0.197 + slow) + wobble(moment, 2) * 0.6
        let leaked = isRolledBack ? 0 : min(sinceRelease / 60 * 1.45, 50)
        let used = isFull ? 50 : min(explained + leaked, 50)
        let served = isFull ? max(0.3, 1 - moment.seconds(since: at("14:33:12")) / 400) : 1
        let errors = isFull ? 0.62 + wobble(moment, 3) * 0.05 : 0.002
        return SignalFrame(
            service: "payments", at: moment, intervalSeconds: 5,
            values: [
                Signal(.requestRate): rate, Signal(.errorRatio): errors,
                Signal(.latencyP95): isFull ? 2.1 : 0.081 + wobble(moment, 4) * 0.01,
                Signal(.poolInUse, of: "payments"): used, Signal(.poolSize, of: "payments"): 50,
                Signal(.poolExplained, of: "payments"): min(explained * served, used),
                Signal(.poolAgedHolders, of: "payments"): max(0, (leaked - 1).rounded()),
                Signal(.poolReturnRate, of: "payments"): rate * served,
                Signal(.statementMean, of: "paymentByOrder"): isRolledBack || sinceRelease < 1
                    ? 0.0002 : 0.0051,
            ])
    }

    private static func other(_ service: ServiceID, at moment: Timestamp, isCrash: Bool)
        -> SignalFrame
    {
        if isCrash, service == "inventory", moment >= at("14:31:00") {
            return SignalFrame(
                service: service, at: moment, intervalSeconds: 5, values: [Signal(.scrapeUp): 0],
                failure: "connection refused")
        }
        let surge = min(max(moment.seconds(since: campaign.at) / 60, 0), 1) * 0.4
        let base = Double(service.rawValue.utf8.count) * 9
        return SignalFrame(
            service: service, at: moment, intervalSeconds: 5,
            values: [
                Signal(.requestRate): base * (1 + surge) + wobble(moment, 5) * 2,
                Signal(.errorRatio): 0, Signal(.latencyP95): 0.034 + wobble(moment, 6) * 0.004,
            ])
    }
}
