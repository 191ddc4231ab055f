package import Model

/// Says why no rule caught a failure in time, and which would have.
package enum DetectionGapAnalysis {
    /// Replays rules over a failure and over a quiet record.
    package static func analyse(
        rules: [ThresholdRule], frames: [SignalFrame], failedAt: Timestamp,
        targetLead: Double = 600, control: [SignalFrame], controlName: String
    ) -> [DetectionGap] { [] }
}
