import Catalogue
import Model
import YAML

/// Configurations of monitoring programs for one service, ready to be copied.
///
/// Every name that comes from the catalogue is quoted by the rules of the format it stands in.
struct MonitoringRecipes: Sendable {
    /// One of them.
    struct Recipe: Sendable {
        let program: String
        let note: String
        let text: String
    }

    let targets: MonitoringTargets
    let texts: Texts

    private var entry: CatalogueEntry { targets.entry }
    private var id: String { entry.id.rawValue }
    private func quoted(_ text: String) -> String { YAMLText.quoted(text) }

    /// All of them, this program's own first; without those that would ask nothing.
    var all: [Recipe] {
        [
            Recipe(program: "Foreshock", note: texts.recipeNoteOwn, text: foreshock),
            Recipe(program: "Prometheus", note: texts.recipeNotePrometheus, text: prometheus),
            Recipe(program: "Uptime Kuma", note: texts.recipeNoteKuma, text: kuma),
            Recipe(program: "Gatus", note: texts.recipeNoteGatus, text: gatus),
            Recipe(program: "curl, cron", note: texts.recipeNoteShell, text: shell),
        ].filter { !$0.text.isEmpty }
    }

    /// For `foreshock serve`.
    var foreshock: String {
        var lines: [String] = []
        if targets.statuspage != nil {
            lines += ["providers: [\(quoted(id))]"]
        } else if let page = entry.statusPage {
            lines += ["# \(texts.recipeFeedUnknown): \(Self.plain(page.url.text))"]
        }
        guard !targets.targets.isEmpty else { return Self.joined(lines) }
        let website = entry.functions.first { $0.lowercased() == "website" }
        let others = entry.functions.filter { $0 != website }
        lines += ["services:", "  - id: \(quoted("\(id)-website"))"]
        lines += ["    name: \(quoted("\(entry.name), website"))", "    partOf: \(quoted(id))"]
        if let website { lines.append("    function: \(quoted(website))") }
        lines.append("    checks:")
        for target in targets.targets {
            lines += [
                "      - name: \(quoted(target.name))", "        url: \(quoted(target.url))",
                "        every: 60s", "        timeout: 10s", "        redirects: 5",
            ]
        }
        if !others.isEmpty {
            let names = others.map(Self.plain).joined(separator: ", ")
            lines.append("# \(texts.recipeOtherFunctions): \(names)")
        }
        return Self.joined(lines)
    }

    /// For Prometheus with the blackbox exporter: what is scraped, and the alert.
    var prometheus: String {
        guard !targets.targets.isEmpty else { return "" }
        let job = quoted("foreshock-\(id)")
        let urls = targets.targets.map { "          - \(quoted($0.url))" }
        let scrape = [
            "# prometheus.yml", "scrape_configs:", "  - job_name: \(job)",
            "    metrics_path: /probe", "    params: {module: [http_2xx]}",
            "    scrape_interval: 60s", "    static_configs:", "      - targets:",
        ]
        let relabel = [
            "    relabel_configs:",
            "      - {source_labels: [__address__], target_label: __param_target}",
            "      - {source_labels: [__param_target], target_label: instance}",
            "      - {target_label: __address__, replacement: \"127.0.0.1:9115\"}",
        ]
        let query = "probe_success{job=\(Self.promQL("foreshock-\(id)"))} == 0"
        let summary = "\(Self.template(entry.name)): {{ $labels.instance }} \(texts.recipeSilent)"
        let rule = [
            "---", "# rules.yml", "groups:", "  - name: \(job)", "    rules:",
            "      - alert: ServiceUnreachable", "        expr: \(quoted(query))",
            "        for: 3m", "        labels: {severity: page}", "        annotations:",
            "          summary: \(quoted(summary))",
            "          description: \(quoted(Self.template(targets.page)))",
        ]
        return Self.joined(scrape + urls + relabel + rule)
    }

    /// For Uptime Kuma, which takes no files any more: what goes into which field.
    var kuma: String {
        let own = [
            "Monitor Type: HTTP(s) - Json Query", "Friendly Name: \(Self.plain(entry.name))",
            "URL: \(targets.verdict)", "Heartbeat Interval: 60", "Retries: 2",
            "Json Query Expression: state", "Condition: ==", "Expected Value: up",
        ]
        let sites = targets.targets.flatMap { target in
            [
                "", "Monitor Type: HTTP(s)", "Friendly Name: \(target.name)",
                "URL: \(target.url)", "Heartbeat Interval: 60", "Retries: 2",
                "Accepted Status Codes: 200-299",
            ]
        }
        return Self.joined(own + sites)
    }

    /// For Gatus.
    var gatus: String {
        var lines = ["endpoints:"]
        for target in targets.targets {
            lines += endpoint(
                target.name, target.url, ["[STATUS] < 300", "[RESPONSE_TIME] < 5000"])
        }
        if let statuspage = targets.statuspage {
            lines += endpoint(
                texts.recipeProvider, statuspage,
                ["[STATUS] == 200", "[BODY].status.indicator == none"])
        }
        lines += endpoint(
            "Foreshock", targets.verdict, ["[STATUS] == 200", "[BODY].state == up"])
        return Self.joined(lines)
    }

    private func endpoint(_ name: String, _ url: String, _ conditions: [String]) -> [String] {
        [
            "  - name: \(quoted(name))", "    group: \(quoted(entry.name))",
            "    url: \(quoted(url))", "    interval: 60s", "    conditions:",
        ] + conditions.map { "      - \(quoted($0))" }
    }

    /// For a crontab: a line says nothing while all is well, and cron mails what it says.
    var shell: String {
        let sites = targets.targets.map { target in
            line(
                "curl -fsSL -m 20 -o /dev/null -- \(Self.shell(target.url))"
                    + " || echo \(Self.shell("\(target.name) \(texts.recipeSilent)"))")
        }
        let verdict = line(
            "curl -fsS -m 20 -- \(Self.shell(targets.indicator))"
                + " | grep -q '\"indicator\":\"none\"' || echo \(Self.shell(targets.page))")
        return Self.joined(sites + [verdict])
    }

    /// In a crontab a per cent sign ends the command unless it is escaped.
    private func line(_ command: String) -> String {
        "*/5 * * * *  "
            + command.split(separator: "%", omittingEmptySubsequences: false)
            .joined(separator: "\\%")
    }

    private static func joined(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined()
    }
}

extension MonitoringRecipes {
    /// A word of a shell that stands for itself.
    static func shell(_ text: String) -> String {
        "'"
            + plain(text).split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }

    /// A text on one line, without control characters.
    static func plain(_ text: String) -> String {
        let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return String(
            line.filter {
                $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            })
    }

    /// A string of PromQL.
    static func promQL(_ text: String) -> String {
        "\"" + plain(text).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }

    /// A text in a template of Go, where two braces begin an action.
    static func template(_ text: String) -> String {
        text.split(separator: "{{", omittingEmptySubsequences: false)
            .joined(separator: "{{ \"{{\" }}")
    }
}
