import History
import Model

/// Short ways to write incidents down.
enum SampleIncidents {
    /// 2024-01-01T00:00:00Z, a Monday.
    static let newYear = Timestamp(millisecondsSinceEpoch: 1_704_067_200_000)

    /// An incident that begins so many minutes into 2024; open when it lasts no time.
    static func incident(
        _ id: String, at minute: Double, lasting minutes: Double?,
        severity: PastIncident.Severity? = .major, title: String = "", components: [String] = [],
        provider: String = "shop"
    ) -> PastIncident {
        let start = newYear + .seconds(minute * 60)
        return PastIncident(
            id: id, provider: provider, title: title, components: components, severity: severity,
            start: start, end: minutes.map { start + .seconds($0 * 60) })
    }

    /// The window of so many days of 2024.
    static func window(days: Int) -> ObservationWindow {
        ObservationWindow(start: newYear, end: newYear + .seconds(86_400) * days)
    }
}
