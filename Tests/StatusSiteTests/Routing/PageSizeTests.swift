import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Size of pages") struct PageSizeTests {
    @Test(arguments: ["/services/etsy", "/de/services/etsy", "/", "/incidents/42"])
    func `a page is below 60 KB as it is sent`(target: String) async throws {
        for stage in Fixture.Stage.allCases {
            let answer = await visit(
                target, Fixture(stage), headers: ["Host": "x", "Accept-Encoding": "gzip"])
            guard answer.status == 200, case .bytes(let bytes) = answer.body else { continue }
            #expect(bytes.count < 60_000, "\(stage)")
        }
    }

    @Test func `style and script together are below 30 KB, even without compression`() {
        let size = PackageResources.site_css.count + PackageResources.site_js.count
        #expect(size < 30_000)
    }
}
