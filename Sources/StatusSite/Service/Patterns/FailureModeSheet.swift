import Catalogue
import FaultTrees
import Model

/// What could stop a service of the catalogue, by who needs whom.
struct FailureModeSheet {
    let dossier: ServiceDossier

    private static let mostShown = 8
    private static let mostStandIns = 3

    private var texts: Texts { dossier.texts }
    private var words: RelationWords { RelationWords(texts: texts) }

    var html: HTML {
        Parts.sheet(texts.failureModesHeading, id: "failure-modes") {
            if dossier.entry.dependencies.isEmpty {
                Tag.p { texts.onlyUnknownModes }
            } else if let modes = dossier.insights.modes(
                of: dossier.entry.id, in: dossier.catalogue)
            {
                if modes.modes.allSatisfy(isItself) {
                    Tag.p { texts.nothingStopsIt }
                } else {
                    table(modes)
                }
            }
            if !dossier.members.isEmpty {
                Parts.note { Tag.a(.href(.weakPoints)) { texts.measuredWeakPoints } }
            }
        }
    }

    private func table(_ modes: FailureModes) -> HTML {
        let figures = FailureFigures()
        let rest = modes.modes.count - Self.mostShown
        return HTML {
            Parts.table(
                [
                    .init(heading: texts.failureColumn),
                    .init(heading: texts.downtimeColumn, isNumber: true),
                    .init(heading: texts.remedyColumn),
                ], label: texts.failureModesHeading,
                rows: modes.modes.prefix(Self.mostShown).map(row))
            Parts.note {
                if rest > 0 { "\(texts.moreModes(rest)) " }
                texts.assumedNote(
                    availability: figures.assumedAvailability,
                    seconds: (1 - figures.assumedAvailability) * FailureMode.secondsPerYear)
            }
        }
    }

    private func row(_ mode: FailureMode) -> [HTML] {
        [
            HTML {
                HTML.joined(mode.culprits.map(name), by: .text(" + "))
                Tag.small(.class("below")) { kind(mode) }
            },
            .text(texts.figures(Figures.yearly(mode.downtimeSecondsPerYear))), remedy(mode),
        ]
    }

    private func name(_ failure: BasicFailure) -> HTML {
        switch failure.cause {
        case .own(let id): link(id)
        case .shared: texts.asWritten(Page.capitalised(failure.name))
        case .outlasts(_, let dependency, _):
            .text(Page.capitalised(texts.bufferTooShort(serviceName(dependency))))
        }
    }

    private func link(_ id: ServiceID) -> HTML {
        guard id != dossier.entry.id, let entry = dossier.catalogue[id] else {
            return .text(serviceName(id))
        }
        return Tag.a(.href(.service(id))) { entry.name }
    }

    private func serviceName(_ id: ServiceID) -> String {
        dossier.catalogue[id]?.name ?? id.rawValue
    }

    private func isItself(_ mode: FailureMode) -> Bool {
        mode.culprits.count == 1 && mode.culprits[0].service == dossier.entry.id
    }

    private func kind(_ mode: FailureMode) -> String {
        if isItself(mode) { return texts.onItsOwn }
        if mode.isSinglePoint { return texts.aloneEnough }
        return mode.culprits.count == 1
            ? texts.aloneIfItLasts : texts.atOnce(mode.culprits.count)
    }

    private func remedy(_ mode: FailureMode) -> HTML {
        if isItself(mode) { return standIns(texts.usersStandIn, dossier.entry.id) }
        if mode.culprits.count > 1 { return .text(texts.thirdOfGroup) }
        guard let failure = mode.culprits.first else { return .nothing }
        switch failure.cause {
        case .own(let id):
            let role = dossier.entry.dependencies.first { $0.dependency.service == id }?.role
            let kind = role.flatMap(texts.kindOfService)
            return standIns(kind.map { texts.second($0) } ?? texts.secondOfKind, id)
        case .shared: return .text(texts.secondPlace)
        case .outlasts: return .text(texts.longerBuffer)
        }
    }

    /// What removes it, and who in the catalogue could stand in.
    private func standIns(_ remedy: String, _ id: ServiceID) -> HTML {
        guard let entry = dossier.catalogue[id] else { return .text(remedy) }
        let named = entry.alternatives.compactMap { dossier.catalogue[$0]?.name }
        let alike = dossier.catalogue.entries.filter {
            $0.category == entry.category && $0.id != id
        }.map(\.name)
        let names = (named.isEmpty ? alike : named).prefix(Self.mostStandIns)
        return HTML {
            remedy
            if !names.isEmpty { Tag.small(.class("below")) { texts.suchAs(Array(names)) } }
        }
    }
}
