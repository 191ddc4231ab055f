import Model
import Testing

@testable import Incidents

@Suite("Postmortem") struct PostmortemTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_795_530_190_000)

    private func incident() -> Incident {
        var incident = Incident(
            id: 42, service: "payments", title: "Payments ran out of database connections",
            phase: .resolved, severity: .page, openedAt: start)
        incident.warnedAt = start
        incident.failedAt = start + .seconds(602)
        incident.repairedAt = start + .seconds(950)
        incident.resolvedAt = start + .seconds(1030)
        return incident
    }

    private let release = Change(
        id: "r", service: "payments", at: Timestamp(millisecondsSinceEpoch: 1_795_530_000_000),
        kind: .deploy, version: "3.2.1", title: "Release <b>3.2.1</b> | [now](http://evil)")

    @Test func `of an incident without a diagnosis has a summary and says so`() {
        var bare = incident()
        bare.warnedAt = nil
        bare.failedAt = nil
        bare.repairedAt = nil
        bare.resolvedAt = nil
        bare.phase = .warning
        #expect(
            Postmortem.markdown(for: bare) == """
                # Incident 42: Payments ran out of database connections

                ## Summary

                - Service: payments
                - State: warning
                - Opened: 2026-11-24 14:23:10 UTC

                ## Primary cause

                Not known yet.

                """)
    }

    @Test func `tells the whole story in order`() {
        var full = incident()
        full.firstForecast = Forecast(
            madeAt: start, expectedAt: start + .seconds(600), earliestAt: start + .seconds(500),
            latestAt: start + .seconds(700), level: 31, capacity: 50, slopePerMinute: 2)
        full.diagnosis = diagnosis
        full.impact = [
            Impact(
                service: "checkout", path: ["payments", "checkout"], share: 1,
                expectedAt: start + .seconds(600), observedAt: start + .seconds(610),
                reason: "needs payments")
        ]
        full.detectionGap = [
            DetectionGap(
                rule: "pool.utilisation > 0.95 for 5m", inForce: true,
                wouldFireAt: start + .seconds(835), lateBySeconds: 233,
                smallestChange: "none by threshold alone", falsePagesOnControl: 1,
                control: "the campaign alone"),
            DetectionGap(
                rule: "pool.holdersOlderThan30s > 2 for 30s", inForce: false,
                wouldFireAt: start - .seconds(30), lateBySeconds: -632, smallestChange: nil,
                falsePagesOnControl: 0, control: "the campaign alone"),
        ]
        full.timeline = [
            TimelineEntry(at: start, kind: .warning, service: "payments", text: "Warned")
        ]
        let text = Postmortem.markdown(
            for: full, names: ["payments": "Payments", "checkout": "Checkout"])
        #expect(text == Self.wholeStory)
    }

    private var diagnosis: Diagnosis {
        let leak = Cause(
            kind: .resourceLeak, service: "payments", subject: "payments", change: release,
            confidence: 0.93, title: "Connections not returned since payments 3.2.1",
            evidence: [Evidence("19 of 50 connections were held for more than 30 s.")])
        let index = Cause(
            kind: .missingIndex, service: "payments", subject: "payments.by_order",
            change: release, confidence: 0.97, title: "Index payments.by_order dropped in 3.2.1",
            evidence: [Evidence("Statement find: 0.2 ms → 5.1 ms.")],
            effect: "made it worse: 1 min 20 s sooner", soonerSeconds: 80)
        return Diagnosis(
            at: start, primary: leak, contributing: [index],
            ruledOut: [RuledOut(suspect: "card-processor", reason: "answers unchanged")])
    }

    private static let wholeStory = """
        # Incident 42: Payments ran out of database connections

        ## Summary

        - Service: Payments
        - State: resolved
        - Opened: 2026-11-24 14:23:10 UTC
        - Warned: 2026-11-24 14:23:10 UTC
        - Users hit from: 2026-11-24 14:33:12 UTC
        - Repaired: 2026-11-24 14:39:00 UTC
        - Over: 2026-11-24 14:40:20 UTC
        - Ahead of the failure: 10 min 2 s
        - Users were hit for: 7 min 8 s
        - Hit: Checkout

        ## Primary cause

        **Connections not returned since payments 3.2.1** (93 % sure)

        Brought by: Release \\<b\\>3.2.1\\</b\\> \\| \\[now\\](http\\://evil), \
        2026-11-24 14:20:00 UTC, Payments.

        - 19 of 50 connections were held for more than 30 s.

        ## Contributing factors

        | Factor | Evidence | Effect |
        | --- | --- | --- |
        | Index payments.by\\_order dropped in 3.2.1 | Statement find: 0.2 ms → 5.1 ms. | \
        made it worse: 1 min 20 s sooner |

        ## Ruled out

        - card-processor: answers unchanged.

        ## Who was hit

        | Service | Expected | Seen | Share of its work | Why then |
        | --- | --- | --- | --- | --- |
        | Checkout | 14:33:10 | 14:33:20 | 100 % | needs payments |

        ## Why it wasn’t caught

        | Rule | Would have fired | Against the failure | Smallest change in time | \
        False pages on the control |
        | --- | --- | --- | --- | --- |
        | `pool.utilisation > 0.95 for 5m` | 14:37:05 | 3 min 53 s late | \
        none by threshold alone | 1 |
        | proposed: `pool.holdersOlderThan30s > 2 for 30s` | 14:22:40 | 10 min 32 s ahead | – | 0 |

        Control record: the campaign alone.

        ## What went well

        - The warning came 10 min 2 s ahead.
        - The forecast held: the failure came 2 s after the expected moment, within the range.
        - Who is hit was foretold: Checkout.

        ## Actions

        | Action | Kind | Owner |
        | --- | --- | --- |
        | Return connections on every path of 3.2.1; test for it | fix | Payments |
        | Limit how long a connection may be held | prevent | Payments |
        | Restore the index `payments.by_order` | fix | Payments |
        | Compare schemas before a release | prevent | Payments |
        | Add the rule `pool.holdersOlderThan30s > 2 for 30s` | detect | Payments |

        ## Timeline

        All times in UTC.

        | Time | Kind | Service | What |
        | --- | --- | --- | --- |
        | 14:23:10 | warning | Payments | Warned |

        """

    @Test(
        "keeps text from outside text",
        arguments: [
            ("plain 3.2.1, 14:23:10", "plain 3.2.1, 14:23:10"),
            ("*bold* _low_ `code`", "\\*bold\\* \\_low\\_ \\`code\\`"),
            ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"), ("a | b", "a \\| b"),
            ("<script>", "\\<script\\>"), ("&amp;", "\\&amp;"), ("# head", "\\# head"),
            ("- item", "\\- item"), ("1. item", "1\\. item"), ("a\nb", "a b"),
            ("\r\n# x", " \\# x"),
            ("http://x www.y a@b", "http\\://x www\\.y a\\@b"), ("back\\slash", "back\\\\slash"),
        ])
    func escaping(text: String, expected: String) {
        #expect(PostmortemMarkdown.escaped(text) == expected)
    }

    @Test func `keeps code in its cell`() {
        #expect(PostmortemMarkdown.code("a`b|c\nd") == "`a'b¦c d`")
    }
}
