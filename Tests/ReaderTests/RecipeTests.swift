import Catalogue
import FoundationEssentials
import Model
import Node
import SiteFixture
import Subprocess
import TestKit
import Testing

@testable import StatusSite

/// What a page offers for copying is loaded by the programs that it is for.
@Suite(
    "Recipes for other programs", .timeLimit(.minutes(2)),
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/dpkg-query")))
struct RecipeTests {
    private static let root = "http://127.0.0.1:8080"

    private func recipes(
        _ entry: CatalogueEntry, _ language: PageLanguage = .english, root: String = Self.root
    ) -> MonitoringRecipes {
        MonitoringRecipes(
            targets: MonitoringTargets(entry: entry, root: root), texts: Texts(language))
    }

    /// An entry whose name could break the format that it stands in.
    private func hostile() -> CatalogueEntry {
        CatalogueEntry(
            id: "mean", name: "It's \"a\\b\" {{ printf }} # 100% $(id) $HOME\n- x: y",
            category: "x", domains: ["ok.example"], functions: ["website"],
            provenance: Provenance(source: "x", confidence: .common))
    }

    @Test(arguments: PageLanguage.allCases)
    func `foreshock serve takes the recipe of every service`(language: PageLanguage) throws {
        for entry in try Catalogue.builtIn().entries {
            let text = recipes(entry, language).foreshock
            // An entry without domains and feed has nothing to be watched with.
            guard text.contains("services:") else { continue }
            #expect(throws: Never.self, "\(entry.id): \(text)") {
                try Configuration(parsing: text, file: "\(entry.id).yaml")
            }
        }
    }

    @Test(arguments: PageLanguage.allCases)
    func `Prometheus takes what is scraped and the alert of every service`(
        language: PageLanguage
    ) async throws {
        let folder = try TemporaryDirectory()
        var files: [String] = []
        for entry in try Catalogue.builtIn().entries + [hostile()] {
            let recipes = recipes(entry, language)
            guard !recipes.prometheus.isEmpty else { continue }
            try folder.write(recipes.prometheusRules, to: recipes.ruleFile)
            files.append(try folder.write(recipes.prometheus, to: "\(entry.id).yml"))
        }
        #expect(files.count > 100)
        let told = try await Reader.run(["promtool", "check", "config"] + files)
        #expect(told.ranges(of: "is valid prometheus config file syntax").count == files.count)
        #expect(told.ranges(of: "1 rules found").count == files.count)
    }

    @Test func `the alert names the service once a site has been silent for three minutes`()
        async throws
    {
        let folder = try TemporaryDirectory()
        let recipes = recipes(hostile())
        try folder.write(recipes.prometheusRules, to: recipes.ruleFile)
        let story = try folder.write(
            """
            rule_files: ["\(recipes.ruleFile)"]
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
                  - series: 'probe_success{job="foreshock-mean", instance="https://ok.example/"}'
                    values: "1 1 0 0 0 0 0"
                alert_rule_test:
                  - {eval_time: 4m, alertname: ServiceUnreachable}
                  - eval_time: 5m
                    alertname: ServiceUnreachable
                    exp_alerts:
                      - exp_labels:
                          severity: page
                          job: foreshock-mean
                          instance: https://ok.example/
                        exp_annotations:
                          summary: "It's \\"a\\\\b\\" {{ printf }} # 100% $(id) $HOME\\n- x: y: \
            https://ok.example/ does not answer"
                          description: \(Self.root)/services/mean

            """, to: "story.yml")
        let told = try await Reader.run(["promtool", "test", "rules", story])
        #expect(told.contains("SUCCESS"))
    }

    @Test(arguments: [(Fixture.Stage.calm, false), (.diagnosed, true)])
    func `the crontab's line says something only in trouble`(
        stage: Fixture.Stage, says: Bool
    ) async throws {
        let etsy = try #require(Fixture(stage).catalogue["etsy"])
        try await ServedSite.telling(Fixture(stage)) { site in
            let recipes = recipes(etsy, root: site.address)
            let line = try #require(
                recipes.shell.split(separator: "\n").first { $0.contains(site.address) })
            let command = String(line.dropFirst("*/5 * * * *  ".count)).replacing("\\%", with: "%")
            let told = try await Reader.run(["sh", "-c", command])
            #expect(told == (says ? "\(site.address)/services/etsy\n" : ""))
        }
    }
}
