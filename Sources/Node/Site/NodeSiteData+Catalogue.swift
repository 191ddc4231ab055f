import Catalogue
import Model
import StatusSite
import Storage

// How the services of the catalogue do.

extension NodeSiteData {
    var catalogue: Catalogue { standings.plan.catalogue }

    var owners: [ServiceID: ServiceID] { standings.plan.owners }

    func standing(of id: ServiceID) async throws -> ServiceStanding? {
        await standings.standing(of: id)
    }

    func states() async throws -> [ServiceID: ServiceState] { await standings.states() }

    func days(of id: ServiceID, count: Int) async throws -> [DayRecord] {
        try await standings.days(of: id, count: count) { [store] in try await store.gaps(in: $0) }
    }
}
