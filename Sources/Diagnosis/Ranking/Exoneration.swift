import Language
import Detection
import Model

/// Says what was considered and found innocent, each with what cleared it.
struct Exoneration: Sendable {
    /// What was weighed.
    let verdict: Verdict
    /// The cause named; `nil` when none is.
    let primary: Hypothesis?
    /// Everything blamed, the cause and the factors.
    let blamed: [Cause]

    /// The suspects cleared: changes first, then what could have happened, then other services.
    var all: [RuledOut] {
        let focus = focus
        return Array((changes + (focus.map(alternatives) ?? []) + others).prefix(Self.most))
    }

    /// The service where the damage is.
    private var focus: ServiceID? {
        let own = primary?.service
        if let own, verdict.facts[own] != nil { return own }
        return primary?.observers.sorted().first ?? verdict.landscape.loud.first?.service
    }

    private static let most = 14

    private var changes: [RuledOut] {
        let guilty = Set(blamed.compactMap { $0.change?.id })
        let noticed = verdict.landscape.loud.map(\.detectedAt).min()
        return verdict.landscape.changes.compactMap { change in
            guard !guilty.contains(change.id) else { return nil }
            let isRepair = change.kind == .rollback || change.kind == .restart
            if isRepair, let noticed, change.at >= noticed { return nil }
            if let next = verdict.landscape.replacement(of: change) {
                return RuledOut(suspect: change.title, reason: reason(replacedBy: next))
            }
            // Without a cause nothing says that a change in force is innocent.
            guard primary != nil else { return nil }
            return RuledOut(suspect: change.title, reason: reason(for: change))
        }
    }

    private func reason(replacedBy next: Change) -> String {
        let sign = verdict.landscape.firstSign.map { ", before the first sign at \($0.timeOfDay)" }
        return "“\(next.title)” took its place at \(next.at.timeOfDay)" + (sign ?? "")
    }

    private func reason(for change: Change) -> String {
        guard let primary, let focus else { return "nothing failed after it" }
        let start = primary.onset
        if change.at > start + .seconds(60), change.kind != .campaign {
            return "began \(Wording.duration(change.at.seconds(since: start))) after the first "
                + "sign at \(start.timeOfDay)"
        }
        if change.kind == .campaign { return campaignReason(change, focus: focus) }
        if change.service == primary.service || change.service == focus {
            return ownReason(change, start: start)
        }
        let moves = Movement.find(
            in: verdict.facts[change.service]?.record, from: change.at, until: start)
        guard let first = moves.first else {
            return "no series of \(change.service) changed before \(focus) did"
        }
        return "\(first.sentence); that did not move \(focus)"
    }

    private func campaignReason(_ change: Change, focus: ServiceID) -> String {
        guard let traffic = verdict.facts[focus]?.traffic else {
            if let begin = verdict.facts[focus]?.record.start, begin > change.at {
                return "began before this incident's record does, at \(begin.timeOfDay), and "
                    + "requests to \(focus) did not rise since"
            }
            return "requests to \(focus) did not rise with it" + rate(of: focus, around: change.at)
        }
        let text =
            "\(Wording.number(traffic.step.before)) → \(Wording.number(traffic.step.after)) "
            + "requests a second at \(focus)"
        return "\(text), which did not bring the failure nearer"
    }

    private func ownReason(_ change: Change, start: Timestamp) -> String {
        let lead = Wording.duration(max(0, start.seconds(since: change.at)))
        if let guilty = primary?.change, guilty.service == change.service {
            let near = Wording.duration(start.seconds(since: guilty.at).magnitude)
            return "\(lead) before the first sign; “\(guilty.title)” is nearer (\(near))"
        }
        return "\(lead) before the first sign, and nothing changed until then"
    }

    private func rate(of service: ServiceID, around moment: Timestamp) -> String {
        guard let rates = verdict.facts[service]?.record.series(.requestRate), !rates.isEmpty
        else { return "" }
        let before = Wording.number(rates.before(moment).mean)
        let after = Wording.number(rates.from(moment).mean)
        return " (\(before) → \(after) a second)"
    }

    private var others: [RuledOut] {
        let named = Set(blamed.compactMap(\.service) + verdict.landscape.loud.map(\.service))
        let changed = Set(verdict.landscape.changes.map(\.service))
        guard let start = primary?.onset ?? verdict.landscape.loud.first?.startedAt else {
            return []
        }
        return verdict.landscape.services.compactMap { service in
            guard service != focus, !named.contains(service), !changed.contains(service),
                let record = verdict.facts[service]?.record, record.isMonitored
            else { return nil }
            let moves = Movement.find(in: record, from: nil, until: start)
            let reason =
                moves.first.map { "\($0.sentence); that did not spread" }
                ?? "none of its series changed before the first sign"
            return RuledOut(suspect: service.rawValue, reason: reason)
        }
    }
}
