import Model
import StatusFeeds

/// The last days as bars: the taller the worse, hollow where nobody watched.
struct DaySheet {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var days: [DayRecord] { dossier.days }
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
        }
    }

    private var sums: HTML {
        let sums = DayRecordSums(
            days: days, incidents: dossier.incidents, status: dossier.standing.provider?.status,
            now: dossier.now)
        return HTML {
            Tag.ul(.class("sums")) {
                if let well = sums.well { sum(texts.availability(well), texts.ofTimeWell) }
                sum("\(sums.watchedDays)", texts.watched(sums.watchedDays))
                sum("\(sums.ownIncidents)", texts.own(incidents: sums.ownIncidents))
                if dossier.standing.provider?.status != nil {
                    sum("\(sums.publishedIncidents)", texts.publishedByProvider)
                }
                if let median = sums.medianMinutes {
                    sum(texts.minutes(median), texts.medianDuration)
                }
            }
            if sums.providerDays > 0 { Parts.note { texts.providerDays(sums.providerDays) } }
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
        case .own: day.worst.look.style
        case .provider: "\(day.worst.look.style) told"
        }
    }

    private func words(for day: DayRecord) -> String {
        day.source == .none
            ? texts.notWatched(day.start.date)
            : texts.day(
                day.start.date, day.worst, minutes: day.minutes,
                isProvider: day.source == .provider)
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
        ].filter { state in days.contains { $0.source != .none && $0.worst == state } }
        return Tag.ul(.class("legend")) {
            states.map { key($0.look.style, texts.state($0)) }
            if days.contains(where: { $0.source == .none || $0.worst == .unknown }) {
                key("unknown", texts.notWatchedDay)
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
