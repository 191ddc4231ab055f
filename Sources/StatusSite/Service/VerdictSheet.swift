import Catalogue
import History
import Model
import StatusFeeds

/// The top of a service's page: whether it works, whether it is only you, and who says so.
struct VerdictSheet {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var entry: CatalogueEntry { dossier.entry }
    private var standing: ServiceStanding { dossier.standing }
    private var table: EvidenceTable {
        EvidenceTable(standing: standing, name: entry.name, texts: texts, now: dossier.now)
    }

    var html: HTML {
        let reasoning = VerdictReasoning(
            standing: standing, table: table, name: entry.name, texts: texts)
        return Parts.verdict(look.style, label: texts.verdict) {
            path
            Tag.h1 { dossier.headline.text }
            answer
            memory
            incident
            FunctionList(functions: standing.functions, texts: texts).html
            table.html
            reasoning.doubt
            remaining
            reasoning.details
        }
    }

    private var path: HTML {
        Parts.note {
            Tag.a(.href(.catalogue)) { texts.services }
            " › "
            Tag.a(.href(.category(entry.category))) { texts.kind(entry.category) }
        }
    }

    private var answer: HTML {
        Tag.p(.class("facts")) {
            look.pill()
            if let since {
                " \(texts.since) "
                Moment.element(since, now: dossier.now)
                " \(texts.lasting(dossier.now.seconds(since: since)))"
                if let first = standing.held?.troubleSince, first < since, !isBack {
                    " · \(texts.troubleSince) "
                    Moment.element(first, now: dossier.now)
                }
            }
            " · "
            Tag.strong { isBack ? texts.wasNotOnlyYou : texts.onlyYou(standing.outcome) }
            if let regions { " · \(regions)" }
            if let domain = entry.mainDomain {
                " · "
                Tag.a(.href(.isItDown(domain))) { texts.check(domain) }
            }
        }
    }

    /// Since when it does what is said first: what counts, or that it works again.
    private var since: Timestamp? {
        isBack ? standing.held?.recovery?.since : standing.since
    }

    /// Whether it works again, but not long enough for the trouble to be over.
    private var isBack: Bool { standing.held?.recovery?.state == .up }

    private var look: StateLook {
        let look = isBack ? Incident.Phase.recovering.look : standing.state.look
        return StateLook(
            mark: look.mark,
            word: isBack ? texts.phase(Incident.Phase.recovering) : texts.state(standing.state),
            style: look.style)
    }

    /// What is seen but does not count yet: that it is better, or that it may be worse.
    private var memory: HTML {
        HTML {
            if let held = standing.held, let recovery = held.recovery {
                Tag.p {
                    "\(texts.seenSince(recovery.state)) "
                    Moment.element(recovery.since, now: dossier.now)
                    "; \(texts.heldSince(isAll: !recovery.state.isTrouble)) "
                    Moment.element(
                        recovery.state.isTrouble ? held.since : held.troubleSince ?? held.since,
                        now: dossier.now)
                    " \(texts.overAfter(StateCourse.calm.inSeconds)) "
                    Moment.element(recovery.overAt, now: dossier.now)
                    "."
                }
            }
            if let doubt = standing.held?.doubtSince {
                Tag.p {
                    "\(texts.signsSince) "
                    Moment.element(doubt, now: dossier.now)
                    "; \(texts.countAfter(StateMemory.patience.inSeconds))"
                }
            }
        }
    }

    /// Where it fails; `nil` when no check fails.
    private var regions: String? {
        let checks = standing.evidence.checks
        let failing = checks.filter { $0.finding == .failing }.map(\.region)
        guard !failing.isEmpty, checks.map(\.region) != [OwnPlace.unnamed] else { return nil }
        return texts.regions(
            failing: failing, of: checks.count { $0.finding != .unknown })
    }

    /// The incident that is open, else the last one while it is fresh in memory.
    private var incident: HTML {
        guard let told = dossier.open ?? fresh else { return .nothing }
        return Tag.p {
            Tag.a(.href(.incident(told.id))) { Page.capitalised(texts.incident(told.id)) }
            if let overAt = told.resolvedAt {
                ", \(texts.overAt) "
                Moment.element(overAt, now: dossier.now)
            }
            ": "
            texts.titled(told) { Parts.Names(dossier.watched)[$0] }
        }
    }

    /// The last incident with a failure that ended within a day.
    private var fresh: Incident? {
        dossier.incidents.first { incident in
            guard incident.failedAt != nil, let end = incident.resolvedAt else { return false }
            return dossier.now - end <= .seconds(86_400)
        }
    }

    /// How much longer it lasts: by our own incidents, else by those the provider published.
    private var remaining: HTML {
        if let remaining = dossier.outlook?.remaining, let left = remaining.estimate.duration {
            return expectation(left) {
                "\(texts.comparedWith) "
                texts.asWritten(Page.ended(remaining.basis))
            }
        }
        let published = PublishedDurations(standing.provider?.incidents ?? []).sample
        guard standing.judged.isTrouble, let since = standing.held?.troubleSince,
            let left = ResidualEstimator(published).estimate(
                elapsedMinutes: dossier.now.seconds(since: since) / 60
            ).duration
        else { return .nothing }
        return expectation(left) {
            "\(texts.comparedWith) \(texts.ownFeed(of: entry.name, count: published.ended.count))"
        }
    }

    private func expectation(
        _ left: ResidualDuration, @HTMLBuilder basis: () -> HTML
    ) -> HTML {
        Parts.note {
            "\(texts.halfEnd(elapsed: left.elapsedMinutes, more: left.medianMinutes)) "
            if let ninth = left.p90Minutes { "\(texts.ninth(ninth)) " }
            basis()
        }
    }
}

/// How long the incidents of a provider lasted by its own word.
struct PublishedDurations {
    let sample: DurationSample

    init(_ published: [ProviderIncident]) {
        let incidents = published.filter { $0.impact != .up && $0.impact != .maintenance }
        sample = DurationSample(
            ended: incidents.compactMap { incident in
                guard let started = incident.started, let resolved = incident.resolved,
                    resolved > started
                else { return nil }
                return resolved.seconds(since: started) / 60
            })
    }
}

extension ServiceDossier {
    /// What the page says first.
    var headline: ServiceHeadline {
        ServiceHeadline(standing, name: entry.name, texts: texts)
    }
}

extension CatalogueEntry {
    /// The domain that people type; `nil` when only patterns are known.
    var mainDomain: String? { domains.first { !$0.hasPrefix("*") } }
}
