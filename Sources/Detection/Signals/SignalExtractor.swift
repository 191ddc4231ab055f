package import Model

/// Turns consecutive scrapes of one service into frames of signals.
///
/// Counters become rates over the time since the last scrape that succeeded. An interval in which
/// the process started anew has no rates (its length is told as 0), nor has the first scrape.
/// A series that appears later is taken to have stood at 0 before. Every gauge is also kept under
/// its own metric name, its label values joined by `/` as the subject.
package struct SignalExtractor: Sendable {
    private var previous: Reading?

    /// An extractor that has seen no scrape yet.
    package init() {}

    /// The frame of the interval that ends with `scrape`.
    ///
    /// - Complexity: O(*n*) in the number of samples.
    package mutating func frame(from scrape: Scrape) -> SignalFrame {
        if let failure = scrape.failure {
            return SignalFrame(
                service: scrape.service, at: scrape.at, intervalSeconds: 0,
                values: [Signal(.scrapeUp): 0], failure: failure)
        }
        let reading = Reading(scrape)
        var values = reading.gauges
        values[Signal(.scrapeUp)] = 1
        values[Signal(.processStart)] = reading.processStart
        var seconds: Double = 0
        if let previous, reading.at > previous.at, !reading.isRestart(since: previous) {
            let interval = Interval(from: previous, to: reading)
            seconds = interval.seconds
            interval.addRates(to: &values)
        }
        reading.addLevels(to: &values)
        previous = reading
        return SignalFrame(
            service: scrape.service, at: scrape.at, intervalSeconds: seconds, values: values,
            indexes: reading.indexes)
    }
}

extension Reading {
    /// The signals that need no interval.
    fileprivate func addLevels(to values: inout [Signal: Double]) {
        for (key, value) in self.values {
            switch key.role {
            case .poolUsed:
                let signal = Signal(.poolInUse, of: key.subject)
                values[signal] = values[signal] ?? value
            case .poolSize: values[Signal(.poolSize, of: key.subject)] = value
            case .poolPending: values[Signal(.poolPending, of: key.subject)] = value
            case .poolAged: values[Signal(.poolAgedHolders, of: key.subject)] = value
            case .poolOldest: values[Signal(.poolOldestHolder, of: key.subject)] = value
            case .feedStaleness: values[Signal(.feedStaleness, of: key.subject)] = value
            default: break
            }
        }
        for pool in subjects(of: .poolUsed) + subjects(of: .poolUsedSeconds) {
            guard let used = values[Signal(.poolInUse, of: pool)] else { continue }
            if let size = value(.poolSize, pool), size > 0 {
                values[Signal(.poolUtilisation, of: pool)] = used / size
            }
            if let explained = values[Signal(.poolExplained, of: pool)] {
                values[Signal(.poolUnexplained, of: pool)] = used - explained
            }
        }
    }
}
