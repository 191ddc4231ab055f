import Model

/// What is recorded of one service, up to the moment of the diagnosis.
struct ServiceRecord: Sendable {
    /// Whose record it is.
    let service: ServiceID
    /// The frames by time.
    let frames: [SignalFrame]

    /// A record of the frames up to a moment.
    init(service: ServiceID, frames: [SignalFrame], until end: Timestamp) {
        self.service = service
        self.frames = frames.filter { $0.at <= end }.sorted { $0.at < $1.at }
    }

    /// Whether anything was ever read from the service itself.
    var isMonitored: Bool { frames.contains { !Self.isDown($0) && $0.values.count > 1 } }

    /// The first moment recorded.
    var start: Timestamp? { frames.first?.at }

    /// The usual time between frames, in seconds.
    var interval: Double {
        let gaps = zip(frames.dropFirst(), frames).map { $0.at.seconds(since: $1.at) }
        return gaps.isEmpty ? 10 : Statistics.median(gaps)
    }

    /// The values of a signal by time.
    func series(_ name: Signal.Name, of subject: String? = nil) -> Series {
        let signal = Signal(name, of: subject)
        var series = Series()
        for frame in frames {
            if let value = frame.values[signal] { series.append(value, at: frame.at) }
        }
        return series
    }

    /// The subjects a quantity was ever read for, sorted.
    func subjects(of name: Signal.Name) -> [String] {
        var subjects: Set<String> = []
        for frame in frames {
            for signal in frame.values.keys where signal.name == name {
                if let subject = signal.subject { subjects.insert(subject) }
            }
        }
        return subjects.sorted()
    }

    /// The pools of the service; a pool without a name is `nil`.
    var pools: [String?] {
        let named = subjects(of: .poolInUse)
        return named.isEmpty && !series(.poolInUse).isEmpty ? [nil] : named.map { $0 }
    }

    /// The same record without what came after a moment.
    func through(_ end: Timestamp) -> ServiceRecord {
        ServiceRecord(service: service, frames: frames, until: end)
    }

    /// Whether the service did not answer the scrape.
    static func isDown(_ frame: SignalFrame) -> Bool {
        frame.failure != nil || frame[.scrapeUp] == 0
    }
}
