import Model
import Storage

extension IncidentPage {
    /// Who was told what, and whether it arrived.
    var told: HTML {
        Parts.sheet("Who was told", id: "told") {
            if deliveries.isEmpty {
                Tag.p { "Nobody: no channel is set up for this." }
            } else {
                Parts.table(
                    [
                        .init(heading: "Message"), .init(heading: "Channel"),
                        .init(heading: "Decided", isNumber: true), .init(heading: "State"),
                    ], label: "Notifications", rows: deliveries.map(row))
            }
        }
    }

    private func row(_ delivery: Delivery) -> [HTML] {
        [
            .text(Self.words(delivery.notice.kind)),
            Tag.span(.class("keep")) { delivery.notice.channel },
            Moment.element(delivery.notice.at, now: now), state(of: delivery),
        ]
    }

    private static func words(_ kind: Notice.Kind) -> String {
        switch kind {
        case .warned: "Failure ahead"
        case .escalated: "Failure ahead, now urgent"
        case .failed: "Failed"
        case .diagnosed: "Cause known"
        case .recovering: "Recovering"
        case .resolved: "Over"
        }
    }

    private func state(of delivery: Delivery) -> HTML {
        switch delivery.state {
        case .pending:
            return HTML {
                StateLook(mark: "…", word: "on its way", style: "unknown").pill()
                if let error = delivery.lastError { Tag.small { " \(tries(delivery)): \(error)" } }
            }
        case .failed:
            return HTML {
                StateLook(mark: "■", word: "failed", style: "down").pill()
                Tag.small { " \(tries(delivery)): \(delivery.lastError ?? "no reason given")" }
            }
        case .delivered:
            let took = delivery.finishedAt.map { $0.seconds(since: delivery.notice.at) }
            return HTML {
                StateLook(mark: "●", word: "arrived", style: "up").pill()
                if let took { Tag.small { " after \(Figures.duration(max(took, 0)))" } }
            }
        }
    }

    private func tries(_ delivery: Delivery) -> String {
        Figures.count(delivery.attempts, "attempt", "attempts")
    }
}
