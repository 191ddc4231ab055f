import Model
import Numerics

/// How visitors of the invented shop report: some always do, more in the evening, many in trouble.
enum ReportHabit {
    /// The share of visitors with a failed request who say so.
    static let share = 0.02
    private static let countries = ["US", "US", "US", "GB", "DE", "CA", "AU", "FR"]
    private static let daysBefore = 28

    /// Reports that come in 15 minutes although nothing is wrong, by the hour of the day.
    static func usual(at moment: Timestamp) -> Double {
        let hour = Double(moment.millisecondsSinceEpoch / 60_000 % 1440) / 60
        // Most at 20:00 UTC, fewest at 8:00.
        let distance = min(abs(hour - 20), 24 - abs(hour - 20))
        return 8 - 5 * distance / 12
    }

    /// When the invented past begins.
    static func begin(before end: Timestamp) -> Timestamp {
        end - .seconds(Double(daysBefore) * 86_400)
    }

    /// An invented past of reports in which nothing was wrong, by time.
    static func past(of service: ServiceID, before end: Timestamp) -> [UserReport] {
        var chance = SplitMix64(seed: 28)
        let quarter = 900_000
        let last = end.millisecondsSinceEpoch / Int64(quarter) * Int64(quarter)
        return (0..<daysBefore * 96).flatMap { index -> [UserReport] in
            let age = Int64(daysBefore * 96 - index) * Int64(quarter)
            let start = Timestamp(millisecondsSinceEpoch: last - age)
            return (0..<count(usual(at: start), &chance)).map { number in
                UserReport(
                    service: service, at: start + .seconds(chance.unit() * 900), function: nil,
                    symptom: symptom(&chance), country: country(&chance),
                    reporter: "invented-\(index)-\(number)")
            }.sorted { $0.at < $1.at }
        }
    }

    /// A whole number with a mean of `mean`, by Poisson's law (Knuth's method).
    static func count(_ mean: Double, _ chance: inout SplitMix64) -> Int {
        var product = chance.unit()
        var number = 0
        while product > Elementary.exp(-mean), number < 1000 {
            number += 1
            product *= chance.unit()
        }
        return number
    }

    static func country(_ chance: inout SplitMix64) -> String {
        countries[Int(chance.next() % UInt64(countries.count))]
    }

    static func symptom(_ chance: inout SplitMix64) -> UserReport.Symptom {
        chance.unit() < 0.7 ? .error : .slow
    }
}
