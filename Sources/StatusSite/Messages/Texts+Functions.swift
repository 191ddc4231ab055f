import Model

/// What people use services for, and what is said of it.
extension Texts {
    /// Who tells how a function does.
    func functionSource(_ source: String) -> HTML {
        switch source {
        case "our checks": .text(say("our checks", de: "unsere Prüfungen"))
        case "our metrics": .text(say("our metrics", de: "unsere Messwerte"))
        case "the provider": .text(say("the provider", de: "der Anbieter"))
        default: asWritten(source)
        }
    }

    /// Why the provider's word for a function does not count.
    func notConfirmed(contradictedOn functions: [String]) -> String {
        let names = list(functions.map { function(named: $0) }, most: 4)
        let place =
            functions.isEmpty ? "" : say(" on \(names)", de: " bei: \(names)")
        return say(
            "the provider says working; not confirmed, and what we see contradicts it\(place)",
            de: "laut Anbieter in Betrieb; nicht bestätigt, und was wir sehen, widerspricht ihm"
                + place)
    }

    /// `checkout and payments fail`.
    func clause(_ state: ServiceState, of functions: [String]) -> String {
        let names = list(functions.map { function(named: $0) }, most: 4)
        let areMany = functions.count > 1 || functions.first.map(Self.isPlural) ?? false
        switch state {
        case .up: return say("\(names) \(areMany ? "work" : "works")", de: "\(names) in Betrieb")
        case .down: return say("\(names) \(areMany ? "fail" : "fails")", de: "\(names) ausgefallen")
        case .partial:
            return say(
                "\(names) \(areMany ? "fail" : "fails") in part",
                de: "\(names) teilweise ausgefallen")
        case .degraded:
            return say(
                "\(names) \(areMany ? "work" : "works") badly", de: "\(names) beeinträchtigt")
        case .maintenance:
            return say("\(names) under maintenance", de: "\(names) in Wartung")
        case .unknown: return say("\(names) unknown", de: "\(names) unbekannt")
        }
    }

    private static func isPlural(_ noun: String) -> Bool {
        noun.hasSuffix("s") && !noun.hasSuffix("ss")
    }

    var functions: String { say("Functions", de: "Funktionen") }

    /// What nobody tells anything about.
    func notMeasured(_ functions: [String]) -> String {
        let names = functions.map { function(named: $0) }.joined(separator: ", ")
        return say("Not measured: \(names).", de: "Nicht gemessen: \(names).")
    }
}
