import Model

extension SignalFrame {
    /// This frame with the pool signals only, rounded to a thousandth.
    var poolSignals: SignalFrame {
        let pool = values.filter { $0.key.name.rawValue.hasPrefix("pool.") }
        return SignalFrame(
            service: service, at: at, intervalSeconds: intervalSeconds,
            values: pool.mapValues { ($0 * 1000).rounded() / 1000 })
    }
}
