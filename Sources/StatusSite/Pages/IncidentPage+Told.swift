import Model
import Storage

extension IncidentPage {
    /// Who was told what, and whether it arrived.
    var told: HTML {
        Parts.sheet(texts.whoWasTold, id: "told") {
            if deliveries.isEmpty {
                Tag.p { texts.nobodyTold }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.messageColumn), .init(heading: texts.channelColumn),
                        .init(heading: texts.decidedColumn, isNumber: true),
                        .init(heading: texts.incidentState),
                    ], label: texts.notifications, rows: deliveries.map(row))
            }
        }
    }

    private func row(_ delivery: Delivery) -> [HTML] {
        [
            .text(texts.told(delivery.notice.kind)),
            Tag.span(.class("keep")) { delivery.notice.channel },
            Moment.element(delivery.notice.at, now: now), state(of: delivery),
        ]
    }

    private func state(of delivery: Delivery) -> HTML {
        switch delivery.state {
        case .pending:
            return HTML {
                StateLook(mark: "…", word: texts.onItsWay, style: "unknown").pill()
                if let error = delivery.lastError { tries(delivery, texts.asWritten(error)) }
            }
        case .failed:
            return HTML {
                StateLook(mark: "■", word: texts.notDelivered, style: "down").pill()
                tries(
                    delivery,
                    delivery.lastError.map { texts.asWritten($0) } ?? .text(texts.noReason))
            }
        case .delivered:
            let took = delivery.finishedAt.map { $0.seconds(since: delivery.notice.at) }
            return HTML {
                StateLook(mark: "●", word: texts.delivered, style: "up").pill()
                if let took { Tag.small { " \(texts.deliveredAfter(max(took, 0)))" } }
            }
        }
    }

    private func tries(_ delivery: Delivery, _ reason: HTML) -> HTML {
        Tag.small {
            " \(texts.attempts(delivery.attempts)): "
            reason
        }
    }
}
