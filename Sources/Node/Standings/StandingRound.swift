import Catalogue
import Incidents
import Model
import StatusFeeds
import StatusSite

/// Judges every entry of the catalogue from all that is known at one moment.
struct StandingRound {
    /// The catalogue and who is watched for it.
    let plan: StandingPlan
    /// What the watch has found.
    let sight: Standings.Sight
    /// What providers say.
    let providers: [ServiceID: ProviderWords]
    /// What visitors report.
    let reports: [ServiceID: ServiceEvidence.UserReports]
    /// After how much silence the state of a watched service is unknown.
    let silence: Duration
    /// The present.
    let now: Timestamp

    /// The entries of which any source tells something, in the catalogue's order.
    ///
    /// Those that need a service count by what is known of themselves, without whom they need, so
    /// that no doubt travels in a circle.
    func standings() -> [(id: ServiceID, standing: ServiceStanding)] {
        let views = plan.catalogue.entries.map(view)
        let own = Dictionary(
            views.map { ($0.entry.id, ServiceStanding($0.evidence).judged) }
        ) { first, _ in first }
        return views.compactMap { view in
            var evidence = view.evidence
            evidence.dependants = dependants(of: view.entry.id, own)
            guard evidence != ServiceEvidence() else { return nil }
            return (view.entry.id, standing(view, evidence))
        }
    }

    /// What is known of one entry by itself.
    private struct View {
        let entry: CatalogueEntry
        let sights: [MemberSight]
        let words: ProviderWords?
        let evidence: ServiceEvidence
    }

    private func view(of entry: CatalogueEntry) -> View {
        let sights = (plan.members[entry.id] ?? []).map {
            MemberSight(of: $0, on: sight.board, at: now)
        }
        let words = providers[entry.id]
        var evidence = OwnEvidence.of(sights, region: plan.region)
        evidence.provider =
            words?.word(at: now)
            ?? plan.providers[entry.id].map { _ in ProviderWords.unread }
        evidence.reports = reports[entry.id]
        return View(entry: entry, sights: sights, words: words, evidence: evidence)
    }

    private func standing(_ view: View, _ evidence: ServiceEvidence) -> ServiceStanding {
        var standing = ServiceStanding(evidence)
        standing.members = view.sights.map(\.member.id)
        standing.provider = view.words?.reading
        standing.functions =
            FunctionStates(
                sights: view.sights, components: view.words?.components(at: now) ?? [],
                places: view.words?.places ?? [:], region: plan.region,
                overall: evidence.provider?.state ?? .unknown
            ).states(of: view.entry.functions)
        let members = Set(standing.members)
        standing.openIncident =
            sight.open.first { !$0.services.isDisjoint(with: members) }?.id
        standing.spokeAt = spokeAt(view, evidence)
        return standing
    }

    private func spokeAt(
        _ view: View, _ evidence: ServiceEvidence
    ) -> [ServiceVerdict.Reason.Source: Timestamp] {
        var moments: [ServiceVerdict.Reason.Source: Timestamp] = [:]
        moments[.provider] = view.words?.reading.readAt
        moments[.checks] = view.sights.compactMap(\.checkedAt).max()
        moments[.measured] = view.sights.compactMap(\.measuredAt).max()
        if evidence.reports != nil { moments[.reports] = now }
        if evidence.dependants != nil { moments[.dependants] = now }
        return moments
    }

    /// Those that need an entry and of which something is known; `nil` when there are none.
    private func dependants(
        of id: ServiceID, _ own: [ServiceID: ServiceState]
    ) -> ServiceEvidence.Dependants? {
        let entries = (plan.dependents[id] ?? []).filter { $0 != id }
        let known = entries.compactMap { entry in
            plan.catalogue[entry].map { (name: $0.name, state: own[entry] ?? .unknown) }
        }
        let watched = (plan.watchedDependents[id] ?? []).filter { member in
            plan.owners[member.id].map { !entries.contains($0) } ?? true
        }
        let states = known + watched.map { (name: $0.name, state: state(of: $0)) }
        let telling = states.filter { $0.state != .unknown }
        guard !telling.isEmpty else { return nil }
        return .init(
            suffering: telling.filter(\.state.isTrouble).map(\.name), watched: telling.count)
    }

    /// How a watched service does, as its own page says.
    private func state(of member: StandingMember) -> ServiceState {
        ServiceHealth.state(
            of: sight.board.open.filter { $0.service == member.id },
            lastSeen: sight.board.lastSeen[member.id], now: now, silence: silence)
    }
}
