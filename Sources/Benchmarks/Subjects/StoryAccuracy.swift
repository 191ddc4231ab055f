import LoadTesting

/// How many of the built-in stories come out as they should.
enum StoryAccuracy {
    static func measure(_ options: BenchmarkOptions) async throws -> SubjectReport {
        var report = SubjectReport(.stories)
        var right = 0
        var all = 0
        let names = options.only.isEmpty ? BuiltIn.scenarioNames : options.only
        for name in names {
            let tally = try await play(name, options)
            right += tally.right
            all += options.runs
            report.measurements.append(
                Measurement("\(name): right", Double(tally.right) / Double(options.runs), "share"))
            if !tally.leads.isEmpty {
                report.measurements.append(
                    Measurement("\(name): warned ahead, median", tally.leads.median, "s"))
            }
            report.failures += tally.failures.map { "\(name): \($0)" }
        }
        report.measurements.append(
            Measurement("all: right", Double(right) / Double(all), "share"))
        report.notes = ["\(right) of \(all) stories came out right, at speed \(options.speed)."]
        return report
    }

    private static func play(
        _ name: String, _ options: BenchmarkOptions
    ) async throws -> (right: Int, leads: [Double], failures: [String]) {
        var tally: (right: Int, leads: [Double], failures: [String]) = (0, [], [])
        for run in 1...options.runs {
            note("  \(name), run \(run)")
            do throws {
                let outcome = try await DemoProcess(scenario: name, speed: options.speed).outcome()
                if outcome.failures.isEmpty { tally.right += 1 }
                if let lead = outcome.leadSeconds { tally.leads.append(lead) }
                tally.failures += outcome.failures
            } catch let error as BenchmarkError {
                tally.failures.append(error.description)  // a story that broke off counts as wrong
            }
        }
        return tally
    }
}
