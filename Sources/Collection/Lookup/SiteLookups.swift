package import HTTP
package import Model

/// Live checks for visitors: one for equal questions, few for each, none into private networks.
package actor SiteLookups {
    /// How long an answer serves for equal questions.
    private static let life = Duration.seconds(30)
    /// Most answers kept.
    private static let limit = 256

    /// What may be asked.
    package nonisolated let policy: LookupPolicy
    private let check: SiteCheck
    private let now: @Sendable () -> Timestamp
    private let elapsed: @Sendable () -> Duration
    private var allowance: LookupAllowance
    private var known: [String: (lookup: SiteLookup, at: Duration)] = [:]
    private var running: [String: Task<SiteLookup, Never>] = [:]

    /// Checks under a policy.
    ///
    /// - Parameters:
    ///   - policy: What may be asked.
    ///   - client: Sends the requests; used for nothing else.
    ///   - now: The moment that answers are stamped with.
    ///   - elapsed: Real time since any moment, for limits and lives.
    package init(
        policy: LookupPolicy, client: HTTPClient = HTTPClient(connections: 32),
        now: @escaping @Sendable () -> Timestamp, elapsed: @escaping @Sendable () -> Duration
    ) {
        self.policy = policy
        check = SiteCheck(client: client, policy: policy)
        self.now = now
        self.elapsed = elapsed
        allowance = LookupAllowance(
            visitorLimit: policy.visitorLimit, totalLimit: policy.totalLimit)
    }

    /// Checks what a visitor typed, unless that was just done.
    ///
    /// The visitor's address is for limits only.
    package func lookUp(_ text: String, from visitor: String) async -> SiteLookup {
        let typed = String(text.prefix(200))
        guard policy.isOn else { return lookup(typed, .turnedOff) }
        let address: LookupAddress
        do throws(LookupAddress.Problem) {
            address = try LookupAddress(typed: text, policy: policy)
        } catch {
            return lookup(typed, .notAnAddress(error))
        }
        if let literal = address.literal, !policy.reach.allows(literal, port: address.port) {
            let isOtherPort = policy.reach.allows(literal)
            return lookup(
                address.shown, isOtherPort ? .notAnAddress(.otherPort) : .privateAddress)
        }
        if let known = known[address.url], elapsed() - known.at < Self.life { return known.lookup }
        if let running = running[address.url] { return await running.value }
        let visitor = InternetAddress(visitor)?.household ?? visitor
        if let wait = allowance.take(for: visitor, at: elapsed()) {
            let seconds = Int((wait / .seconds(1)).rounded(.up))
            return lookup(address.shown, .tooManyQuestions(retryAfterSeconds: max(1, seconds)))
        }
        return await start(address)
    }

    /// Checks; who asks the same meanwhile waits for the same answer.
    private func start(_ address: LookupAddress) async -> SiteLookup {
        let task = Task { [check, now] in
            let found = await check.look(at: address)
            return SiteLookup(
                address: address.shown, at: now(), finding: found.finding, visits: found.visits)
        }
        running[address.url] = task
        let lookup = await task.value
        running[address.url] = nil
        keep(lookup, for: address.url)
        return lookup
    }

    private func keep(_ lookup: SiteLookup, for url: String) {
        let moment = elapsed()
        known = known.filter { moment - $0.value.at < Self.life }
        if known.count >= Self.limit { known = [:] }
        known[url] = (lookup, moment)
    }

    private func lookup(_ text: String, _ finding: SiteLookup.Finding) -> SiteLookup {
        SiteLookup(address: text, at: now(), finding: finding)
    }
}
