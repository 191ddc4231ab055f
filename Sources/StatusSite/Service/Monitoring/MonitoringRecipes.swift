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
        /// What is copied; a file that stands alone needs no name.
        let files: [(name: String?, text: String)]

        init(_ program: String, _ note: String, _ text: String) {
            self.init(program, note, files: [(nil, text)])
        }

        init(_ program: String, _ note: String, files: [(name: String?, text: String)]) {
            self.program = program
            self.note = note
            self.files = files.filter { !$0.text.isEmpty }
        }
    }

    let targets: MonitoringTargets
    let texts: Texts

    private var entry: CatalogueEntry { targets.entry }
    private var id: String { entry.id.rawValue }
    private func quoted(_ text: String) -> String { YAMLText.quoted(text) }

    /// All of them, this program's own first; without those that would ask nothing.
    var all: [Recipe] {
        [
            Recipe("Foreshock", texts.recipeNoteOwn, foreshock),
            Recipe(
                "Prometheus", texts.recipeNotePrometheus,
                files: [("prometheus.yml", prometheus), (ruleFile, prometheusRules)]),
            Recipe("Uptime Kuma", texts.recipeNoteKuma, kuma),
            Recipe("Gatus", texts.recipeNoteGatus, gatus),
            Recipe("curl, cron", texts.recipeNoteShell, shell),
        ].filter { !$0.files.isEmpty }
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

    private var job: String { "foreshock-\(id)" }

    /// The file that the alert stands in, as Prometheus is told of it.
    var ruleFile: String { "\(job).rules.yml" }

    /// For Prometheus with the blackbox exporter: what is scraped.
    var prometheus: String {
        guard !targets.targets.isEmpty else { return "" }
        let urls = targets.targets.map { "          - \(quoted($0.url))" }
        let scrape = [
            "rule_files:", "  - \(quoted(ruleFile))", "scrape_configs:",
            "  - job_name: \(quoted(job))", "    metrics_path: /probe",
            "    params: {module: [http_2xx]}", "    scrape_interval: 60s",
            "    scrape_timeout: 20s", "    static_configs:", "      - targets:",
        ]
        let relabel = [
            "    relabel_configs:",
            "      - {source_labels: [__address__], target_label: __param_target}",
            "      - {source_labels: [__param_target], target_label: instance}",
            "      - {target_label: __address__, replacement: \"127.0.0.1:9115\"}",
        ]
        return Self.joined(scrape + urls + relabel)
    }

    /// For Prometheus: the alert, once a site has been silent for three minutes.
    var prometheusRules: String {
        guard !targets.targets.isEmpty else { return "" }
        let query = "probe_success{job=\(Self.promQL(job))} == 0"
        let summary = "\(Self.template(entry.name)): {{ $labels.instance }} \(texts.recipeSilent)"
        return Self.joined([
            "groups:", "  - name: \(quoted(job))", "    rules:",
            "      - alert: ServiceUnreachable", "        expr: \(quoted(query))",
            "        for: 3m", "        labels: {severity: page}", "        annotations:",
            "          summary: \(quoted(summary))",
            "          description: \(quoted(Self.template(targets.page)))",
        ])
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

    /// Gatus puts variables of the environment in place of `$NAME`, also in quoted texts.
    private func endpoint(_ name: String, _ url: String, _ conditions: [String]) -> [String] {
        [
            "  - name: \(quoted(Self.gatusName(name)))",
            "    group: \(quoted(Self.gatusName(entry.name)))", "    url: \(quoted(url))",
            "    interval: 60s", "    conditions:",
        ].map(Self.gatusText) + conditions.map { "      - \(quoted($0))" }
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

    /// A name or group of Gatus, which takes neither quotes nor backslashes.
    static func gatusName(_ text: String) -> String {
        String(plain(text).map { $0 == "\"" ? "”" : $0 == "\\" ? "/" : $0 })
    }

    /// A text of a configuration of Gatus that stands for itself.
    static func gatusText(_ text: String) -> String {
        text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "$$")
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
