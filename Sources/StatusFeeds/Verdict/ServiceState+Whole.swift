package import Model

extension ServiceState {
    /// How a whole does of whose parts these are the states; `unknown` without a known one.
    ///
    /// All that are known down is down; one down, or one in part, is partial; else the worst. Parts
    /// of which nothing is known say nothing.
    package static func ofWhole(_ parts: [ServiceState]) -> ServiceState {
        let known = parts.filter { $0 != .unknown }
        guard let first = known.first else { return .unknown }
        let worst = known.dropFirst().reduce(first) { $0.worse($1) }
        guard worst == .down else { return worst }
        return known.allSatisfy { $0 == .down } ? .down : .partial
    }
}
