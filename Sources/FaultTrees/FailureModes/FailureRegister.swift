import Model
import Numerics
import Topology

/// Numbers the basic failures and says how likely each is and how that is known.
struct FailureRegister {
    /// The failures, in the order they were asked for.
    private(set) var failures: [Entry] = []
    /// Figures that were not taken, one sentence each.
    private(set) var problems: [String] = []
    private let graph: DependencyGraph
    private let figures: FailureFigures
    private var numbers: [BasicFailure.Cause: Int] = [:]

    /// A failure and whom it takes down.
    struct Entry {
        let cause: BasicFailure.Cause
        let figure: Figure
        var takesDown: Set<ServiceID>

        /// As others see it.
        var failure: BasicFailure {
            BasicFailure(
                cause: cause, probability: figure.probability, range: figure.range,
                source: figure.source, takesDown: takesDown.sorted())
        }
    }

    /// A probability and where it comes from.
    struct Figure {
        let probability: Double
        let range: ClosedRange<Double>
        let source: FigureSource

        init(_ probability: Double, _ source: FigureSource) {
            self.probability = probability
            range = probability...probability
            self.source = source
        }

        init(_ measured: FailureFigures.Measured) {
            probability = 1 - measured.availability
            range = (1 - measured.interval.upperBound)...(1 - measured.interval.lowerBound)
            source = .measured
        }
    }

    init(graph: DependencyGraph, figures: FailureFigures) {
        self.graph = graph
        self.figures = figures
    }

    /// The failure of a service on its own.
    mutating func own(_ service: Service) -> Int {
        let cause = BasicFailure.Cause.own(service.id)
        if let number = numbers[cause] { return number }
        return add(cause, ownFigure(service), service.id)
    }

    /// The failure of what a service shares with others.
    mutating func shared(_ shared: SharedCause, takingDown service: ServiceID) -> Int {
        let cause = BasicFailure.Cause.shared(shared)
        if let number = numbers[cause] {
            failures[number].takesDown.insert(service)
            return number
        }
        return add(cause, sharedFigure(shared), service)
    }

    /// An outage of `target` that outlasts the buffer of `dependent`; `nil` when it never does.
    ///
    /// Repair is taken to be exponential: of the outages of mean length *r*, and at any moment of
    /// those under way, a share exp(-*b*/*r*) has lasted longer than *b*.
    mutating func buffer(
        of dependent: ServiceID, for target: Service, bridging seconds: Double
    ) -> Int? {
        let cause = BasicFailure.Cause.outlasts(
            dependent: dependent, dependency: target.id, bufferSeconds: seconds)
        if let number = numbers[cause] { return number }
        let (repair, source) = repairSeconds(of: target)
        let probability = Elementary.exp(-seconds / repair)
        guard probability > 0 else { return nil }
        return add(cause, Figure(probability, source), dependent)
    }

    private mutating func add(
        _ cause: BasicFailure.Cause, _ figure: Figure, _ service: ServiceID
    ) -> Int {
        let number = failures.count
        numbers[cause] = number
        failures.append(Entry(cause: cause, figure: figure, takesDown: [service]))
        return number
    }

    private mutating func ownFigure(_ service: Service) -> Figure {
        if let measured = figures.measured[service.id] { return Figure(measured) }
        let assumed: Double =
            switch service.kind {
            case .service, .component: 1 - figures.assumedAvailability
            case .provider: figures.assumedProviderOutage
            case .region: figures.assumedRegionOutage
            }
        guard let given = service.operation.availability else { return Figure(assumed, .assumed) }
        guard (0...1).contains(given) else {
            note("The availability of '\(service.id)' is \(given), not within 0 and 1")
            return Figure(assumed, .assumed)
        }
        return Figure(1 - given, .given)
    }

    private mutating func sharedFigure(_ cause: SharedCause) -> Figure {
        let assumed = Figure(figures.assumedOutage(cause.kind), .assumed)
        guard let given = figures.sharedCauses[cause] else { return assumed }
        guard (0...1).contains(given) else {
            let name = "\(cause.kind.rawValue) '\(cause.name)'"
            note("The probability of \(name) is \(given), not within 0 and 1")
            return assumed
        }
        return Figure(given, .given)
    }

    private mutating func repairSeconds(of service: Service) -> (Double, FigureSource) {
        let assumed = (figures.assumedRepairSeconds, FigureSource.assumed)
        guard let given = service.operation.repairSeconds else { return assumed }
        guard given > 0, given.isFinite else {
            note("The repair of '\(service.id)' takes \(given) s, not above 0 s")
            return assumed
        }
        return (given, .given)
    }

    private mutating func note(_ problem: String) {
        let sentence = problem + "; the assumption is used instead."
        if !problems.contains(sentence) { problems.append(sentence) }
    }
}
