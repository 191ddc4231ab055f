import Model

/// What is recorded of one service, up to the moment of the diagnosis.
struct ServiceRecord: Sendable {
    /// Whose record it is.
    let service: ServiceID
    /// The frames by time.
    let frames: [SignalFrame]

    /// Every signal by time, so that a frame's dictionary is read only once.
    private let columns: [Signal: Series]

    /// A record of the frames up to a moment.
    init(service: ServiceID, frames: [SignalFrame], until end: Timestamp) {
        self.service = service
        self.frames = frames.filter { $0.at <= end }.sorted { $0.at < $1.at }
        var columns: [Signal: Series] = [:]
        for frame in self.frames {
            for (signal, value) in frame.values {
                columns[signal, default: Series()].append(value, at: frame.at)
            }
        }
        self.columns = columns
    }

    private init(_ record: ServiceRecord, where isIn: (Timestamp) -> Bool) {
        service = record.service
        frames = record.frames.filter { isIn($0.at) }
        columns = record.columns.mapValues { $0.part(where: isIn) }.filter { !$0.value.isEmpty }
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
        columns[Signal(name, of: subject)] ?? Series()
    }

    /// The signals there are, sorted.
    var signals: [Signal] { columns.keys.sorted() }

    /// The subjects a quantity was ever read for, sorted.
    func subjects(of name: Signal.Name) -> [String] {
        columns.keys.compactMap { $0.name == name ? $0.subject : nil }.sorted()
    }

    /// The pools of the service; a pool without a name is `nil`.
    var pools: [String?] {
        let named = subjects(of: .poolInUse)
        return named.isEmpty && !series(.poolInUse).isEmpty ? [nil] : named.map { $0 }
    }

    /// The same record without what came after a moment.
    func through(_ end: Timestamp) -> ServiceRecord {
        guard let last = frames.last, last.at > end else { return self }
        return ServiceRecord(self) { $0 <= end }
    }

    /// The same record without what lies up to a moment; whole when there is none.
    func after(_ start: Timestamp?) -> ServiceRecord {
        guard let start, let first = frames.first, first.at <= start else { return self }
        return ServiceRecord(self) { $0 > start }
    }

    /// Whether the service did not answer the scrape.
    static func isDown(_ frame: SignalFrame) -> Bool {
        frame.failure != nil || frame[.scrapeUp] == 0
    }
}
