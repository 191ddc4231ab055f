package import GraphFiles
import Language
import Model

/// What `graph show --to table` prints: who needs whom and how, and what was measured of the calls.
package struct GraphListing: Report {
    /// One dependency, for programs.
    struct Need: Encodable {
        let service: String
        let kind: String
        var share: Double?
        var bufferSeconds: Double?
        var group: String?
        var required: Int?
        var failoverSeconds: Double?
    }
    /// One service, for programs.
    struct Entry: Encodable {
        let id: String
        let name: String
        let kind: String
        let provider: String?
        let region: String?
        let release: String?
        let operation: Operation
        let dependsOn: [Need]
    }

    let services: [Entry]
    let calls: [CallFigures]
    let problems: [String]
    let notes: [String]

    /// A listing of all that files told.
    package init(document: GraphDocument) {
        services = document.services.map(Entry.init)
        calls = document.calls
        problems = document.problems.map(\.description)
        notes = document.notes
    }

    package var text: String {
        let count = services.reduce(0) { $0 + $1.dependsOn.count }
        let text =
            Wording.counted(services.count, "service") + ", "
            + Wording.counted(count, "dependency", "dependencies") + "\n\n"
        var table = TextTable([("service", .left), ("needs", .left), ("how", .left)])
        for service in services {
            if service.dependsOn.isEmpty { table.add([service.id, "", ""]) }
            for (place, need) in service.dependsOn.enumerated() {
                table.add([place == 0 ? service.id : "", need.service, need.wording])
            }
        }
        return text + table.text + callText
    }

    /// What was measured of calls, after an empty line; nothing when there is nothing.
    package var callText: String {
        guard !calls.isEmpty else { return "" }
        var table = TextTable([
            ("caller", .left), ("callee", .left), ("calls", .right), ("per second", .right),
            ("errors", .right), ("median", .right), ("p95", .right),
        ])
        for call in calls {
            table.add([
                call.caller.rawValue, call.callee.rawValue, "\(call.calls)",
                call.ratePerSecond.map(Wording.number) ?? "", Wording.percent(call.errorShare),
                Wording.duration(call.medianSeconds), Wording.duration(call.p95Seconds),
            ])
        }
        return "\n" + table.text
    }
}

extension GraphListing.Entry {
    init(_ service: Service) {
        id = service.id.rawValue
        name = service.name
        kind = service.kind.rawValue
        provider = service.placement.provider
        region = service.placement.region
        release = service.placement.release
        operation = service.operation
        dependsOn = service.dependencies.map(GraphListing.Need.init)
    }
}

extension GraphListing.Need {
    init(_ dependency: Dependency) {
        service = dependency.service.rawValue
        switch dependency.kind {
        case .critical: kind = "critical"
        case .partial(let share):
            kind = "partial"
            self.share = share
        case .asynchronous(let seconds):
            kind = "asynchronous"
            bufferSeconds = seconds
        case .redundant(let group, let required, let seconds):
            kind = "redundant"
            self.group = group
            self.required = required
            failoverSeconds = seconds
        }
    }

    /// `partial, 30 %`.
    fileprivate var wording: String {
        if let share { return "\(kind), \(Wording.percent(share))" }
        if let bufferSeconds { return "\(kind), \(Wording.duration(bufferSeconds))" }
        if let group, let required { return "\(kind), \(required) of \(group)" }
        return kind
    }
}
