import Model
package import Topology

extension ServiceLoss {
    /// The losses that a forecast tells: of what fails by itself, and of who is hit.
    ///
    /// - Returns: A loss for each span of a share, and for each interruption, service by service.
    package static func losses(of forecast: ImpactForecast) -> [ServiceLoss] {
        (forecast.origins + forecast.hits).flatMap(losses)
    }

    private static func losses(of hit: ImpactForecast.Hit) -> [ServiceLoss] {
        let ends = hit.steps.dropFirst().map { Optional($0.at) } + [nil]
        let lasting = zip(hit.steps, ends).filter { $0.0.share > 0 }.map { step, end in
            ServiceLoss(service: hit.service, share: step.share, start: step.at, end: end)
        }
        let short = hit.interruptions.map { pause in
            ServiceLoss(
                service: hit.service, share: pause.share, start: pause.start, end: pause.end)
        }
        return lasting + short
    }
}
