import Model

/// Something that may be to blame, with what it was measured by.
struct Hypothesis: Sendable {
    /// What sort of cause.
    let kind: CauseKind
    /// Where it sits.
    let service: ServiceID
    /// The pool, index or upstream it concerns.
    var subject: String?
    /// The last moment without it: no effect of it is older.
    let lastBefore: Timestamp
    /// When it began, as far as the data tell.
    let onset: Timestamp
    /// The change behind it.
    var change: Change?
    /// How much of the damage it accounts for, in 0...1.
    var strength: Double
    /// How sure it is that it happened at all, in 0...1.
    let certainty: Double
    /// One sentence for people.
    let title: String
    /// The numbers.
    var evidence: [Evidence]
    /// The services that saw it.
    var observers: Set<ServiceID>
    /// What it did to a pool, where it did.
    var effect: String?
    /// How much sooner a pool ran out because of it, in seconds.
    var soonerSeconds: Double?

    /// Whether it may as well be the effect of something else.
    ///
    /// Leaks, dropped indexes, crashes and demand come from nowhere else in the record; slow answers
    /// and errors are passed on from service to service.
    var isSymptom: Bool { kind == .slowDependency || kind == .errorRegression }

    /// The cause to report.
    func cause(confidence: Double, effect: String? = nil) -> Cause {
        Cause(
            kind: kind, service: service, subject: subject, change: change,
            confidence: confidence, title: title, evidence: evidence,
            effect: effect, soonerSeconds: effect == nil ? nil : soonerSeconds)
    }
}

/// How sure a measurement makes one.
enum Certainty {
    /// From a count: three are little, nineteen are plenty (1 − e^(−n/4)).
    static func count(_ count: Double) -> Double { 1 - exponential(-max(0, count) / 4) }

    /// From a number of standard errors, of which two may be chance (1 − e^(−(z−2)/4)).
    static func significance(_ score: Double) -> Double {
        1 - exponential(-max(0, score - 2) / 4)
    }

    /// e to a power that is not above 0.
    static func exponential(_ power: Double) -> Double {
        guard power > -40 else { return 0 }
        // Halved until small, then the series, then squared back.
        let small = power / 64
        var term = 1.0
        var sum = 1.0
        for index in 1...12 {
            term *= small / Double(index)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return min(1, sum)
    }
}
