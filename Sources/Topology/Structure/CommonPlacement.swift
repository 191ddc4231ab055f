package import Model

/// Services that share a provider, a region or a release, so that one cause takes all down.
package struct CommonPlacement: Hashable, Sendable {
    /// What is shared.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case provider, region, release }
    /// What is shared.
    package let kind: Kind
    /// Which one; a region has its provider before it where that is known (`aws eu-central-1`).
    package let name: String
    /// Who shares it, by name; two or more.
    package let services: [ServiceID]
}

extension DependencyGraph {
    /// What two and more services share: by kind, the most shared first, then by name.
    ///
    /// - Complexity: O(*V* log *V*).
    package var commonPlacements: [CommonPlacement] {
        CommonPlacement.Kind.allCases.flatMap { kind in
            Dictionary(grouping: nodes) { Self.name(of: kind, $0.placement) }
                .compactMap { name, services in
                    name.flatMap { name in
                        services.count < 2
                            ? nil
                            : CommonPlacement(
                                kind: kind, name: name, services: services.map(\.id).sorted())
                    }
                }
                .sorted { ($1.services.count, $0.name) < ($0.services.count, $1.name) }
        }
    }

    private static func name(of kind: CommonPlacement.Kind, _ placement: Placement) -> String? {
        switch kind {
        case .provider: placement.provider
        case .release: placement.release
        case .region:
            placement.region.map { region in
                placement.provider.map { "\($0) \(region)" } ?? region
            }
        }
    }
}
