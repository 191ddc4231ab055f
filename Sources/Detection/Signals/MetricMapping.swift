import Model

/// What a metric means to the extractor, whatever it is called.
enum MetricRole: Hashable, Sendable {
    case requests, requestSeconds, requestsTimed
    case requestBucket
    case poolUsed, poolIdle, poolPending, poolSize, poolAged, poolOldest
    case poolUsedSeconds, poolWaitSeconds, poolWaits, poolUseSeconds, poolReturns, poolTimeouts
    case statementSeconds, statements
    case upstreamSeconds, upstreamCalls, upstreamErrors
    case feedStaleness, processStart, indexPresent

    /// Whether it only grows until the process starts again.
    var isCounter: Bool {
        switch self {
        case .poolUsed, .poolIdle, .poolPending, .poolSize, .poolAged, .poolOldest,
            .feedStaleness, .processStart, .indexPresent:
            false
        default: true
        }
    }
}

/// One line of the table that knows how exporters spell things.
struct MetricMapping: Sendable {
    let role: MetricRole
    /// The label that tells the subject; the first that is there counts.
    let subjectLabels: [String]
    /// A label that must have a value; the first label that is there counts.
    let condition: (labels: [String], value: String)?

    init(
        _ role: MetricRole, by subjectLabels: [String] = [],
        where condition: (labels: [String], value: String)? = nil
    ) {
        self.role = role
        self.subjectLabels = subjectLabels
        self.condition = condition
    }

    /// Whether the sample is meant at all.
    func applies(to sample: Sample) -> Bool {
        guard let condition else { return true }
        return condition.labels.contains { sample.labels[$0] == condition.value }
    }

    /// The subject a sample tells of; `default` when it has none of the labels.
    func subject(of sample: Sample) -> String {
        for label in subjectLabels {
            if let value = sample.labels[label] { return value }
        }
        return subjectLabels.isEmpty ? "" : "default"
    }
}

extension MetricMapping {
    private static let pool = ["pool", "pool_name", "db_client_connection_pool_name"]
    private static let bouncer = ["database", "name"]
    private static let state = ["state", "db_client_connection_state"]

    /// Metric names to what they mean.
    ///
    /// To teach another exporter's spelling, add its lines here.
    static let table: [String: [MetricMapping]] = [
        "http_server_requests_total": [.init(.requests)],
        "http_server_request_duration_seconds_sum": [.init(.requestSeconds)],
        "http_server_request_duration_seconds_count": [.init(.requestsTimed)],
        "http_server_request_duration_seconds_bucket": [.init(.requestBucket, by: ["le"])],
        "db_client_connection_count": [
            .init(.poolUsed, by: pool, where: (state, "used")),
            .init(.poolIdle, by: pool, where: (state, "idle")),
        ],
        "db_client_connection_max": [.init(.poolSize, by: pool)],
        "db_client_connection_pending_requests": [.init(.poolPending, by: pool)],
        "db_client_connection_used_seconds_total": [.init(.poolUsedSeconds, by: pool)],
        "db_client_connection_wait_time_seconds_sum": [.init(.poolWaitSeconds, by: pool)],
        "db_client_connection_wait_time_seconds_count": [.init(.poolWaits, by: pool)],
        "db_client_connection_use_time_seconds_sum": [.init(.poolUseSeconds, by: pool)],
        "db_client_connection_use_time_seconds_count": [.init(.poolReturns, by: pool)],
        "db_client_connection_timeouts_total": [.init(.poolTimeouts, by: pool)],
        "db_client_connection_held": [.init(.poolAged, by: pool, where: (["older_than"], "30"))],
        "db_client_connection_oldest_held_seconds": [.init(.poolOldest, by: pool)],
        "db_statement_duration_seconds_sum": [.init(.statementSeconds, by: ["statement"])],
        "db_statement_duration_seconds_count": [.init(.statements, by: ["statement"])],
        "db_index_present": [.init(.indexPresent)],
        "upstream_request_duration_seconds_sum": [.init(.upstreamSeconds, by: ["upstream"])],
        "upstream_request_duration_seconds_count": [.init(.upstreamCalls, by: ["upstream"])],
        "upstream_request_errors_total": [.init(.upstreamErrors, by: ["upstream"])],
        "feed_staleness_seconds": [.init(.feedStaleness, by: ["upstream"])],
        "process_start_time_seconds": [.init(.processStart)],
        // HikariCP as Micrometer spells it.
        "hikaricp_connections_active": [.init(.poolUsed, by: pool)],
        "hikaricp_connections_idle": [.init(.poolIdle, by: pool)],
        "hikaricp_connections_pending": [.init(.poolPending, by: pool)],
        "hikaricp_connections_max": [.init(.poolSize, by: pool)],
        "hikaricp_connections_timeout_total": [.init(.poolTimeouts, by: pool)],
        "hikaricp_connections_usage_seconds_sum": [.init(.poolUseSeconds, by: pool)],
        "hikaricp_connections_usage_seconds_count": [.init(.poolReturns, by: pool)],
        "hikaricp_connections_acquire_seconds_sum": [.init(.poolWaitSeconds, by: pool)],
        "hikaricp_connections_acquire_seconds_count": [.init(.poolWaits, by: pool)],
        // HikariCP as its own Prometheus tracker spells it.
        "hikaricp_active_connections": [.init(.poolUsed, by: pool)],
        "hikaricp_idle_connections": [.init(.poolIdle, by: pool)],
        "hikaricp_pending_threads": [.init(.poolPending, by: pool)],
        "hikaricp_max_connections": [.init(.poolSize, by: pool)],
        // PgBouncer through its Prometheus exporter; users of a database are added up.
        "pgbouncer_pools_server_active_connections": [.init(.poolUsed, by: bouncer)],
        "pgbouncer_pools_server_idle_connections": [.init(.poolIdle, by: bouncer)],
        "pgbouncer_pools_client_waiting_connections": [.init(.poolPending, by: bouncer)],
        "pgbouncer_databases_pool_size": [.init(.poolSize, by: bouncer)],
        "pgbouncer_stats_server_in_transaction_seconds_total": [
            .init(.poolUseSeconds, by: bouncer)
        ],
        "pgbouncer_stats_sql_transactions_pooled_total": [.init(.poolReturns, by: bouncer)],
    ]
}
