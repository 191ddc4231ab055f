import Language
import FaultTrees
import Model

extension ServiceWeakPoints {
    /// The most rows of the table; the JSON has all.
    static var maximumRows: Int { 40 }

    /// The availability, the table of modes, the patterns and where the figures come from.
    var text: String {
        var text = Wrapped(headline).text + "\n"
        if !modes.isEmpty { text += table + more + "\n" }
        for pattern in patterns { text += Wrapped(pattern.words).text }
        for source in FigureSource.allCases { text += Wrapped(sentence(source)).text }
        for note in notes { text += Wrapped("Note: " + note).text }
        return text
    }

    private var headline: String {
        let down = "\(service) fails to deliver for \(Self.words(downtimeSecondsPerYear)) a year"
        guard availabilityBounds[0] == availabilityBounds[1] else {
            return "\(service) delivers \(Wording.shareOfTime(availabilityBounds[0])) to "
                + "\(Wording.shareOfTime(availabilityBounds[1])) of the time; the limits left no exact "
                + "figure."
        }
        var sentences = "\(down): it is available \(Wording.shareOfTime(availability)) of the time."
        if let measuredRange {
            sentences +=
                " What was measured puts that between \(Wording.shareOfTime(measuredRange[0])) and "
                + "\(Wording.shareOfTime(measuredRange[1]))."
        }
        if let lost = expectedShareLost, abs(lost - (1 - availability)) > 1e-12 {
            sentences += " With partial losses it loses \(Wording.shareOfTime(lost)) of its work."
        }
        return sentences
    }

    private var table: String {
        var table = TextTable([
            ("failure mode", .left), ("order", .right), ("downtime a year", .right),
            ("what removes it", .left), ("saves a year", .right),
        ])
        for mode in modes.prefix(Self.maximumRows) {
            table.add([
                mode.failures.joined(separator: " + "), String(mode.order),
                Self.words(mode.downtimeSecondsPerYear), mode.remedy,
                mode.savedSecondsPerYear.map(Self.words) ?? "unknown",
            ])
        }
        return table.text
    }

    /// What the table leaves out.
    private var more: String {
        var text = ""
        if modes.count > Self.maximumRows {
            text += "\(modes.count - Self.maximumRows) more rows are in the JSON.\n"
        }
        let orders = cutSetsByOrder.enumerated().dropFirst(maximumOrder).filter {
            $0.element != "0"
        }
        guard !orders.isEmpty else { return text }
        let counts = orders.map { "\($0.element) of \($0.offset + 1) failures" }
        return text + Wrapped("Not listed: " + counts.joined(separator: ", ") + ".").text
    }

    private func sentence(_ source: FigureSource) -> String {
        let parts = figures.filter { $0.source == source }.map { figure in
            "\(figure.failure) \(Wording.shareOfTime(figure.probability))"
                + (figure.isShareOfOutages ? " of the outages" : "")
        }
        guard !parts.isEmpty else { return "" }
        let shown = parts.prefix(12).joined(separator: ", ")
        let rest = parts.count > 12 ? " and \(parts.count - 12) more" : ""
        return "\(Self.title(source)): \(shown)\(rest)."
    }

    private static func title(_ source: FigureSource) -> String {
        switch source {
        case .measured: "Measured shares of time down"
        case .given: "Given shares of time down"
        case .assumed: "Assumed shares of time down"
        }
    }

    /// Seconds as people say them; what is shorter than one only as that.
    static func words(_ seconds: Double) -> String {
        if seconds == 0 { return "0 s" }
        if abs(seconds) < 1 { return "< 1 s" }
        return Wording.duration(seconds)
    }
}
