import Community
import Model

/// Reports and moments for tests; time counts in minutes from a Tuesday at 14:00 UTC.
enum Visitors {
    static func at(_ minutes: Double) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_795_528_800_000 + Int64(minutes * 60_000))
    }

    static func draft(
        _ address: String = "192.0.2.7", _ service: ServiceID = "etsy",
        function: String? = nil, country: String? = nil
    ) -> ReportDraft {
        ReportDraft(
            service: service, function: function, symptom: .error, country: country,
            address: address)
    }

    static func report(
        at minutes: Double, by reporter: String, function: String? = nil,
        symptom: UserReport.Symptom = .error, country: String? = nil
    ) -> UserReport {
        UserReport(
            service: "etsy", at: at(minutes), function: function, symptom: symptom,
            country: country, reporter: reporter)
    }
}
