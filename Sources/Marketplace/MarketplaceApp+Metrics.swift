import HTTP
import Model

extension MarketplaceApp {
    func metricsPage() -> HTTPResponse {
        .text(metricsText(), type: "text/plain; version=0.0.4; charset=utf-8")
    }

    /// All metrics of the process, as Prometheus text.
    package func metricsText() -> String {
        let counted = metrics.snapshot()
        var page = MetricsPage()
        page.add(
            "http_server_requests_total", "counter",
            counted.answers.sorted { $0.key < $1.key }.map { answer, count in
                ("route=\"\(answer.route)\",status=\"\(answer.status)\"", Double(count))
            })
        page.addDurations(counted.durations)
        page.addPool(configuration.service, pool.figures())
        page.addTotals(
            "db_statement_duration_seconds",
            counted.statements.sorted { $0.key.name < $1.key.name }.map { statement, total in
                ("statement=\"\(statement.name)\",table=\"\(statement.table)\"", total)
            })
        // A catalogue that cannot be read is left out, as an exporter without rights would.
        page.add(
            "db_index_present", "gauge",
            ((try? database.indexes()) ?? []).map { index in
                ("table=\"\(index.table)\",index=\"\(index.name)\"", 1)
            })
        addUpstreams(counted, to: &page)
        page.add("process_start_time_seconds", "gauge", "", startedAt.secondsSinceEpoch)
        return page.text
    }

    private func addUpstreams(_ counted: AppMetrics.Contents, to page: inout MetricsPage) {
        let totals = counted.upstreams.sorted { $0.key < $1.key }.map { service, total in
            ("upstream=\"\(service)\"", total)
        }
        page.addTotals("upstream_request_duration_seconds", totals)
        page.add(
            "upstream_request_errors_total", "counter",
            totals.map { ($0, Double($1.failures)) })
        page.add(
            "feed_staleness_seconds", "gauge",
            consumers.map {
                ("upstream=\"\($0.upstream.service)\"", $0.stalenessSeconds)
            })
    }
}
