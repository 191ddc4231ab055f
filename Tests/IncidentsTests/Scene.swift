import Detection
import Model

@testable import Incidents

/// A small shop landscape and the events that tests let happen in it.
enum Scene {
    static let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)

    static let services = [
        Service(id: "payments", name: "Payments"),
        Service(
            id: "checkout", name: "Checkout",
            dependencies: [Dependency(on: "payments", kind: .critical)]),
        Service(
            id: "orders", name: "Orders",
            dependencies: [Dependency(on: "checkout", kind: .asynchronous(bufferSeconds: 60))]),
        Service(id: "blog", name: "Blog"),
    ]

    static func at(_ seconds: Double) -> Timestamp { start + .seconds(seconds) }

    static func finding(
        _ kind: Finding.Kind, _ service: ServiceID, at seconds: Double,
        severity: Severity = .page, forecast: Double? = nil
    ) -> Finding {
        Finding(
            detector: "test-\(kind.rawValue)", kind: kind, service: service, severity: severity,
            startedAt: at(seconds), detectedAt: at(seconds), title: "\(service): \(kind.rawValue)",
            forecast: forecast.map {
                Forecast(
                    madeAt: at(seconds), expectedAt: at($0), earliestAt: at($0 - 60),
                    latestAt: at($0 + 60), level: 20, capacity: 50, slopePerMinute: 2)
            })
    }

    static func ended(_ finding: Finding, at seconds: Double) -> DetectionEvent {
        var copy = finding
        copy.endedAt = at(seconds)
        return .ended(copy)
    }

    static func change(_ kind: Change.Kind, _ service: ServiceID, at seconds: Double) -> Change {
        Change(
            id: "\(kind)-\(seconds)", service: service, at: at(seconds), kind: kind,
            version: "3.2.1", title: "\(kind.rawValue) of \(service)")
    }

    static func diagnosis(_ kind: CauseKind, _ service: ServiceID, confidence: Double = 0.9)
        -> Diagnosis
    {
        Diagnosis(
            at: at(300),
            primary: Cause(
                kind: kind, service: service, change: change(.deploy, service, at: 0),
                confidence: confidence, title: "connections not returned since 3.2.1",
                evidence: []),
            contributing: [], ruledOut: [])
    }
}
