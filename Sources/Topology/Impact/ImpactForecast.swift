package import Model

/// Who is hit by outages, when, how hard, for how long, and who is back when.
///
/// The model is written down in `docs/methods/impact.md`.
package struct ImpactForecast: Hashable, Sendable {
    /// A change of the share of work that a service loses.
    package struct Step: Hashable, Sendable {
        /// When.
        package let at: Timestamp
        /// The share lost from then on, in 0...1.
        package let share: Double
    }

    /// A short loss while a service, or one it waits for, moves to another member of a group.
    package struct Interruption: Hashable, Sendable {
        /// When it starts.
        package let start: Timestamp
        /// When it ends.
        package let end: Timestamp
        /// The largest share lost in it, in 0...1.
        package let share: Double
        /// Why (`moves from db-1 to another of the group 'db'`).
        package let reason: String
    }

    /// The work that waited while a service could not do it.
    package enum Backlog: Hashable, Sendable {
        /// It grows as long as the outage lasts, and no end is in sight.
        case growing
        /// So many requests wait when the service is back; the queue is empty at this moment.
        case workedOff(requests: Double, at: Timestamp)
        /// So many requests wait, and as many arrive as can be served: the queue stays.
        case permanent(requests: Double)
        /// The figures are missing that are named here, as words.
        case unknown(String)
    }

    /// What one service goes through.
    package struct Hit: Hashable, Sendable {
        /// The service.
        package let service: ServiceID
        /// The path of its first loss, from the outage to this service; a long one has its middle
        /// replaced by `…`.
        package let path: [ServiceID]
        /// Why it is hit (`calls payments for every request`); empty for an outage of its own.
        package let reason: String
        /// How the share of work lost changes, without interruptions; empty when only interrupted.
        package let steps: [Step]
        /// Short losses on top of ``steps``, in order, apart from each other.
        package let interruptions: [Interruption]
        /// What waits to be worked off; `nil` when nothing was lost.
        package let backlog: Backlog?

        /// When it first loses work for as long as the outage lasts; `nil` when it never does.
        package var fallsAt: Timestamp? { steps.first?.at }
        /// When it first loses any work.
        package var hitAt: Timestamp? {
            [fallsAt, interruptions.first?.start].compactMap(\.self).min()
        }
        /// The largest share lost but for interruptions, in 0...1.
        package var worstShare: Double { steps.map(\.share).max() ?? 0 }
        /// When it loses nothing any longer; `nil` while no end is in sight.
        package var backAt: Timestamp? {
            guard let last = steps.last else { return interruptions.last?.end }
            guard last.share == 0 else { return nil }
            return [last.at, interruptions.last?.end].compactMap(\.self).max()
        }
        /// When it is back and its backlog is worked off; `nil` when never or not known.
        package var normalAt: Timestamp? {
            if case .workedOff(_, let moment) = backlog { moment } else { nil }
        }
    }

    /// The services with outages of their own, by start, then by name.
    package let origins: [Hit]
    /// Who else is hit, in order of the first loss, then the larger loss, then by name.
    package let hits: [Hit]

    /// All who are back some day, first those back to normal first, then by return and name.
    ///
    /// Where it is not known when the backlog is worked off, the return counts.
    package var returns: [Hit] {
        let back = (origins + hits).compactMap { hit in
            hit.backAt.map { (normal: hit.normalAt ?? $0, back: $0, hit: hit) }
        }
        return back.sorted {
            ($0.normal, $0.back, $0.hit.service) < ($1.normal, $1.back, $1.hit.service)
        }.map(\.hit)
    }
}
