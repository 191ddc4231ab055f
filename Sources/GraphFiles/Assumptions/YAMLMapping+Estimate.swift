import Economy
import YAML

/// What an estimate is of.
enum EstimateKind {
    /// A number or an amount, from 0 to 10¹².
    case amount
    /// A share, from 0 to 1 or in percent.
    case share

    fileprivate var most: Double { self == .amount ? 1e12 : 1 }
}

extension YAMLMapping {
    /// A figure, or a range with `low`, `likely` and `high`; must be there.
    ///
    /// - Throws: `YAMLError` when it is absent, out of range or out of order.
    mutating func estimate(_ key: String, _ kind: EstimateKind) throws(YAMLError) -> Estimate {
        if let estimate = try optionalEstimate(key, kind) { return estimate }
        _ = try required(key)
        throw error(key, "must be a number")
    }

    /// A figure, or a range with `low`, `likely` and `high`; `nil` when absent.
    ///
    /// - Throws: `YAMLError` when it is out of range or out of order.
    mutating func optionalEstimate(
        _ key: String, _ kind: EstimateKind
    ) throws(YAMLError) -> Estimate? {
        guard let node = value(key) else { return nil }
        guard case .mapping = node.content else {
            return Estimate(try figure(key, kind))
        }
        var range = try node.mapping("'\(key)'")
        let low = try range.figure("low", kind)
        let likely = try range.figure("likely", kind)
        let high = try range.figure("high", kind)
        try range.finish()
        guard let estimate = Estimate(low: low, likely: likely, high: high) else {
            throw node.error("'\(key)' needs its 'likely' between its 'low' and its 'high'")
        }
        return estimate
    }

    private mutating func figure(_ key: String, _ kind: EstimateKind) throws(YAMLError) -> Double {
        let value = kind == .share ? try percentOrDouble(key) : try double(key)
        guard (0...kind.most).contains(value) else {
            throw error(
                key,
                kind == .share
                    ? "must be a share from 0 to 1, or from 0 % to 100 %"
                    : "must be a number from 0 to 1000000000000")
        }
        return value
    }
}
