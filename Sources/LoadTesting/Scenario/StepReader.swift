import Marketplace
import Model
import YAML

/// Reads steps, faults and rules, and checks that the services they name exist.
struct StepReader {
    let landscape: Landscape

    func step(_ node: YAMLNode) throws(YAMLError) -> ScenarioStep {
        var keys = try node.mapping("a step")
        let moment = try moment(&keys, node)
        var actions: [ScenarioStep.Action] = []
        if let child = try keys.optionalChild("deploy") { actions.append(try deploy(child)) }
        if let child = try keys.optionalChild("rollback") { actions.append(try rollback(child)) }
        if let child = try keys.optionalChild("campaign") { actions.append(try campaign(child)) }
        if let child = try keys.optionalChild("restart") {
            actions.append(.restart(service: try onlyService(child)))
        }
        if let child = try keys.optionalChild("crash") {
            actions.append(.crash(service: try onlyService(child)))
        }
        if let child = try keys.optionalChild("fault") { actions.append(try fault(child)) }
        try keys.finish()
        guard actions.count == 1, let action = actions.first else {
            throw node.error(
                "a step needs one of deploy, rollback, campaign, restart, crash and fault")
        }
        return ScenarioStep(moment, action)
    }

    func rule(_ node: YAMLNode) throws(YAMLError) -> ThresholdRule {
        var keys = try node.mapping("a rule")
        let name = try keys.string("name")
        let signal = Signal(written: try keys.string("signal"))
        let service = try keys.optionalService("service", in: landscape)
        let above = try keys.optionalPercentOrDouble("above")
        let below = try keys.optionalPercentOrDouble("below")
        let rule = ThresholdRule(
            name: name, service: service, signal: signal,
            comparison: above == nil ? .below : .above,
            limit: above ?? below ?? 0, holdSeconds: try keys.duration("for").seconds,
            severity: try keys.choice("severity", of: Severity.self))
        try keys.finish()
        guard (above == nil) != (below == nil) else {
            throw node.error("a rule needs either 'above' or 'below'")
        }
        return rule
    }

    private func moment(
        _ keys: inout YAMLMapping, _ node: YAMLNode
    ) throws(YAMLError) -> ScenarioStep.Moment {
        let at = try keys.optionalDuration("at")
        let afterExhaustion = try keys.optionalDuration("afterExhaustion")
        let pool = try keys.optionalService("of", in: landscape)
        switch (at, afterExhaustion) {
        case (let at?, nil) where pool == nil: return .at(seconds: at.seconds)
        case (nil, let after?): return .afterExhaustion(of: pool, seconds: after.seconds)
        default:
            throw node.error("a step needs either 'at', or 'afterExhaustion' with or without 'of'")
        }
    }

    private func deploy(_ child: YAMLMapping) throws(YAMLError) -> ScenarioStep.Action {
        var keys = child
        let service = try keys.service("service", in: landscape)
        let version = try keys.string("version")
        let faults = try keys.optionalChild("faults")
        try keys.finish()
        return .deploy(
            service: service, version: version,
            faults: try faults.map { keys throws(YAMLError) in
                try self.faults(keys, of: service)
            } ?? Faults())
    }

    private func rollback(_ child: YAMLMapping) throws(YAMLError) -> ScenarioStep.Action {
        var keys = child
        let service = try keys.service("service", in: landscape)
        let version = try keys.optionalString("version")
        try keys.finish()
        return .rollback(service: service, version: version)
    }

    private func fault(_ child: YAMLMapping) throws(YAMLError) -> ScenarioStep.Action {
        var keys = child
        let service = try keys.service("service", in: landscape)
        let faults = try faults(keys.child("faults"), of: service)
        try keys.finish()
        return .fault(service: service, faults: faults)
    }

    private func campaign(_ child: YAMLMapping) throws(YAMLError) -> ScenarioStep.Action {
        var keys = child
        let lifts = try keys.strings("lifts").map { ServiceID($0) }
        if let stranger = lifts.first(where: { landscape[$0] == nil }) {
            throw keys.error("lifts", "names '\(stranger)', which is not in the landscape")
        }
        let campaign = Campaign(
            name: try keys.string("name"), service: try keys.service("service", in: landscape),
            increase: try keys.percentOrDouble("increase"),
            rampSeconds: try keys.duration("ramp", default: .zero).seconds,
            durationSeconds: try keys.optionalDuration("duration")?.seconds, lifts: lifts)
        guard campaign.increase > -1 else {
            throw keys.error("increase", "must be above -100 %")
        }
        try keys.finish()
        return .campaign(campaign)
    }

    private func onlyService(_ child: YAMLMapping) throws(YAMLError) -> ServiceID {
        var keys = child
        let service = try keys.service("service", in: landscape)
        try keys.finish()
        return service
    }

    private func faults(
        _ mapping: YAMLMapping, of service: ServiceID
    ) throws(YAMLError) -> Faults {
        var keys = mapping
        var faults = Faults()
        faults.leakConnections = try share("leakConnections", &keys)
        faults.errors = try share("errors", &keys)
        faults.latency = try keys.optionalDuration("latency")?.seconds ?? 0
        faults.crash = try keys.bool("crash", default: false)
        faults.dropIndex = try keys.optionalString("dropIndex")
        try keys.finish()
        let indexes = landscape[service]?.indexes ?? []
        if let index = faults.dropIndex, !indexes.contains(index) {
            throw keys.error(
                "dropIndex", "must be one of \(indexes.joined(separator: ", ")), not '\(index)'")
        }
        return faults
    }

    private func share(_ key: String, _ keys: inout YAMLMapping) throws(YAMLError) -> Double {
        let share = try keys.optionalPercentOrDouble(key) ?? 0
        guard (0...1).contains(share) else { throw keys.error(key, "must lie in 0...1") }
        return share
    }
}
