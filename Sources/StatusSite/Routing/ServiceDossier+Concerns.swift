import Catalogue
import Model

extension ServiceDossier {
    /// The services whose changes show on the page; empty when they are too many to be named.
    var concerns: [ServiceID] {
        var concerns =
            [entry.id] + standing.members + entry.dependencies.map(\.dependency.service)
            + catalogue.dependents(of: entry.id).map(\.id)
        var known: Set<ServiceID> = []
        concerns.removeAll { !known.insert($0).inserted }
        return concerns.count <= EventInterest.limit ? concerns : []
    }
}
