import Clocks
import FoundationEssentials
import HTTP
import Marketplace
import Model

extension Lab {
    /// Starts a release of a service beside what runs, waits until it takes requests, and ends the
    /// one before.
    func launch(_ service: ServiceID, version: String, faults: Faults) async throws {
        launches += 1
        let base = "\(directory)/\(service)-\(launches)"
        try write(
            configuration(
                of: service, version: version, faults: faults, readyFile: base + ".ready"),
            to: base + ".json")
        let process = try ChildProcess(
            executable: executable, arguments: ["lab-service", "--config", base + ".json"],
            log: base + ".log")
        do {
            try await waitUntilReady(process, service: service, base: base)
        } catch {
            process.end()
            throw error
        }
        let old = running[service]
        running[service] = Running(process: process, version: version, faults: faults)
        await old?.process.stop(grace: .seconds(6))
    }

    /// Waits until the health check of a service passes.
    func waitUntilHealthy(_ service: ServiceID) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if try await get(service, "/health")?.status == 200 { return }
            try await ScaledTime.wall.sleep(for: .milliseconds(50))
        }
        throw LabError("Could not start the lab: \(service) was not healthy within 20 s.")
    }

    /// Asks a service; `nil` when it does not answer.
    nonisolated func get(_ service: ServiceID, _ path: String) async throws -> HTTPClient.Answer? {
        do {
            let url = (endpoints[service] ?? "") + path
            return try await client.send(HTTPClient.Request(url: url, timeout: .seconds(2)))
        } catch is HTTPError {
            return nil
        }
    }

    /// Switches the faults of a running service.
    func switchFaults(_ service: ServiceID, _ faults: Faults) async throws {
        let body = Array(try JSONEncoder().encode(faults))
        let request = HTTPClient.Request(
            "POST", url: (endpoints[service] ?? "") + "/lab/faults", body: body,
            timeout: .seconds(5))
        let answer = try await client.send(request)
        guard answer.status == 200 else {
            throw LabError(
                "Could not switch the faults of \(service): "
                    + String(decoding: answer.body, as: UTF8.self))
        }
    }

    private func waitUntilReady(
        _ process: ChildProcess, service: ServiceID, base: String
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while !FileManager.default.fileExists(atPath: base + ".ready") {
            if let status = process.exitStatus {
                throw LabError(
                    "Could not start \(service): its process ended with status \(status). "
                        + "It said: \(lastLine(of: base + ".log"))")
            }
            guard ContinuousClock.now < deadline else {
                throw LabError("Could not start \(service): it took no requests within 20 s.")
            }
            try await ScaledTime.wall.sleep(for: .milliseconds(10))
        }
    }

    private func lastLine(of file: String) -> String {
        let bytes = FileManager.default.contents(atPath: file) ?? Data()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map(String.init)
            ?? "nothing"
    }

    private func write(_ configuration: AppConfiguration, to file: String) throws {
        do {
            try JSONEncoder().encode(configuration).write(to: URL(filePath: file))
        } catch {
            throw LabError("Could not write '\(file)': \(error)")
        }
    }

    private func configuration(
        of service: ServiceID, version: String, faults: Faults, readyFile: String
    ) throws(LabError) -> AppConfiguration {
        guard let member = scenario.landscape[service] else {
            throw LabError("There is no service '\(service)' in the landscape.")
        }
        var configuration = AppConfiguration(
            service: service, poolSize: member.poolSize,
            work: .init(holdSeconds: member.holdSeconds, browseSeconds: member.browseSeconds),
            database: "\(directory)/\(service).db", table: member.table,
            rows: max(100, Int(Double(member.rows) / time.speed)), origin: time.origin,
            speed: time.speed)
        configuration.version = version
        configuration.port = port(of: service)
        configuration.faults = faults
        configuration.seed = seed &* 1000 &+ UInt64(launches)
        configuration.parent = ProcessInfo.processInfo.processIdentifier
        configuration.readyFile = readyFile
        configuration.upstreams = zip(member.service.dependencies, member.calls).map(upstream)
        return configuration
    }

    private func upstream(
        _ dependency: Dependency, _ call: Landscape.Call
    ) -> AppConfiguration.Upstream {
        AppConfiguration.Upstream(
            service: dependency.service, address: endpoints[dependency.service] ?? "",
            kind: dependency.kind, timeoutSeconds: call.timeoutSeconds, items: call.items,
            backlogRate: scenario.landscape.operationsPerSecond(
                of: dependency.service, load: scenario.load))
    }
}
