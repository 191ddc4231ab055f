import Catalogue
import Model
import StatusFeeds
import StatusSite

// How the services of the catalogue do.

extension NodeSiteData {
    func standing(of id: ServiceID) async throws -> ServiceStanding? {
        catalogue[id].map { _ in ServiceStanding(ServiceEvidence()) }
    }

    func states() async throws -> [ServiceID: ServiceState] { [:] }

    func days(of id: ServiceID, count: Int) async throws -> [DayRecord] { [] }
}
