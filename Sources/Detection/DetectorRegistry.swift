package import Model

/// The detectors that every service gets: one line each.
package enum DetectorRegistry {
    /// Fresh detectors for one service.
    package static func detectors(
        rules: [ThresholdRule], settings: DetectionSettings
    ) -> [any Detector] {
        rules.map { ThresholdDetector(rule: $0) } + [
            LeakForecast(settings: settings),
            UtilisationForecast(),
            PoolExhausted(),
            ErrorRatio(settings: settings),
            Latency(settings: settings),
            CheckFailing(settings: settings),
            Unreachable(settings: settings),
            Restarted(),
            IndexMissing(settings: settings),
            TrafficShift(settings: settings),
            Stale(settings: settings),
        ]
    }
}
