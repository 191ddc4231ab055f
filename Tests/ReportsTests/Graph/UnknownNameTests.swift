import Model
import Reports
import Testing
import Topology

@Suite("Unknown names") struct UnknownNameTests {
    private static let graph = DependencyGraph(services: [
        Service(id: "payments", name: "Payments"), Service(id: "dns/cloudflare", name: "Zahlungen"),
    ])

    @Test func `a service that is there is no matter`() {
        #expect(UnknownName.sentence(ofService: "dns/cloudflare", in: Self.graph) == nil)
    }

    @Test func `tells what was probably meant`() {
        #expect(
            UnknownName.sentence(ofService: "zahlungen", in: Self.graph)
                == "There is no service 'zahlungen' in the graph."
                + " 'Zahlungen' is the name of 'dns/cloudflare'."
                + " 'foreshock graph show --to table' lists all.")
        #expect(
            UnknownName.sentence(ofService: "paymets", in: Self.graph)
                == "There is no service 'paymets' in the graph. Did you mean 'payments'?"
                + " 'foreshock graph show --to table' lists all.")
        #expect(
            UnknownName.sentence(ofService: "search", in: Self.graph)
                == "There is no service 'search' in the graph."
                + " 'foreshock graph show --to table' lists all.")
        #expect(
            UnknownName.sentence("format", "cvs", among: ["yaml", "csv"])
                == "There is no format 'cvs'. Did you mean 'csv'? Known are yaml and csv.")
    }
}
