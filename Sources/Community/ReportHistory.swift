package import Model

/// The reports about a service over a span, against what is usual.
package struct ReportHistory: Hashable, Codable, Sendable {
    /// One stretch of the span.
    package struct Bucket: Hashable, Codable, Sendable {
        /// When it begins.
        package let start: Timestamp
        /// Distinct reporters in it.
        package let count: Int
        /// How many are usual then; `nil` while too little is known for that.
        package let usual: Usual?

        /// A stretch.
        package init(start: Timestamp, count: Int, usual: Usual?) {
            self.start = start
            self.count = count
            self.usual = usual
        }
    }

    /// The range that counts usually lie in.
    package struct Usual: Hashable, Codable, Sendable {
        /// The lower end, from 0.
        package let low: Double
        /// What is expected.
        package let middle: Double
        /// The upper end.
        package let high: Double

        /// A range.
        package init(low: Double, middle: Double, high: Double) {
            self.low = low
            self.middle = middle
            self.high = high
        }
    }

    /// How many reports name something.
    package struct Share: Hashable, Codable, Sendable {
        /// What is named.
        package let name: String
        /// How many name it.
        package let count: Int

        /// A share.
        package init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// The stretches, oldest first, without a hole; the last one is still under way.
    package var buckets: [Bucket] = []
    /// How long a stretch is, in minutes.
    package var bucketMinutes = 15
    /// What fails by the reports of the last hour, most named first.
    package var functions: [Share] = []
    /// How it fails by the reports of the last hour, most named first.
    package var symptoms: [Share] = []
    /// Where from by the reports of the last hour, most named first.
    package var countries: [Share] = []
    /// How many days of reports the usual range rests on; 0 when there is none.
    package var daysKnown = 0

    /// No reports.
    package init() {}
}
