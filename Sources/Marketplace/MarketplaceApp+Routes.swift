import FoundationEssentials
package import HTTP
import Model

extension MarketplaceApp {
    /// Answers a request.
    package func answer(_ request: HTTPRequest) async -> HTTPResponse {
        switch (request.method, request.path) {
        case ("POST", "/work"): await operate(request)
        case ("GET", "/browse"): await browse()
        case ("GET", "/health"): await health()
        case ("GET", "/metrics"): metricsPage()
        case ("GET", "/feed"): feed()
        case ("POST", "/lab/faults"): switchFaults(request)
        default: .text("There is no \(request.method) \(request.path) here.\n", status: 404)
        }
    }

    private func operate(_ request: HTTPRequest) async -> HTTPResponse {
        let order = request.target.split(separator: "?order=").dropFirst().first.flatMap {
            Int64($0)
        }
        return await counted("/work") { try await work.operate(order: order) }
    }

    private func browse() async -> HTTPResponse {
        await counted("/browse") { try await work.browse() }
    }

    private func counted(
        _ route: String, _ body: () async throws -> Void
    ) async -> HTTPResponse {
        let start = stopwatch.start()
        let response: HTTPResponse
        do {
            try await body()
            response = .text("done\n")
        } catch is CancellationError {
            // Nobody reads this answer, but the metrics count it as proxies do.
            response = .text("the client left\n", status: 499)
        } catch let error as PoolError {
            response = .text("\(error)\n", status: 503)
        } catch let error as UpstreamError {
            response = .text("\(error)\n", status: 502)
        } catch {
            response = .text("\(error)\n", status: 500)
        }
        metrics.answered(
            route: route, status: response.status, seconds: stopwatch.seconds(since: start))
        return response
    }

    private func health() async -> HTTPResponse {
        if let complaint = consumers.lazy.compactMap(\.complaint).first ?? failingUpstream() {
            return .text("\(complaint)\n", status: 503)
        }
        do {
            pool.giveBack(try await pool.take())
            return .text("ok\n")
        } catch {
            return .text("\(error)\n", status: 503)
        }
    }

    private func failingUpstream() -> String? {
        for upstream in configuration.upstreams where upstream.kind == .critical {
            guard let share = upstreams.failedShare(upstream.service), share >= 0.5 else {
                continue
            }
            return "\(upstream.service) failed \(Int((share * 100).rounded())) % of the calls "
                + "of the last 30 s"
        }
        return nil
    }

    private func feed() -> HTTPResponse {
        do {
            return .text("\(try database.newestFinished())")
        } catch {
            return .text("\(error)\n", status: 500)
        }
    }

    private func switchFaults(_ request: HTTPRequest) -> HTTPResponse {
        guard ["127.0.0.1", "::1"].contains(request.peer) else {
            return .text("Faults are switched from this machine only.\n", status: 403)
        }
        do {
            let wanted = try JSONDecoder().decode(Faults.self, from: Data(request.body))
            try database.migrate(dropping: wanted.dropIndex)
            faults.faults = wanted
            return .text("switched\n")
        } catch DecodingError.dataCorrupted(let context) {
            return .text("These are no faults: \(context.debugDescription).\n", status: 400)
        } catch {
            return .text("The faults could not be switched: \(error)\n", status: 400)
        }
    }
}
