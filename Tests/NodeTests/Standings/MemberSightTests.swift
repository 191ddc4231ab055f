import Detection
import Model
import StatusFeeds
import Synchronization
import TestKit
import Testing

@testable import Node

@Suite("Member sight") struct MemberSightTests {
    private let scene = StandingScene()

    private func sight(of id: ServiceID) throws -> MemberSight {
        let member = try #require(
            try StandingScene.plan().members["etsy"]?.first { $0.id == id })
        return MemberSight(
            of: member, on: scene.sight.withLock { $0.board }, at: scene.time.now())
    }

    @Test func `a failure counts once it is found, a result as long as it is fresh`() throws {
        #expect(try sight(of: "website").reaches == [.unknown])
        scene.heardOfAll()
        #expect(try sight(of: "website").reaches == [.passing])
        scene.heardOfAll(failing: ["website"])
        #expect(try sight(of: "website").reaches == [.unknown])
        scene.find(.checkFailing, in: "website", subject: "front")
        #expect(try sight(of: "website").reaches == [.failing])
        scene.time.advance(by: .seconds(46))
        #expect(try sight(of: "website").reaches == [.unknown])
    }

    @Test func `metrics count while they are read, without what checks find`() throws {
        #expect(try sight(of: "payments").measured == .unknown)
        #expect(try sight(of: "website").measured == nil)
        scene.heardOfAll()
        scene.find(.checkFailing, in: "checkout", subject: "basket")
        #expect(try sight(of: "checkout").measured == .up)
        scene.find(.slow, in: "checkout")
        scene.find(.errors, in: "checkout")
        let checkout = try sight(of: "checkout")
        #expect(checkout.measured == .partial && checkout.trouble == "checkout has errors")
        scene.time.advance(by: .seconds(31))
        #expect(try sight(of: "checkout").measured == .unknown)
        #expect(try sight(of: "checkout").trouble == nil)
    }

    @Test func `metrics that cannot be reached are a matter of where one stands`() throws {
        scene.heardOfAll()
        scene.find(.unreachable, in: "payments")
        let payments = try sight(of: "payments")
        #expect(payments.reaches == [.failing] && payments.measured == .up)
    }

    @Test func `a vantage point fails in part while something passes`() throws {
        scene.heardOfAll()
        scene.find(.checkFailing, in: "website", subject: "front")
        let sights = try [sight(of: "website"), sight(of: "checkout")]
        #expect(
            OwnEvidence.vantagePoint(sights, "eu") == .init("eu", .failing, isPartial: true))
        #expect(
            OwnEvidence.vantagePoint(Array(sights.prefix(1)), "eu") == .init("eu", .failing))
        #expect(OwnEvidence.vantagePoint([], "eu") == nil)
        #expect(OwnEvidence.measured([]) == nil)
        scene.time.advance(by: .seconds(60))
        #expect(
            OwnEvidence.of(try [sight(of: "checkout")], region: "eu")
                == ServiceEvidence(
                    measured: .init(.unknown, "Its own metrics were not read lately."),
                    checks: [.init("eu", .unknown)]))
    }
}
