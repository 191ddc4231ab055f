import Language
package import Model

/// Notices an index that is gone, and the statements that became slow without it.
///
/// An index gone alone is kept as information; together with a statement on its table that takes
/// several times as long it warns.
package struct IndexMissing: Detector {
    /// At most so many missing indexes of a service are followed.
    private static let limit = 256
    private let settings: DetectionSettings
    private var known: Set<String> = []
    private var statements = StatementBaselines()
    private var missing: [String: Missing] = [:]

    private struct Missing: Sendable {
        var open = OpenFinding()
        /// The statements on the table and their usual time when the index went.
        let before: [String: Double]
        var slowLooks = 0
    }

    /// A detector for the indexes of one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        var events: [DetectionEvent] = []
        if let indexes = catalogue(in: frame) {
            for index in missing.keys.sorted() where indexes.contains(index) {
                guard var back = missing.removeValue(forKey: index) else { continue }
                events += back.open.end(at: frame.at)
            }
            for index in known.subtracting(indexes).sorted() where missing.count < Self.limit {
                events += notice(index, in: frame)
            }
            known = indexes
        }
        for index in missing.keys.sorted() { events += compare(index, in: frame) }
        statements.learn(from: frame, except: Set(missing.keys.map(Self.table)))
        return events
    }

    /// The indexes there are; none when the last of them left the catalogue with its line.
    private func catalogue(in frame: SignalFrame) -> Set<String>? {
        if let indexes = frame.indexes { return indexes }
        let tellsStatements = frame.values.keys.contains { $0.name == .tableStatementMean }
        return known.isEmpty || !tellsStatements ? nil : []
    }

    private mutating func notice(_ index: String, in frame: SignalFrame) -> [DetectionEvent] {
        let table = Self.table(of: index)
        var gone = Missing(before: statements.usual(on: table))
        let events = gone.open.open(
            Finding(
                detector: "index-missing", kind: .indexMissing, service: frame.service,
                subject: index, severity: .info, startedAt: frame.at, detectedAt: frame.at,
                title: "\(frame.service): the index \(index) is gone",
                evidence: [Self.gone(index, at: frame.at)]))
        missing[index] = gone
        return events
    }

    /// Warns once a statement on the table of a missing index has been slow for two looks.
    private mutating func compare(_ index: String, in frame: SignalFrame) -> [DetectionEvent] {
        guard var gone = missing[index], gone.open.finding?.severity == .info else { return [] }
        defer { missing[index] = gone }
        let table = Self.table(of: index)
        let slow = gone.before.sorted { $0.key < $1.key }.compactMap { statement, before in
            frame[.tableStatementMean, of: "\(table)/\(statement)"].map {
                (statement: statement, before: before, after: $0)
            }
        }.filter { $0.before > 0 && $0.after >= settings.statementFactor * $0.before }
        guard let worst = slow.max(by: { $0.after / $0.before < $1.after / $1.before }) else {
            return []
        }
        gone.slowLooks += 1
        guard gone.slowLooks >= 2 else { return [] }
        let evidence = slow.map { line in
            Evidence(
                "The statement \(line.statement) takes \(Wording.duration(line.after)); with the "
                    + "index it took \(Wording.duration(line.before)) "
                    + "(× \(Wording.number(line.after / line.before))).",
                signal: Signal(.statementMean, of: line.statement), before: line.before,
                after: line.after, unit: "s", at: frame.at)
        }
        return gone.open.update(
            severity: .warning,
            title: "\(frame.service): the index \(index) is gone and \(worst.statement) takes "
                + "\(Wording.duration(worst.after)) instead of \(Wording.duration(worst.before))",
            evidence: (gone.open.finding?.evidence ?? []) + evidence)
    }

    private static func gone(_ index: String, at moment: Timestamp) -> Evidence {
        Evidence(
            "The index \(index) was there until the scrape before and is missing since.",
            before: 1, after: 0, unit: "indexes", at: moment)
    }

    /// `orders` of `orders.by_shop`, `public.orders` of `public.orders.by_shop`.
    private static func table(of index: String) -> String {
        index.lastIndex(of: ".").map { String(index[..<$0]) } ?? index
    }
}

/// What the statements of a service usually take, by table and statement.
struct StatementBaselines: Sendable {
    /// At most so many statements of a service are followed.
    private static let limit = 512
    private var baselines: [String: RollingMedian] = [:]

    /// Takes in the means of a frame, but for tables that have lost an index.
    mutating func learn(from frame: SignalFrame, except tables: Set<String>) {
        for (signal, mean) in frame.values where signal.name == .tableStatementMean {
            guard let subject = signal.subject, let slash = subject.firstIndex(of: "/"),
                !tables.contains(String(subject[..<slash])),
                baselines[subject] != nil || baselines.count < Self.limit
            else { continue }
            baselines[subject, default: RollingMedian(capacity: 30)].add(mean)
        }
    }

    /// The usual time of every statement on a table that is known well enough, in seconds.
    func usual(on table: String) -> [String: Double] {
        var usual: [String: Double] = [:]
        for (subject, baseline) in baselines where subject.hasPrefix(table + "/") {
            guard baseline.count >= 3, let median = baseline.median else { continue }
            usual[String(subject.dropFirst(table.count + 1))] = median
        }
        return usual
    }
}
