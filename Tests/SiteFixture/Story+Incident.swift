package import Model

extension Story {
    /// The incident as it is known at a stage.
    package static func incident(at stage: Fixture.Stage, now: Timestamp, hostile: String)
        -> Incident
    {
        var incident = Incident(
            id: 42, service: "payments",
            title: "Payments: database connections are held but not given back\(hostile)",
            phase: .warning, severity: .page, openedAt: at("14:23:10"))
        incident.warnedAt = at("14:23:10")
        incident.firstForecast = forecast
        incident.changes = changes.filter { $0.at <= now }
        incident.findings = [forecastFinding]
        incident.impact = impact(until: now)
        incident.timeline = timeline.filter { $0.at <= now }
        guard stage != .warning else { return incident }
        incident.phase = .active
        incident.failedAt = at("14:33:12")
        incident.title = "Payments ran out of database connections\(hostile)"
        incident.findings.append(exhausted)
        guard stage != .active else { return incident }
        incident.title =
            "Payments ran out of database connections, leaked by release 3.2.1\(hostile)"
        incident.diagnosis = diagnosis(hostile)
        incident.detectionGap = gaps
        guard stage != .diagnosed else { return incident }
        incident.phase = .recovering
        incident.repairedAt = at("14:39:00")
        guard stage != .recovering else { return incident }
        incident.phase = .resolved
        incident.resolvedAt = at("14:41:20")
        return incident
    }

    /// Another story: a service that crashed, with nothing known yet but the failing checks.
    package static var crash: Incident {
        var incident = Incident(
            id: 42, service: "inventory", title: "Inventory does not answer", phase: .active,
            severity: .page, openedAt: at("14:31:05"))
        incident.failedAt = at("14:31:02")
        incident.findings = [
            Finding(
                detector: "check", kind: .unreachable, service: "inventory", severity: .page,
                startedAt: at("14:31:02"), detectedAt: at("14:31:05"),
                title: "Inventory refuses connections.")
        ]
        return incident
    }

    private static let forecastFinding = Finding(
        detector: "pool-forecast", kind: .exhaustionForecast, service: "payments",
        subject: "payments", severity: .page, startedAt: at("14:20:10"),
        detectedAt: at("14:23:10"),
        title: "The database pool of payments will be exhausted.", forecast: forecast)

    private static let exhausted = Finding(
        detector: "pool", kind: .exhausted, service: "payments", subject: "payments",
        severity: .page, startedAt: at("14:33:12"), detectedAt: at("14:33:15"),
        title: "All 50 connections of payments are in use and requests wait.")

    private static func impact(until now: Timestamp) -> [Impact] {
        let rows: [(ServiceID, Double, String, String?, String)] = [
            ("checkout", 1, "14:33:12", "14:33:14", "cannot work without payments"),
            ("orders", 0.6, "14:34:00", "14:34:05", "loses the orders that are paid at once"),
            ("shipping", 0.2, "14:36:00", "14:37:10", "its queue bridges 2 min"),
            ("inventory", 0.5, "14:41:00", nil, "its queue bridges 8 min"),
            ("analytics", 1, "15:33:00", nil, "reads a copy and stays up for an hour"),
        ]
        return rows.map { service, share, expected, seen, reason in
            let seenAt = seen.map { at($0) }.flatMap { $0 <= now ? $0 : nil }
            return Impact(
                service: service, path: ["payments", service], share: share,
                expectedAt: at(expected), observedAt: seenAt, reason: reason)
        }
    }

    private static let timeline: [TimelineEntry] = [
        TimelineEntry(
            at: at("14:20:00"), kind: .change, service: "payments", text: "Release payments 3.2.1"),
        TimelineEntry(
            at: at("14:23:00"), kind: .change, service: "checkout", text: "Campaign “Autumn” starts"
        ),
        TimelineEntry(
            at: at("14:23:10"), kind: .warning, service: "payments",
            text: "Warning: the pool will be exhausted in 10 min 2 s (8:32 to 12:22)"),
        TimelineEntry(
            at: at("14:23:11"), kind: .notification, service: nil, text: "Told ops-webhook"),
        TimelineEntry(
            at: at("14:33:12"), kind: .failure, service: "payments",
            text: "The pool is exhausted; 2 of 2 checks fail"),
        TimelineEntry(
            at: at("14:34:18"), kind: .diagnosis, service: "payments",
            text: "Cause: connections not returned since 3.2.1"),
        TimelineEntry(
            at: at("14:39:00"), kind: .repair, service: "payments", text: "Rolled back to 3.2.0"),
        TimelineEntry(
            at: at("14:41:20"), kind: .recovery, service: "payments",
            text: "All signs are gone; the incident is over"),
    ]

    private static func diagnosis(_ hostile: String) -> Diagnosis {
        Diagnosis(
            at: at("14:34:18"),
            primary: Cause(
                kind: .resourceLeak, service: "payments", subject: "payments", change: release,
                confidence: 0.93, title: "connections not returned since payments 3.2.1\(hostile)",
                evidence: [
                    Evidence(
                        "19 of 50 connections were held for more than 30 s when the warning came, "
                            + "none before the release.\(hostile)"),
                    Evidence(
                        "They grow by 1.5 a minute while finished work stays at 142 a second."),
                ]),
            contributing: [
                Cause(
                    kind: .missingIndex, service: "payments", subject: "payment_order_idx",
                    change: release, confidence: 0.9,
                    title: "Index payment_order_idx dropped in 3.2.1",
                    evidence: [
                        Evidence("Gone at 14:20:04; the statement went from 0.2 ms to 5.1 ms.")
                    ],
                    effect: "made it worse: 1 min 20 s sooner", soonerSeconds: 80),
                Cause(
                    kind: .trafficSurge, service: "payments", change: campaign, confidence: 0.8,
                    title: "Traffic +40 % from campaign “Autumn”",
                    evidence: [Evidence("From 101 to 142 requests a second since 14:23.")],
                    soonerSeconds: 230),
            ],
            ruledOut: [
                RuledOut(
                    suspect: "Release inventory 8.1.0",
                    reason: "no signal of inventory changed before payments did"),
                RuledOut(suspect: "Slow dependency", reason: "payments calls no other service"),
            ])
    }

    private static let gaps = [
        DetectionGap(
            rule: "pool.utilisation > 0.95 for 5m", inForce: true, wouldFireAt: at("14:37:05"),
            lateBySeconds: 233,
            smallestChange: "none by threshold alone: below 62 % it pages on every campaign",
            falsePagesOnControl: 0, control: "the campaign alone, 27 min"),
        DetectionGap(
            rule: "pool.holdersOlderThan30s >= 3 for 30s", inForce: false,
            wouldFireAt: at("14:22:40"), lateBySeconds: -632, smallestChange: "add this rule",
            falsePagesOnControl: 0, control: "the campaign alone, 27 min"),
    ]
}
