package import Model

/// How many times likelier each reading is when something is wrong than when all is well.
///
/// The likelihood ratios of ``ServiceVerdict``; `docs/methods/verdict.md` gives the reasons.
package enum VerdictWeights {
    /// The odds that something is wrong before anything is read: 1 to 99.
    package static let priorOdds = 1.0 / 99
    /// From this probability on, something is wrong.
    package static let troubleFrom = 0.5
    /// From this probability on, trouble counts at once although nobody sees it.
    package static let certainFrom = 0.9
    /// Up to this probability all is well, if a source says so.
    package static let wellUpTo = 0.2
    /// The range in which a probability is told; nothing here is ever certain.
    package static let toldRange = 0.001...0.999

    /// Of the provider's word; what it announces as maintenance says nothing either way.
    package static func provider(_ state: ServiceState) -> Double {
        switch state {
        case .up: 0.4
        case .unknown, .maintenance: 1
        case .degraded: 500
        case .partial: 1000
        case .down: 2000
        }
    }

    /// Of what its own metrics show: they see the inside, and do not wait for somebody to tell.
    package static func measured(_ state: ServiceState) -> Double {
        switch state {
        case .up: 0.2
        case .unknown, .maintenance: 1
        case .degraded: 1000
        case .partial: 3000
        case .down: 10_000
        }
    }

    /// Of the first vantage point that fails: it may have itself to blame.
    package static let firstFailing = 25.0
    /// Of each further one that fails at the same time.
    package static let furtherFailing = 40.0
    /// Of each vantage point that finds it slow.
    package static let slow = 4.0
    /// Of each vantage point where all is well.
    package static let passing = 0.6
    /// So many passing vantage points count at most: they ask for little of what a service does.
    package static let mostPassing = 3
    /// From so many failing vantage points on, passing ones no longer speak against trouble.
    ///
    /// It may be a matter of regions. Nor do they where its own metrics show trouble.
    package static let quorum = 2

    /// Of users' reports at a level.
    package static func reports(_ level: ReportLevel) -> Double {
        switch level {
        case .usual: 0.8
        case .raised: 5
        case .high: 30
        case .extreme: 200
        }
    }

    /// Of those that need the service and suffer; they may have another reason in common.
    package static func dependants(suffering: Int, watched: Int) -> Double {
        switch suffering {
        case ..<1: watched >= 3 ? 0.9 : 1
        case 1: 2
        case 2: 8
        default: suffering * 2 >= watched ? 25 : 8
        }
    }
}
