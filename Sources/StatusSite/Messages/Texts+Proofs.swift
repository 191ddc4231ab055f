import Model

/// The numbers that show a cause.
extension Texts {
    /// A piece of evidence as a sentence: of its fields where its signal has a name, else as it was
    /// written.
    func proof(_ evidence: Evidence) -> HTML {
        guard language != .english else { return .text(evidence.text) }
        return made(evidence).map { .text($0) } ?? asWritten(evidence.text)
    }

    /// Several in one paragraph.
    func proofs(_ all: [Evidence]) -> HTML {
        language == .english
            ? .text(all.map(\.text).joined(separator: " "))
            : HTML.joined(all.map(proof), by: .text(" "))
    }

    private func made(_ evidence: Evidence) -> String? {
        guard let signal = evidence.signal.map({ Signal(written: $0) }),
            let after = evidence.after
        else { return nil }
        let subject = signal.subject ?? ""
        let before = evidence.before
        switch signal.name {
        case .poolAgedHolders: return held(after, before, evidence.at)
        case .poolUnexplained:
            return say(
                "\(number(after)) connections are held by no work that finishes.",
                de: "\(number(after)) Verbindungen hält keine Arbeit, die endet.")
        case .poolExplained:
            return say(
                "Finished work explains \(number(after)) connections.",
                de: "Abgeschlossene Arbeit erklärt \(number(after)) Verbindungen.")
        case .statementMean:
            guard let before else { return nil }
            let times = "\(duration(before)) → \(duration(after))"
            return say("Statement \(subject): \(times).", de: "Anweisung \(subject): \(times).")
        case .requestRate:
            guard let before else { return nil }
            let rates = "\(number(before)) → \(number(after))"
            return say(
                "\(rates) requests a second\(from(evidence.at)).",
                de: "\(rates) Anfragen je Sekunde\(from(evidence.at)).")
        case .errorRatio, .upstreamErrorRatio:
            return failing(subject, after, before, evidence.at)
        case .latencyMean, .upstreamMean:
            return taking(subject, after, before, evidence.at)
        default: return nil
        }
    }

    private func held(_ now: Double, _ before: Double?, _ at: Timestamp?) -> String {
        let earlier = (before ?? 0) > 0 ? number(before ?? 0) : say("none", de: "keine")
        return say(
            "\(number(now)) connections were held for more than 30 s\(when(at)), \(earlier) before.",
            de:
                "\(number(now)) Verbindungen waren\(when(at)) länger als 30\u{A0}s gehalten, vorher "
                + "\(earlier).")
    }

    private func failing(
        _ upstream: String, _ now: Double, _ before: Double?, _ at: Timestamp?
    ) -> String {
        let what =
            upstream.isEmpty
            ? say("of the requests", de: "der Anfragen")
            : say("of the calls to \(upstream)", de: "der Aufrufe von \(upstream)")
        let earlier = before.map { say(", \(percent($0)) before", de: ", vorher \(percent($0))") }
        return say(
            "\(percent(now)) \(what) fail\(from(at))\(earlier ?? "").",
            de: "\(percent(now)) \(what) scheitern\(from(at))\(earlier ?? "").")
    }

    private func taking(
        _ upstream: String, _ now: Double, _ before: Double?, _ at: Timestamp?
    ) -> String {
        let what =
            upstream.isEmpty
            ? say("Answers", de: "Antworten")
            : say("Calls to \(upstream)", de: "Aufrufe von \(upstream)")
        let earlier = before.map { say(", \(duration($0)) before", de: ", vorher \(duration($0))") }
        return say(
            "\(what) take \(duration(now))\(from(at))\(earlier ?? "").",
            de: "\(what) dauern\(from(at)) \(duration(now))\(earlier ?? "").")
    }

    private func from(_ moment: Timestamp?) -> String {
        moment.map { say(" since \($0.timeOfDay)", de: " seit \($0.timeOfDay)\u{A0}Uhr") } ?? ""
    }

    private func when(_ moment: Timestamp?) -> String {
        moment.map { say(" at \($0.timeOfDay)", de: " um \($0.timeOfDay)\u{A0}Uhr") } ?? ""
    }
}
