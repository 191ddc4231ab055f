package import Model

extension ProviderStatus {
    /// Where the provider's word for the whole is better than what it says of its parts.
    ///
    /// Seen in the wild: operational, or in maintenance, as a whole while a part is degraded, or
    /// while an incident is open and not yet watched only. One without impact contradicts nothing.
    /// - Returns: The state that the parts stand for and a sentence; `nil` without a contradiction.
    package var contradiction: (state: ServiceState, sentence: String)? {
        guard overall == .up || overall == .maintenance else { return nil }
        let worst = components.filter(\.state.isTrouble).max { $0.state.rank < $1.state.rank }
        if let worst {
            return (
                .degraded,
                "It says \(overall.statusWords), but '\(worst.name)' is in \(worst.state.troubleWords)."
            )
        }
        let open = openIncidents.first {
            $0.impact.isTrouble && [.investigating, .identified].contains($0.phase)
        }
        return open.map {
            (
                .degraded,
                "It says \(overall.statusWords), but '\($0.title)' is \($0.phase.words)."
            )
        }
    }
}

extension ServiceState {
    /// For a sentence: "is in ...".
    fileprivate var troubleWords: String {
        self == .degraded ? "a degraded state" : "a \(statusWords)"
    }
}
