import Model
import StatusFeeds
import StatusSite
import Synchronization
import TestKit
import Testing

@testable import Node

@Suite("Function states") struct FunctionStatesTests {
    private let scene = StandingScene()

    private func states(
        _ functions: [String], _ components: [(String, ServiceState)] = [],
        overall: ServiceState = .up
    ) throws -> [ServiceStanding.Function] {
        let board = scene.sight.withLock { $0.board }
        let status = scene.reading(.up, components).status?.components ?? []
        let members = try StandingScene.plan().members["etsy"] ?? []
        return FunctionStates(
            sights: members.map { MemberSight(of: $0, on: board, at: scene.time.now()) },
            components: status,
            places: Dictionary(
                uniqueKeysWithValues: functions.map {
                    ($0, ComponentMatch.places(of: $0, among: status))
                }), region: "eu", overall: overall
        ).states(of: functions)
    }

    @Test func `our own checks and metrics come before the provider's word`() throws {
        scene.heardOfAll()
        scene.find(.exhausted, in: "payments")
        let states = try states(
            ["payments", "checkout", "search", "app"],
            [("Payments", .up), ("Checkout", .down), ("Search EU", .down), ("Search US", .up)])
        #expect(states.map(\.name) == ["payments", "checkout", "search", "app"])
        #expect(states.map(\.state) == [.down, .up, .partial, .unknown])
        #expect(states.map(\.source) == ["our metrics", "our checks", "the provider", ""])
        #expect(states.map(\.service) == ["payments", "checkout", nil, nil])
    }

    @Test func `the provider's green is not believed while it is contradicted elsewhere`() throws {
        scene.heardOfAll()
        scene.find(.exhausted, in: "payments")
        let states = try states(
            ["payments", "search", "API"],
            [("Payments", .up), ("Search", .up), ("API", .degraded)])
        #expect(states.map(\.state) == [.down, .unknown, .degraded])
        #expect(states.map(\.claim) == [nil, .up, nil])
        #expect(states[1].contradictedOn == ["payments"])
        #expect(states[1].source == "the provider")
    }

    @Test func `its green is believed where it admits what we find`() throws {
        scene.heardOfAll()
        scene.find(.exhausted, in: "payments")
        let states = try states(
            ["payments", "search"], [("Payments", .partial), ("Search", .up)], overall: .partial)
        #expect(states[1].state == .up && states[1].claim == nil)
    }

    @Test func `its word for the whole counts where it has no part for what we find`() throws {
        scene.heardOfAll()
        scene.find(.checkFailing, in: "website", subject: "front")
        #expect(try states(["website", "search"], [("Search", .up)])[1].claim == .up)
        let maintained = try states(
            ["website", "search"], [("Search", .up)], overall: .maintenance)
        #expect(maintained[1].claim == nil)
    }

    @Test func `the provider counts where we hear nothing`() throws {
        let state = try states(["payments"], [("Payments", .degraded)])[0]
        #expect(
            state
                == .init(
                    name: "payments", state: .degraded, source: "the provider",
                    service: "payments"))
    }

    @Test func `a failing check is not hidden by the provider's green`() throws {
        scene.heardOfAll()
        scene.find(.checkFailing, in: "website", subject: "front")
        let state = try states(["website"], [("Website", .up)])[0]
        #expect(state.state == .unknown && state.source == "our checks")
    }
}
