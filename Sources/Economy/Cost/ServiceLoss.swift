package import Model

/// A span of time in which a service loses a share of its work.
package struct ServiceLoss: Hashable, Codable, Sendable {
    /// Which impacts count.
    package enum Basis: Hashable, Sendable {
        /// Those that were seen.
        case observed
        /// Those that were seen, and those that are expected.
        case expected
    }

    /// The service.
    package let service: ServiceID
    /// The share of its work lost, in 0...1.
    package let share: Double
    /// When the loss begins.
    package let start: Timestamp
    /// When it ends; `nil` while it lasts.
    package let end: Timestamp?

    /// A loss; the share is held in 0...1.
    package init(service: ServiceID, share: Double, start: Timestamp, end: Timestamp?) {
        self.service = service
        self.share = share.isNaN ? 0 : min(max(share, 0), 1)
        self.start = start
        self.end = end
    }

    /// The losses of an outage: of what failed, all; of who is hit, the share told.
    ///
    /// An impact that would begin after the end is left out: a buffer has bridged it.
    ///
    /// - Parameters:
    ///   - failures: What failed, and when.
    ///   - impacts: Who is hit.
    ///   - end: When all of them work again; `nil` while the outage lasts.
    ///   - basis: Which impacts count.
    /// - Returns: The failures by name, then the impacts in their order.
    package static func losses(
        failures: [ServiceID: Timestamp], impacts: [Impact], end: Timestamp?,
        counting basis: Basis
    ) -> [ServiceLoss] {
        let roots = failures.sorted { $0.key < $1.key }.map { service, start in
            ServiceLoss(service: service, share: 1, start: start, end: end)
        }
        let hit = impacts.compactMap { impact -> ServiceLoss? in
            let expected = basis == .expected ? impact.expectedAt : nil
            guard let start = impact.observedAt ?? expected, failures[impact.service] == nil
            else { return nil }
            return ServiceLoss(
                service: impact.service, share: impact.share, start: start, end: end)
        }
        return (roots + hit).filter { loss in end.map { loss.start < $0 } ?? true }
    }
}
