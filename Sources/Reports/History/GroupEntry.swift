import History

/// The statistics of a group, with the names under which programs read them.
struct GroupEntry: Encodable {
    struct Fits: Encodable {
        struct Lognormal: Encodable { let mu, sigma, logLikelihood, aic: Double }
        struct Weibull: Encodable { let shape, scale, logLikelihood, aic: Double }
        struct Exponential: Encodable { let mean, logLikelihood, aic: Double }

        var lognormal: Lognormal?
        var weibull: Weibull?
        var exponential: Exponential?
        let best: String

        init(_ fits: DurationFits) {
            best = fits.best.name
            for fit in [fits.lognormal, fits.weibull, fits.exponential] { add(fit) }
        }

        private mutating func add(_ fit: DurationFit) {
            let (logLikelihood, aic) = (fit.logLikelihood, fit.aic)
            switch fit.distribution {
            case .lognormal(let mu, let sigma):
                lognormal = Lognormal(
                    mu: mu, sigma: sigma, logLikelihood: logLikelihood, aic: aic)
            case .weibull(let shape, let scale):
                weibull = Weibull(
                    shape: shape, scale: scale, logLikelihood: logLikelihood, aic: aic)
            case .exponential(let mean):
                exponential = Exponential(mean: mean, logLikelihood: logLikelihood, aic: aic)
            }
        }
    }

    let n: Int
    let open: Int
    let outages: Int
    let maintenance: Int
    let withoutDuration: Int
    let medianMinutes: Double?
    let meanMinutes: Double?
    let p90Minutes: Double?
    let maxMinutes: Double?
    let medianMinutesWithZero: Double?
    let fits: Fits?
    let fitsWithOpen: Fits?
    let mtbf: MeanTime?
    let mttr: MeanTime?

    init(_ group: GroupStatistics) {
        n = group.n
        open = group.open
        outages = group.outages
        maintenance = group.maintenance
        withoutDuration = group.withoutDuration
        medianMinutes = group.durations?.medianMinutes
        meanMinutes = group.durations?.meanMinutes
        p90Minutes = group.durations?.p90Minutes
        maxMinutes = group.durations?.maxMinutes
        medianMinutesWithZero = group.medianMinutesWithZero
        fits = group.fits.map(Fits.init)
        fitsWithOpen = group.fitsWithOpen.map(Fits.init)
        mtbf = group.mtbf
        mttr = group.mttr
    }
}
