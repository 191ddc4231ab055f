import Model

/// Readings of one service over a span, ready to be drawn.
struct SignalSeries: Sendable {
    let frames: [SignalFrame]

    /// The readings of a signal; a signal without subject is looked for under any subject.
    func points(_ name: Signal.Name, of subject: String? = nil) -> [Plot.Point] {
        let subject = subject ?? self.subject(of: name)
        return frames.compactMap { frame in
            frame[name, of: subject].map { Plot.Point(at: frame.at, value: $0) }
        }
    }

    /// The subject under which a signal is read: the first one, or none.
    func subject(of name: Signal.Name) -> String? {
        for frame in frames.reversed() {
            if frame[name] != nil { return nil }
            if let subject = frame.subjects(of: name).first { return subject }
        }
        return nil
    }

    /// Spans in which scrape after scrape failed.
    var silences: [TimeRange] {
        frames.split { $0.failure == nil }.compactMap { failed in
            guard let first = failed.first, let last = failed.last else { return nil }
            let start = first.at - .seconds(first.intervalSeconds)
            return TimeRange(start: start, end: last.at)
        }
    }

    /// The spans without readings of a plot: nobody watched, or nothing answered.
    func gaps(unwatched: [TimeRange], _ texts: Texts = Texts(.english)) -> [Plot.Gap] {
        unwatched.map { .unwatched($0, texts) } + silences.map { .silent($0, texts) }
    }

    /// The last reading of a signal.
    func last(_ name: Signal.Name) -> Double? { points(name).last?.value }
}
