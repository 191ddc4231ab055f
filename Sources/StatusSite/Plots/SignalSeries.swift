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

    /// Whether a signal was read at all.
    func has(_ name: Signal.Name) -> Bool {
        frames.contains { frame in frame.values.keys.contains { $0.name == name } }
    }

    /// The last reading of a signal.
    func last(_ name: Signal.Name) -> Double? { points(name).last?.value }
}
