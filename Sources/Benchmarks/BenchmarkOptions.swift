/// What is to be measured, and how.
struct BenchmarkOptions: Sendable {
    /// In the order told; the short ones when none is named.
    var subjects: [Subject] = []
    /// How often each story is played.
    var runs = 1
    /// How fast stories are played.
    var speed = 20.0
    /// The stories to play; all when empty.
    var only: [String] = []
    /// How often the node is killed in all.
    var kills = 20
    /// Where chance begins.
    var seed: UInt64 = 1
    /// Whether the table is left out.
    var wantsOnlyJSON = false

    static let usage = """
        Benchmarks [SUBJECT …] [--json] [--runs N] [--speed N] [--only STORY,…] [--kills N] [--seed N]
          detectors  points a second through detectors, extractor and bank
          path       from the scrape that shows a fault to the webhook that tells it
          pages      requests a second of the status page, beside nginx
          service    requests a second of a service's page while 2,000 pages listen, beside nginx
          crowd      50,000 page views in a minute, 2,000 open pages, an update every second
          stories    every built-in story: how many come out right (minutes)
          graph      blast radius on a million dependencies, beside a plain walk
          faults     fault trees: processor time and memory of the program, beside SCRAM
          kill       the seed story while the node is killed at random moments (minutes)
          cascade    10,000 simulated cascades on a graph of 64 services
          history    statistics over a million recorded incidents
        Without a subject: detectors, path and pages.
        """

    init(_ words: [String]) throws(BenchmarkError) {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--json": wantsOnlyJSON = true
            case "--runs": runs = try Self.number(word, &words)
            case "--speed": speed = try Self.number(word, &words)
            case "--kills": kills = try Self.number(word, &words)
            case "--seed": seed = try Self.number(word, &words)
            case "--only": only = (words.popFirst() ?? "").split(separator: ",").map(String.init)
            default:
                guard let subject = Subject(rawValue: word) else {
                    throw BenchmarkError("There is no subject '\(word)'.\n\(Self.usage)")
                }
                subjects.append(subject)
            }
        }
        if subjects.isEmpty { subjects = [.detectors, .path, .pages] }
    }

    private static func number<Number: LosslessStringConvertible & Comparable & Numeric>(
        _ option: String, _ words: inout ArraySlice<String>
    ) throws(BenchmarkError) -> Number {
        guard let number = words.popFirst().flatMap({ Number($0) }), number > 0 else {
            throw BenchmarkError("'\(option)' needs a number above 0.\n\(usage)")
        }
        return number
    }
}

/// Why something could not be measured: a sentence for people.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}
