import Catalogue
import Continuity
import HTTP
import Messaging
import Model
import StatusSite
import Storage
import TestKit
import Testing

@testable import Node

@Suite("Plans of a node", .timeLimit(.minutes(1))) struct NodePlansTests {
    private let keeper: PlanKeeper
    private let directory: TemporaryDirectory
    private let store: SQLiteStore

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
        keeper = PlanKeeper(store: store)
    }

    private var plan: ContinuityPlan {
        ContinuityPlan(
            service: "etsy",
            steps: [.init(id: "step-1", phase: .during, title: "Tell")], changedAt: Scene.at(0))
    }

    @Test func `runs of services with names that begin alike stay apart`() async throws {
        for service: ServiceID in ["etsy", "etsy-ads"] {
            let plan = ContinuityPlan(
                service: service, steps: plan.steps, changedAt: Scene.at(0))
            try await keeper.keep(plan)
            try await keeper.changeRun(of: service) { book in
                try book.start(by: .person("Ann"), at: Scene.at(1))
            }
        }
        let other = PlanKeeper(store: store)
        #expect(try await other.book(of: "etsy").runs.map(\.plan.service) == ["etsy"])
        #expect(try await other.book(of: "etsy-ads").runs.map(\.plan.service) == ["etsy-ads"])
        #expect(try await other.services() == ["etsy", "etsy-ads"])
    }

    @Test func `two who start at once have one run`() async throws {
        try await keeper.keep(plan)
        let runs = try await withThrowingTaskGroup(of: Int?.self) { group in
            for name in ["Ann", "Bob", "Cleo"] {
                group.addTask { [keeper] in
                    try await keeper.changeRun(of: "etsy") { book in
                        try book.start(by: .person(name), at: Scene.at(1))
                    }?.id
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs == [1, 1, 1])
        #expect(try await store.documents(kind: "plan-run").count == 1)
    }

    @Test func `what is not allowed is told and not kept`() async throws {
        await #expect(throws: PlanProblem.noPlan("etsy")) {
            try await keeper.changeRun(of: "etsy") { book in
                try book.start(by: .person(""), at: Scene.at(1))
            }
        }
        let none = try await keeper.changeRun(of: "etsy") { book in
            try book.record(.init(.remark, at: Scene.at(2)), run: 1)
        }
        #expect(none == nil)
        #expect(try await store.documents(kind: "plan-run").isEmpty)
    }
}
