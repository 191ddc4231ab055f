import Model

/// Collects what speaks for connections that are taken and never given back in one pool.
///
/// Two signs tell a leak from traffic and from slow work. Holders that are older than anything that
/// ever came back, and more of them minute by minute; and connections in use that finished work does
/// not account for (in use − rate × mean time held, Little's law), steadily more. A step in traffic
/// moves neither, longer holding times move the second only until the first of them finish.
struct LeakSuspicion: Sendable {
    /// Holders that came back teach at most this age, in seconds, lest one report blinds us.
    private static let longestLearned: Double = 600
    /// What was learned is halved after this many seconds.
    private static let halfLifeSeconds: Double = 86_400

    private let settings: DetectionSettings
    /// Unexplained connections; or holders older than 30 s where nothing tells holding times.
    private(set) var trend = TrendWindow(windowSeconds: 480)
    private var explainedLevels = RollingMedian(capacity: 30)
    private var longestReturned = 0.0
    private(set) var normalAged = 0.0
    private var previous: (at: Timestamp, oldest: Double?, aged: Double?)?
    private var firstSeen: Timestamp?
    private var rises = 0
    private var firstRise: Timestamp?
    private(set) var lastRise: Timestamp?
    private var peakAged = 0.0
    private var residualRows = 0
    private(set) var startedAt: Timestamp?

    init(settings: DetectionSettings) { self.settings = settings }

    /// The level that work which finishes reaches, at the upper end of the last 5 minutes.
    var explainedLevel: Double { max(0, explainedLevels.quantile(0.95) ?? 0) }

    /// Forgets the holders of a process that is gone, but not what is normal for the service.
    mutating func processRestarted() {
        trend.clear()
        previous = nil
        forgetRises()
        residualRows = 0
        startedAt = nil
    }

    /// Takes what is held now as normal: a rise that has stopped is not going to exhaust anything.
    mutating func accept(_ point: PoolPoint) {
        normalAged = max(normalAged, point.aged ?? 0)
        trend.clear()
        forgetRises()
    }

    mutating func ingest(_ point: PoolPoint, isLearning: Bool) {
        learn(from: point, isLearning: isLearning)
        noteRise(point)
        if point.intervalSeconds > 0 { follow(point) }
        startedAt = point.oldest.map { point.at - .milliseconds(Int64($0 * 1000)) } ?? startedAt
        previous = (point.at, point.oldest, point.aged)
    }

    /// Whether both signs, or the one that the pool can give, say that connections leak.
    func isConvincing(_ point: PoolPoint) -> Bool {
        guard let firstSeen, point.at.seconds(since: firstSeen) >= 60 else { return false }
        if let oldest = point.oldest {
            guard oldest >= max(settings.leakOldestSeconds, 1.5 * longestReturned) else {
                return false
            }
        }
        return hasAgedHolders(point) || residualRows >= 2
    }

    /// Whether what was held by nothing has gone back.
    func isOver(_ point: PoolPoint) -> Bool {
        if let aged = point.aged { return aged <= normalAged + 1 }
        return (trend.recentMean(3) ?? 0) < 1
    }

    private func hasAgedHolders(_ point: PoolPoint) -> Bool {
        guard let aged = point.aged, let firstRise, let lastRise else { return false }
        let excess = aged - normalAged
        let span = lastRise.seconds(since: firstRise)
        let pause = point.at.seconds(since: lastRise)
        let usualPause = span / Double(max(1, rises - 1))
        let isUnexplained = (trend.recentMean(3) ?? excess) >= max(1, 0.5 * excess)
        return excess >= settings.leakFloorConnections && rises >= 2 && span >= 30
            && pause <= max(60, 4 * usualPause) && aged >= 0.8 * peakAged && isUnexplained
    }

    private mutating func learn(from point: PoolPoint, isLearning: Bool) {
        if firstSeen == nil {
            // Who was there before us may be ordinary long work.
            firstSeen = point.at
            longestReturned = min(point.oldest ?? 0, Self.longestLearned)
            normalAged = point.aged ?? 0
        }
        guard isLearning, let previous else { return }
        let seconds = max(0, point.at.seconds(since: previous.at))
        let kept = 1 - min(1, seconds / Self.halfLifeSeconds * 0.693)
        longestReturned *= kept
        normalAged *= kept
        if let before = previous.oldest, let now = point.oldest, now < before {
            longestReturned = max(longestReturned, min(before, Self.longestLearned))
            if let aged = previous.aged, before <= 1.5 * longestReturned {
                normalAged = max(normalAged, aged)
            }
        }
    }

    private mutating func noteRise(_ point: PoolPoint) {
        guard let aged = point.aged else { return }
        let before = previous?.aged ?? aged
        if aged <= normalAged { forgetRises() }
        if aged > max(before, peakAged, normalAged) {
            rises += 1
            firstRise = firstRise ?? point.at
            lastRise = point.at
        }
        peakAged = aged < 0.8 * peakAged ? aged : max(peakAged, aged)
    }

    private mutating func follow(_ point: PoolPoint) {
        if let explained = point.explained {
            // A full pool finishes less than it is asked for: that is no new normal.
            if !point.isFull { explainedLevels.add(explained) }
            trend.add(point.inUse - explained, at: point.at)
        } else if let aged = point.aged {
            explainedLevels.add(max(0, point.inUse - aged))
            trend.add(aged, at: point.at)
        }
        let level = trend.recentMean(3) ?? 0
        let isRising =
            trend.fit().map { fit in
                fit.spanSeconds >= 120 && fit.slope > 6 * fit.slopeError
                    && level >= settings.leakFloorConnections && level >= 0.8 * fit.level
            } ?? false
        residualRows = isRising && point.explained != nil ? residualRows + 1 : 0
    }

    private mutating func forgetRises() {
        rises = 0
        firstRise = nil
        lastRise = nil
        peakAged = 0
    }
}
