import Catalogue
import Collection
import Model

/// "Is it down?": the form, and what a live check found.
struct LookupPage {
    /// A service that the address belongs to.
    struct Owner {
        let entry: CatalogueEntry
        let state: ServiceState
    }

    /// What was typed; empty for the form alone.
    let typed: String
    /// What was found; `nil` for the form alone.
    let lookup: SiteLookup?
    /// The service that it belongs to; `nil` for none that is known.
    let owner: Owner?
    /// What may be checked.
    let policy: LookupPolicy
    let texts: Texts
    let now: Timestamp

    private var parts: IndexParts { IndexParts(texts: texts, states: [:]) }
    private var host: String {
        (try? LookupAddress(typed: typed, policy: policy).host) ?? String(typed.prefix(60))
    }
    private var title: String {
        guard let lookup else { return texts.isItDown }
        return texts.headline(lookup.finding, host)
    }

    func page() -> Page {
        Page(
            title: title, announcement: title, place: .services, isLive: false, now: now,
            summary: lookup == nil ? texts.lookupSummary : "",
            home: lookup == nil ? .isItDown : nil,
            twin: .isItDown(typed), texts: texts,
            content: HTML {
                if let owner { known(owner) }
                if let lookup { verdict(lookup) } else { question }
                if let lookup, !lookup.visits.isEmpty { steps(lookup) }
                if lookup != nil {
                    Parts.sheet(texts.checkAnother, id: "another") {
                        parts.checkForm(typed, button: texts.check)
                    }
                }
                how
            })
    }

    private var question: HTML {
        Tag.section(.class("sheet"), .labelledBy("ask-h")) {
            Tag.h1(.id("ask-h")) { texts.isItDown }
            Tag.p { texts.lookupSummary }
            parts.checkForm(button: texts.check)
        }
    }

    private func known(_ owner: Owner) -> HTML {
        Tag.section(.class("sheet"), .label(texts.knownService)) {
            Tag.p {
                "\(texts.belongs(host)) "
                Tag.strong { owner.entry.name }
                ": "
                texts.pill(owner.state)
            }
            Tag.p { Tag.a(.href(.service(owner.entry.id))) { texts.toItsPage(owner.entry.name) } }
        }
    }

    private func verdict(_ lookup: SiteLookup) -> HTML {
        let style = state(lookup.outcome).look.style
        return Tag.section(.class("sheet verdict \(style)"), .labelledBy("verdict-h")) {
            Tag.h1(.id("verdict-h")) { title }
            Tag.p {
                texts.pill(state(lookup.outcome), saying: texts.word(lookup.outcome))
            }
            Tag.p { texts.meaning(lookup.finding) }
            if case .notAnAddress(.noDomain) = lookup.finding { parts.searchForm(typed) }
            Parts.note {
                "\(texts.checkedAt) "
                Moment.element(lookup.at, now: now)
                " UTC"
            }
        }
    }

    private func state(_ outcome: SiteLookup.Outcome) -> ServiceState {
        switch outcome {
        case .up: .up
        case .troubled: .degraded
        case .down: .down
        case .refused: .unknown
        }
    }

    private func steps(_ lookup: SiteLookup) -> HTML {
        let kinds = SiteLookup.Step.Kind.allCases
        return Parts.sheet(texts.theCheck, id: "steps") {
            Parts.table(
                [.init(heading: texts.addressHeading)]
                    + kinds.map { .init(heading: heading($0), isNumber: true) }
                    + [.init(heading: texts.statusHeading, isNumber: true)],
                label: texts.theCheck,
                rows: lookup.visits.map { visit in
                    [Tag.code { visit.address }]
                        + kinds.map { kind in cell(visit.steps.first { $0.kind == kind }) }
                        + [HTML.text(visit.status.map(String.init) ?? "")]
                })
        }
    }

    private func heading(_ kind: SiteLookup.Step.Kind) -> String {
        switch kind {
        case .name: texts.nameStep
        case .connection: texts.connectionStep
        case .security: texts.securityStep
        case .answer: texts.answerStep
        }
    }

    /// How long a step took; nothing for one that was not needed or not reached.
    private func cell(_ step: SiteLookup.Step?) -> HTML {
        guard let step else { return .nothing }
        guard step.passed else { return Tag.strong { texts.failed } }
        guard let seconds = step.seconds else { return .text(texts.passed) }
        let milliseconds = Int((min(seconds, 1e6) * 1000).rounded())
        return .text(milliseconds == 0 ? "< 1 ms" : "\(milliseconds) ms")
    }

    private var how: HTML {
        Parts.sheet(texts.howChecked, id: "how") {
            Tag.p { texts.howCheckedSteps }
            Parts.note { texts.howCheckedLimits(isOpened: !policy.networks.isEmpty) }
        }
    }
}
