package import Model

/// Reads the text format of Prometheus (0.0.4), and the lines of OpenMetrics that look like it.
///
/// Comments, timestamps and exemplars are skipped. A line that is wrong is named and left out; the
/// lines around it are kept.
package enum PrometheusText {
    /// A line that was left out, and why.
    package struct Problem: Sendable, Equatable, CustomStringConvertible {
        /// The line, counted from 1.
        package let line: Int
        /// What is wrong with it, for people.
        package let reason: String
        /// `line 3: …`.
        package var description: String { "line \(line): \(reason)" }
    }

    /// How much is read of one text, so that a broken exporter cannot fill the memory.
    package struct Limits: Sendable {
        /// Most samples; reading ends there.
        package var samples = 50_000
        /// Most labels of one sample.
        package var labels = 64
        /// Longest metric or label name, in bytes.
        package var nameBytes = 256
        /// Longest label value, in bytes.
        package var valueBytes = 4096
        /// Most problems named; further bad lines are left out silently.
        package var problems = 100

        /// The defaults.
        package init() {}
    }

    /// Reads all samples of a text.
    ///
    /// - Returns: The samples in the order of the text, and the lines left out.
    /// - Complexity: O(*n*) in the number of bytes.
    package static func parse(
        _ bytes: [UInt8], limits: Limits = Limits()
    ) -> (samples: [Sample], problems: [Problem]) {
        var samples: [Sample] = []
        var problems: [Problem] = []
        var start = 0
        var line = 0
        while start < bytes.count {
            line += 1
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            var parser = PrometheusLine(bytes, start..<end, limits: limits)
            start = end + 1
            do throws(PrometheusLine.Fault) {
                guard let sample = try parser.sample() else { continue }
                guard samples.count < limits.samples else {
                    let reason = "more than \(limits.samples) samples; the rest is not read"
                    problems.append(Problem(line: line, reason: reason))
                    break
                }
                samples.append(sample)
            } catch {
                guard problems.count < limits.problems else { continue }
                problems.append(Problem(line: line, reason: error.reason))
            }
        }
        return (samples, problems)
    }
}
