import History
import Model
import StatusFeeds

/// The last days as bars: the taller the worse, hollow where nobody watched.
struct DaySheet {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var days: [DayRecord] { dossier.days }
    private var reading: ProviderReading? { dossier.standing.provider }
    private var isKnown: Bool { days.contains { $0.source != .none } }

    var html: HTML {
        Parts.sheet(texts.days(max(days.count, 1)), id: "days") {
            if isKnown {
                sums
                bars
                scale
                legend
                trouble
            } else {
                Tag.p { texts.noDays }
            }
            reach
        }
    }

    private var sums: HTML {
        let sums = DayRecordSums(
            days: days, incidents: dossier.incidents, published: reading?.incidents ?? [],
            now: dossier.now)
        return HTML {
            Tag.ul(.class("sums")) {
                if let well = sums.well { sum(texts.availability(well), texts.ofTimeWell) }
                sum("\(sums.watchedDays)", texts.watched(sums.watchedDays))
                sums.lengths.map { sum(texts.minutes($0.minutes), texts.inState($0.state)) }
                sum("\(sums.ownIncidents)", texts.own(incidents: sums.ownIncidents))
                if reading?.status != nil {
                    sum("\(sums.publishedIncidents)", texts.publishedByProvider)
                }
                if let median = sums.medianMinutes {
                    sum(texts.minutes(median), texts.medianDuration)
                }
            }
            if sums.medianMinutes == nil, !sums.durations.isEmpty {
                Parts.note {
                    texts.tooFew(
                        sums.durations.map(texts.minutes), forMedian: true,
                        fewest: FewestRecords.median)
                }
            }
            if sums.providerDays > 0 { Parts.note { texts.providerDays(sums.providerDays) } }
            if sums.silentDays > 0 { Parts.note { texts.silentDays(sums.silentDays) } }
        }
    }

    /// How far back what the provider published is known.
    private var reach: HTML {
        HTML {
            if let since = reading?.past?.knownSince {
                Parts.note { texts.publishedKnown(since: since.date) }
            }
            if let failure = reading?.pastFailure {
                Parts.note {
                    "\(texts.pastUnread) "
                    texts.asWritten(failure)
                }
            }
        }
    }

    private func sum(_ value: String, _ words: String) -> HTML {
        Tag.li {
            Tag.strong(.class("num")) { value }
            " \(words)"
        }
    }

    private var bars: HTML {
        Tag.ol(.class("days"), .label(texts.days(days.count))) {
            days.map { day in
                Tag.li(.class(Self.style(of: day))) { Tag.span { words(for: day) } }
            }
        }
    }

    private static func style(of day: DayRecord) -> String {
        switch day.source {
        case .none: "unknown"
        case .silence: "unknown silent"
        case .own: day.worst.look.style
        case .provider: "\(day.worst.look.style) told"
        }
    }

    private func words(for day: DayRecord) -> String {
        texts.day(day)
    }

    private var scale: HTML {
        Tag.p(.class("scale note"), .hidden) {
            Tag.span { days.first?.start.date ?? "" }
            Tag.span { texts.today }
        }
    }

    /// What the looks mean that occur.
    private var legend: HTML {
        let states = [
            ServiceState.up, .maintenance, .degraded, .partial, .down,
        ].filter { state in
            days.contains { [.own, .provider].contains($0.source) && $0.worst == state }
        }
        return Tag.ul(.class("legend")) {
            states.map { key($0.look.style, texts.state($0)) }
            if days.contains(where: { $0.source == .none }) {
                key("unknown", texts.notWatchedDay)
            }
            if days.contains(where: { $0.source == .silence }) {
                key("unknown silent", texts.reportedNothing)
            }
            if days.contains(where: { $0.source == .provider }) {
                key("up told", texts.byProvider)
            }
        }
    }

    private func key(_ style: String, _ words: String) -> HTML {
        Tag.li {
            Tag.span(.class("key \(style)"), .hidden)
            words
        }
    }

    /// The days that were not well, for those who cannot point at bars.
    private var trouble: HTML {
        let bad = days.reversed().filter(\.worst.isTrouble)
        guard !bad.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { "\(texts.daysWithTrouble) (\(bad.count))" }
            Tag.ul { bad.map { day in Tag.li { words(for: day) } } }
        }
    }
}
