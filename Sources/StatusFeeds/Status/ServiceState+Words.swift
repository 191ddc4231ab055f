package import Model

extension ServiceState {
    /// The state as status pages name it: `operational`, `major outage`.
    package var statusWords: String {
        switch self {
        case .up: "operational"
        case .unknown: "unknown"
        case .maintenance: "maintenance"
        case .degraded: "degraded"
        case .partial: "partial outage"
        case .down: "major outage"
        }
    }

    /// Whether it says that something does not work as it should; maintenance does not.
    package var isTrouble: Bool { [.degraded, .partial, .down].contains(self) }
}
