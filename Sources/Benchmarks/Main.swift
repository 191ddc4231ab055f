import Glibc

/// `Benchmarks [subject …]`: measures what `docs/BENCHMARKS.md` claims.
@main
struct Main {
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            let words = CommandLine.arguments.dropFirst()
            if words.first == "site", let port = words.last.flatMap({ Int($0) }) {
                return try await CrowdSite.serve(port: port)
            }
            let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
            var document = BenchmarkDocument(machine: .this)
            for subject in options.subjects {
                note("Measuring \(subject.rawValue) …")
                document.reports.append(try await subject.measure(options))
            }
            print(try document.json())
            if !options.wantsOnlyJSON { note(document.table) }
            exit(document.reports.contains { !$0.failures.isEmpty } ? 1 : 0)
        } catch {
            note("\(error)")
            exit(2)
        }
    }
}
