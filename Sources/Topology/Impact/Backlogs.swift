import Model

/// The queue of a service that keeps what it cannot do: it fills at the rate of arrivals times the
/// share lost, and while nothing is lost it drains by what the capacity leaves over.
enum Backlogs {
    /// The backlog of a service after losses, `nil` when there are none.
    ///
    /// The losses are as ``LossTimeline/losses(with:)`` gives them; those at the same time add up.
    static func backlog(
        of operation: Operation, after losses: [(start: Int64, end: Int64, share: Int32)]
    ) -> ImpactForecast.Backlog? {
        guard let last = losses.map(\.end).max() else { return nil }
        guard last < ImpactArcs.never else { return .growing }
        guard let rate = operation.ratePerSecond, let capacity = operation.capacityPerSecond else {
            return .unknown(missing(in: operation))
        }
        var queue = 0.0
        var end = losses[0].start
        for loss in losses {
            let idle = Double(max(0, loss.start - end)) / 1000
            queue = max(0, queue - max(0, capacity - rate) * idle)
            let seconds = Double(loss.end - loss.start) / 1000
            queue += rate * seconds * Double(loss.share) / Double(ImpactArcs.whole)
            end = max(end, loss.end)
        }
        guard queue > 0 else {
            return .workedOff(requests: 0, at: Timestamp(millisecondsSinceEpoch: last))
        }
        guard capacity > rate else { return .permanent(requests: queue) }
        let drain = ImpactArcs.milliseconds(queue / (capacity - rate))
        return .workedOff(
            requests: queue,
            at: Timestamp(millisecondsSinceEpoch: ImpactArcs.later(last, by: drain)))
    }

    private static func missing(in operation: Operation) -> String {
        switch (operation.ratePerSecond, operation.capacityPerSecond) {
        case (nil, nil): "rate and capacity"
        case (nil, _): "rate"
        default: "capacity"
        }
    }
}
