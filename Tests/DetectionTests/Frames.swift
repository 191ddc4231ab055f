import Detection
import Model

/// Frames and scrapes every 10 s, counted from 0, for tests.
enum Frames {
    static func at(_ seconds: Double) -> Timestamp { PoolSimulation.moment(seconds) }

    /// The `index`th frame, 10 s after the one before.
    static func frame(
        _ index: Int, _ values: [Signal: Double], indexes: Set<String>? = nil,
        failure: String? = nil
    ) -> SignalFrame {
        SignalFrame(
            service: "payments", at: at(Double(index) * 10), intervalSeconds: 10, values: values,
            indexes: indexes, failure: failure)
    }

    /// What a detector tells of one signal's values, frame by frame.
    static func events(
        _ detector: any Detector, _ frames: [SignalFrame]
    ) -> [DetectionEvent] {
        var detector = detector
        return frames.flatMap { detector.ingest($0) }
    }
}

extension DetectionEvent {
    /// `opened`, `updated` or `ended`.
    var verb: String {
        switch self {
        case .opened: "opened"
        case .updated: "updated"
        case .ended: "ended"
        }
    }
}
