import Language
import Detection
import Model

extension Wording {
    /// A change as a cause is named after: `payments 3.2.1`, or its title where it has no version.
    static func origin(_ change: Change) -> String {
        guard let version = change.version else { return "“\(change.title)”" }
        return change.kind == .rollback
            ? "the rollback of \(change.service) to \(version)" : "\(change.service) \(version)"
    }

    /// The limit of a rule in the unit people use: shares in percent.
    static func limit(_ rule: ThresholdRule) -> String {
        isShare(rule.signal.name) ? percent(rule.limit) : number(rule.limit)
    }

    /// Whether a signal is a share in 0...1.
    static func isShare(_ name: Signal.Name) -> Bool {
        [.poolUtilisation, .errorRatio, .upstreamErrorRatio].contains(name)
    }
}
