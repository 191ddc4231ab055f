import Economy
import Model

/// What the open incident costs an hour and has cost; nothing without figures of an economy.
///
/// Example figures stand on the incident's page only, beside every assumption they rest on.
struct OutageCostSheet {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }

    var html: HTML {
        guard let cost = dossier.outlook?.cost, !cost.isExample, let incident = dossier.open
        else { return .nothing }
        let hour = cost.perHour(at: dossier.now).total
        let total = cost.accrued(until: dossier.now).total
        guard !hour.isZero || !total.isZero else { return .nothing }
        return Parts.sheet(texts.costHeading, id: "cost") {
            Tag.ul(.class("sums")) {
                sum(hour, texts.anHourNow)
                sum(total, texts.soFar)
            }
            Parts.note {
                Tag.a(.href(.incident(incident.id))) { texts.costDetails }
            }
        }
    }

    private func sum(_ range: MoneyRange, _ words: String) -> HTML {
        let ends = [range.low, range.high].map { texts.figures(Figures.money($0)) }
        return Tag.li {
            Tag.strong(.class("num")) {
                texts.roughly(texts.figures(Figures.money(range.likely)))
            }
            " \(words)"
            if ends[0] != ends[1] { Tag.small { " (\(ends[0]) – \(ends[1]))" } }
        }
    }
}
