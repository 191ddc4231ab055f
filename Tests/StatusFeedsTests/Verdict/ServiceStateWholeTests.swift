import Model
import StatusFeeds
import Testing

@Suite("State of a whole") struct ServiceStateWholeTests {
    @Test(
        "follows from its parts",
        arguments: [
            ([], .unknown), ([.unknown], .unknown), ([.up, .unknown], .up), ([.down], .down),
            ([.down, .unknown], .down), ([.down, .up], .partial), ([.down, .down], .down),
            ([.down, .partial], .partial), ([.partial, .up], .partial),
            ([.up, .degraded], .degraded),
            ([.up, .maintenance], .maintenance),
        ] as [([ServiceState], ServiceState)])
    func whole(parts: [ServiceState], whole: ServiceState) {
        #expect(ServiceState.ofWhole(parts) == whole)
    }
}
