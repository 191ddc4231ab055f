import Catalogue
import Continuity
import Model
import StatusFeeds

/// What those who depend on the service do before, during and after an outage.
struct PlanSection {
    let dossier: ServiceDossier

    var html: HTML {
        let texts = dossier.texts
        let advice = PlanAdvice(
            dossier.entry, in: dossier.catalogue, state: dossier.standing.state,
            language: texts.planLanguage)
        return Parts.sheet(texts.ifYouDepend, id: "plan") {
            Tag.p {
                Tag.strong { isForSellers ? texts.sellers : texts.peopleWithIt }
                " \(advice.people.joined(separator: " "))"
            }
            Tag.p {
                Tag.strong { texts.buildersOnIt }
                " \(advice.engineers.joined(separator: " "))"
            }
            secondWays
            if let run = dossier.run {
                RunProgress(run: run, texts: texts, now: dossier.now).html(
                    linkingTo: dossier.entry.id)
            } else {
                Tag.p {
                    Tag.a(.class("button"), .href(.plan(dossier.entry.id))) {
                        isInTrouble ? texts.startMyPlan : texts.openMyPlan
                    }
                }
            }
            Parts.note { texts.planSource }
        }
    }

    private var isInTrouble: Bool { dossier.standing.state.isTrouble }

    private var isForSellers: Bool {
        !Set(PlanTopic.topics(of: dossier.entry)).isDisjoint(with: [.orders, .payments, .labels])
    }

    /// Who may stand in, with how they do where that is known.
    private var secondWays: HTML {
        let standIns = PlanNeighbours(of: dossier.entry, in: dossier.catalogue).alternatives
        guard !standIns.isEmpty else { return .nothing }
        let texts = dossier.texts
        return Tag.p {
            Tag.strong { texts.secondWays }
            " "
            HTML.joined(
                standIns.map { other in
                    HTML {
                        Tag.a(.href(.service(other.id))) { other.name }
                        if let state = dossier.states[other.id], state != .unknown {
                            " "
                            texts.pill(state)
                        } else {
                            " (\(texts.notRead))"
                        }
                    }
                }, by: .text(", "))
        }
    }
}
