import Clocks
import HTTP
import Marketplace
package import Model

extension Lab {
    /// Brings back the release that ran before, or the named one, as an operator does.
    ///
    /// - Throws: ``LabError`` when there is no release before, or it does not start.
    package func rollback(_ service: ServiceID, to version: String? = nil) async throws {
        guard let version = version ?? previous[service] else {
            throw LabError(
                "Could not roll back \(service): no other release of it ran before this one.")
        }
        let at = time.now()
        log(at, "\(service): rolling back to \(version)")
        try await launch(service, version: version, faults: Faults())
        previous[service] = nil
        await tell(
            .rollback, service, at: at, version: version, id: "rollback-\(service)-\(version)",
            title: "Roll back \(service) to \(version)")
    }

    func perform(_ action: ScenarioStep.Action) async throws {
        switch action {
        case .deploy(let service, let version, let faults):
            try await deploy(service, version: version, faults: faults)
        case .rollback(let service, let version):
            // An operator may have been quicker than the story.
            if version == nil, previous[service] == nil { return }
            try await rollback(service, to: version)
        case .restart(let service): try await restart(service)
        case .crash(let service): await crash(service)
        case .fault(let service, let faults):
            let event = faults.isEmpty ? "mends" : "breaks"
            log(time.now(), "\(service): \(event), and nobody is told")
            try await switchFaults(service, faults)
        case .campaign(let campaign): await begin(campaign)
        }
    }

    private func deploy(_ service: ServiceID, version: String, faults: Faults) async throws {
        let at = time.now()
        log(at, "\(service): releasing \(version)")
        let before = running[service]?.version
        try await launch(service, version: version, faults: faults)
        previous[service] = before
        await tell(
            .deploy, service, at: at, version: version, id: "deploy-\(service)-\(version)",
            title: "Release \(service) \(version)")
    }

    private func restart(_ service: ServiceID) async throws {
        guard let current = running[service] else { return }
        let at = time.now()
        log(at, "\(service): restarting")
        var faults = current.faults
        faults.crash = false
        try await launch(service, version: current.version, faults: faults)
        await tell(
            .restart, service, at: at, version: current.version,
            id: "restart-\(service)-\(at.millisecondsSinceEpoch)", title: "Restart \(service)")
    }

    private func crash(_ service: ServiceID) async {
        log(time.now(), "\(service): crashes")
        var faults = Faults()
        faults.crash = true
        // Where the switch cannot be reached the process is ended from outside.
        guard (try? await switchFaults(service, faults)) != nil else {
            running[service]?.process.end()
            return
        }
    }

    private func begin(_ campaign: Campaign) async {
        let at = time.now()
        let percent = Int((campaign.increase * 100).rounded())
        let title = "Campaign \(campaign.name) (\(percent < 0 ? "" : "+")\(percent) %)"
        log(at, title)
        generator?.begin(campaign)
        let slug = campaign.name.lowercased().split(separator: " ").joined(separator: "-")
        await tell(
            .campaign, campaign.service, at: at, version: nil, id: "campaign-\(slug)", title: title)
    }

    private func tell(
        _ kind: Change.Kind, _ service: ServiceID, at: Timestamp, version: String?, id: String,
        title: String
    ) async {
        let change = Change(
            id: id, service: service, at: at, kind: kind, version: version, title: title)
        changes.append(change)
        changes.sort { $0.at < $1.at }
        await report(change)
    }
}
