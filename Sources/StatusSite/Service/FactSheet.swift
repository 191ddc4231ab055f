import Catalogue
import Model
import StatusFeeds

/// What is known of a service, each statement with its source and date.
struct FactSheet {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var entry: CatalogueEntry { dossier.entry }

    var html: HTML {
        Parts.sheet(texts.about(entry.name), id: "facts") {
            Tag.dl(.class("known")) {
                if !entry.summary.isEmpty {
                    row(texts.whatItIs, .summary) { texts.asWritten(entry.summary) }
                }
                row(texts.category) {
                    Tag.a(.href(.category(entry.category))) { texts.kind(entry.category) }
                }
                if !entry.industries.isEmpty { row(texts.industries, .industries) { industries } }
                entry.facts.map(fact)
                row(texts.officialPages) { pages }
                if !entry.functions.isEmpty {
                    row(texts.usedFor, .functions) {
                        entry.functions.map { texts.function(named: $0) }.joined(separator: ", ")
                    }
                }
                row(texts.watchedSince) { watched }
                row(texts.lastIncident) { lastIncident }
                row(texts.thisEntry) { Tag.small { texts.provenance(entry.provenance) } }
            }
        }
    }

    /// A row; of a part of the entry that has no source, it says so.
    private func row(
        _ name: String, _ part: CatalogueEntry.Part? = nil, @HTMLBuilder _ value: () -> HTML
    ) -> HTML {
        HTML {
            Tag.dt { name }
            Tag.dd {
                value()
                if let part, entry.commonKnowledge.contains(part) {
                    " "
                    Tag.small { texts.commonlyHeld }
                }
            }
        }
    }

    private func fact(_ fact: Fact) -> HTML {
        HTML {
            Tag.dt { texts.factName(fact.name) }
            Tag.dd {
                texts.asWritten(fact.value)
                " "
                Tag.small { texts.provenance(fact.provenance) }
            }
        }
    }

    private var industries: HTML {
        HTML.joined(
            entry.industries.map { industry in
                Tag.a(.href(.industry(industry))) { texts.kind(industry) }
            }, by: .text(", "))
    }

    private var pages: HTML {
        let domains = entry.domains.filter { !$0.hasPrefix("*") }.compactMap { domain in
            WebAddress("https://\(domain)").map { Parts.outside($0) { domain } }
        }
        let status = entry.statusPage.map { page in
            HTML {
                Parts.outside(page.url) { texts.statusPage }
                if let platform = page.platform {
                    " "
                    Tag.small { texts.platform(platform) }
                }
            }
        }
        let pages = HTML.joined(domains + [status ?? .nothing], by: .text(", "))
        return pages.isEmpty ? .text(texts.noneKnown) : pages
    }

    /// Since when this installation judges it itself.
    private var watched: HTML {
        guard let first = dossier.days.firstIndex(where: { $0.source == .own }) else {
            return .text(texts.notWatched)
        }
        return .text(
            first == 0
                ? texts.orLonger(dossier.days.count)
                : texts.sinceDay(dossier.days[first].start.date))
    }

    /// The newest of what was seen here, of the provider's feed and of the published ones.
    private var lastIncident: HTML {
        let own = dossier.incidents.first { $0.failedAt != nil }
        let fed = dossier.standing.provider?.incidents
            .filter { $0.started != nil }
            .max { ($0.started ?? .distantPast) < ($1.started ?? .distantPast) }
        let published = entry.history.max { $0.started < $1.started }
        let candidates: [(date: String, html: HTML)] = [
            own.map { incident in
                (
                    (incident.failedAt ?? incident.openedAt).date,
                    Tag.a(.href(.incident(incident.id))) { texts.inShort(incident.title) }
                )
            },
            fed.flatMap { incident in
                incident.started.map { ($0.date, texts.inShort(incident.title)) }
            },
            published.map { ($0.started, texts.asWritten($0.title)) },
        ].compactMap(\.self)
        guard let last = candidates.max(by: { $0.date < $1.date }) else {
            return .text(texts.noneKnown)
        }
        return HTML {
            "\(last.date): "
            last.html
        }
    }
}

extension Timestamp {
    /// Earlier than anything that is told.
    fileprivate static var distantPast: Timestamp { Timestamp(millisecondsSinceEpoch: .min) }
}
