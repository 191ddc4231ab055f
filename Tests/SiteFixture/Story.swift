package import Model
package import Storage

/// What happened: a release that leaks connections, a campaign, a warning, a failure, a rollback.
package enum Story {
    package static func at(_ time: String) -> Timestamp {
        Timestamp(iso8601: "2026-11-24T\(time)Z") ?? Timestamp(millisecondsSinceEpoch: 0)
    }

    package static let services: [Service] = [
        Service(
            id: "payments", name: "Payments", summary: "Takes and refunds card payments."),
        Service(
            id: "inventory", name: "Inventory", summary: "Knows what is in stock.",
            dependencies: [Dependency(on: "orders", kind: .asynchronous(bufferSeconds: 480))]),
        Service(
            id: "checkout", name: "Checkout", summary: "The basket and the order button.",
            dependencies: [Dependency(on: "payments", kind: .critical)]),
        Service(
            id: "orders", name: "Orders", summary: "Keeps orders until they are delivered.",
            dependencies: [
                Dependency(on: "checkout", kind: .partial(share: 0.6)),
                Dependency(on: "payments", kind: .partial(share: 0.4)),
            ]),
        Service(
            id: "shipping", name: "Shipping labels", summary: "Buys labels for paid orders.",
            dependencies: [Dependency(on: "orders", kind: .asynchronous(bufferSeconds: 120))]),
        Service(
            id: "analytics", name: "Analytics", summary: "Reads a copy, an hour behind.",
            dependencies: [Dependency(on: "orders", kind: .asynchronous(bufferSeconds: 3600))]),
    ]

    package static let release = Change(
        id: "c1", service: "payments", at: at("14:20:00"), kind: .deploy, version: "3.2.1",
        title: "Release payments 3.2.1")
    package static let campaign = Change(
        id: "c2", service: "checkout", at: at("14:23:00"), kind: .campaign,
        title: "Campaign “Autumn” +40\u{A0}%")
    package static let rollback = Change(
        id: "c3", service: "payments", at: at("14:39:00"), kind: .rollback, version: "3.2.0",
        title: "Rolled payments back to 3.2.0")
    package static let changes = [release, campaign, rollback]

    package static let rule = ThresholdRule(
        name: "pool-nearly-full", service: nil, signal: Signal(.poolUtilisation),
        comparison: .above, limit: 0.95, holdSeconds: 300, severity: .page)

    package static let forecast = Forecast(
        madeAt: at("14:23:10"), expectedAt: at("14:33:12"), earliestAt: at("14:31:42"),
        latestAt: at("14:35:32"), level: 27, capacity: 50, slopePerMinute: 2.3)

    package static let postmortem = """
        # Postmortem: payments ran out of database connections

        Incident 42, 24 November 2026. <script>alert(1)</script> [bad](javascript:alert(1))

        ## Summary

        Release **payments 3.2.1** kept connections open. The pool was exhausted at 14:33:12.

        ## Detection gap

        | Rule | Fired | Against the failure |
        | --- | --- | --- |
        | `pool.utilisation > 0.95 for 5m` | 14:37:05 | 3 min 53 s late |
        | `pool.holdersOlderThan30s >= 3 for 30s` | 14:22:40 | 10 min 32 s ahead |

        ## Action items

        - Return connections in the retry path; test for it (fix, payments)
        - Restore the index `payment_order_idx` (prevent, payments)
        """

    /// What was told, as far as it was decided at `moment`.
    package static func deliveries(until moment: Timestamp) -> [Delivery] {
        let told: [(Notice.Kind, String, String)] = [
            (.warned, "ops-webhook", "14:23:11"), (.failed, "ops-webhook", "14:33:13"),
            (.failed, "on-call", "14:33:13"), (.diagnosed, "ops-webhook", "14:34:20"),
            (.resolved, "ops-webhook", "14:41:21"),
        ]
        return told.map { kind, channel, time in
            let notice = Notice(
                incident: 42, kind: kind, channel: channel, severity: .page, at: at(time),
                title: "Payments", text: "Payments")
            let isBroken = channel == "on-call"
            return Delivery(
                notice: notice, state: isBroken ? .failed : .delivered, attempts: isBroken ? 5 : 1,
                lastError: isBroken ? "connection refused" : nil,
                finishedAt: at(time) + .milliseconds(340))
        }.filter { $0.notice.at <= moment }
    }
}
