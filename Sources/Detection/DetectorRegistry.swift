package import Model

/// The detectors that every service gets: one line each.
package enum DetectorRegistry {
    /// Fresh detectors for one service.
    package static func detectors(
        rules: [ThresholdRule], settings: DetectionSettings
    ) -> [any Detector] {
        rules.map { ThresholdDetector(rule: $0) }
    }
}
