/// How many checks visitors may still cause: so many each, and so many in all, in any minute.
///
/// What is remembered are the checks of the last minute, which the limit on all of them bounds.
struct LookupAllowance {
    private static let window = Duration.seconds(60)

    let visitorLimit: Int
    let totalLimit: Int
    private var taken: [(visitor: String, at: Duration)] = []

    init(visitorLimit: Int, totalLimit: Int) {
        self.visitorLimit = visitorLimit
        self.totalLimit = totalLimit
    }

    /// Takes one check for a visitor; otherwise says after how long there is one again.
    mutating func take(for visitor: String, at now: Duration) -> Duration? {
        taken.removeAll { now - $0.at >= Self.window }
        let own = taken.filter { $0.visitor == visitor }
        if own.count >= visitorLimit { return wait(own.first?.at, now) }
        if taken.count >= totalLimit { return wait(taken.first?.at, now) }
        taken.append((visitor, now))
        return nil
    }

    private func wait(_ first: Duration?, _ now: Duration) -> Duration {
        (first ?? now) + Self.window - now
    }
}
