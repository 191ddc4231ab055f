import History

/// How much longer an incident lasts.
extension Texts {
    /// The estimate in a sentence; why there is none stays as it was written.
    func remaining(_ estimate: ResidualEstimate) -> HTML {
        guard language != .english, let duration = estimate.duration else {
            return asWritten(estimate.sentence)
        }
        return .text(remaining(duration))
    }

    private func remaining(_ left: ResidualDuration) -> String {
        let (lasted, half) = (span(left.elapsedMinutes), span(left.medianMinutes))
        let source = source(of: left)
        let interval = interval(of: left)
        return say(
            "Has lasted \(lasted): half of such incidents end within \(half) more "
                + "(95\u{A0}% interval \(interval); \(source)).",
            de: "Dauert bisher \(lasted): Die Hälfte solcher Störungen ist nach weiteren \(half) "
                + "vorbei (95-%-Intervall \(interval); \(source)).")
    }

    private func source(of left: ResidualDuration) -> String {
        let longer = left.lastedLonger
        switch left.basis {
        case .records:
            return say(
                "\(longer) of \(left.n) records lasted longer",
                de: "\(longer) von \(left.n) Aufzeichnungen dauerten länger")
        case .distribution:
            let kind = left.distribution ?? ""
            return say(
                "\(kind) fit of \(left.n) records; \(longer) lasted longer",
                de: "Verteilung \(kind), angepasst an \(left.n) Aufzeichnungen; \(longer) dauerten "
                    + "länger")
        }
    }

    private func interval(of left: ResidualDuration) -> String {
        switch (left.lowerMinutes.map(span), left.upperMinutes.map(span)) {
        case (let lower?, let upper?): say("\(lower) to \(upper)", de: "\(lower) bis \(upper)")
        case (let lower?, nil): say("\(lower) or more", de: "\(lower) oder mehr")
        case (nil, let upper?): say("at most \(upper)", de: "höchstens \(upper)")
        case (nil, nil): say("unknown", de: "unbekannt")
        }
    }

    private func span(_ minutes: Double) -> String { duration(min(minutes, 1e10) * 60) }
}
