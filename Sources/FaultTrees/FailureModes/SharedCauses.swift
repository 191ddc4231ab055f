import Model
import Topology

/// What the placement of services has in common.
enum SharedCauses {
    /// The causes that take a service down with others: its provider, region and release.
    static func of(_ service: Service) -> [SharedCause] {
        let placement = service.placement
        var causes: [SharedCause] = []
        if let provider = placement.provider { causes.append(SharedCause(.provider, provider)) }
        if let region = placement.region {
            let prefix = placement.provider.map { $0 + "/" } ?? ""
            causes.append(SharedCause(.region, prefix + region))
        }
        if let release = placement.release { causes.append(SharedCause(.release, release)) }
        return causes
    }

    /// The node of the graph that stands for a provider or region, when there is one.
    ///
    /// Its own figures and dependencies then count instead of a shared cause.
    static func node(of cause: SharedCause, in graph: DependencyGraph) -> Int? {
        let kind: Service.Kind
        switch cause.kind {
        case .provider: kind = .provider
        case .region: kind = .region
        case .release: return nil
        }
        let last = cause.name.split(separator: "/").last.map(String.init) ?? cause.name
        let names = cause.kind == .region ? [cause.name, last] : [cause.name]
        return names.lazy.compactMap { graph.number(of: ServiceID($0)) }
            .first { graph.nodes[$0].kind == kind }
    }
}
