package import Model

/// Watches one kind of trouble in one service, point by point.
///
/// A detector is given every frame of its service in order of time and keeps what it must remember
/// in a bounded state: memory does not grow with the history, and the work for a frame depends only
/// on the number of signals in it. It has no clock and no randomness, so a replay of the same
/// observations finds the same.
package protocol Detector: Sendable {
    /// Takes in the next frame and tells what changed.
    mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent]
    /// Takes in the result of a check and tells what changed.
    mutating func ingest(_ result: CheckResult) -> [DetectionEvent]
}

extension Detector {
    /// Most detectors look only at checks.
    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] { [] }
    /// Most detectors look only at frames.
    package mutating func ingest(_ result: CheckResult) -> [DetectionEvent] { [] }
}
