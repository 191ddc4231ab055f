import Model
import TestKit

/// Graphs that try to break out of every format, and graphs of chance.
enum NastyGraph {
    /// Names with the marks of all formats in them.
    static let names = [
        "plain", "with space", "quote\"quote", "back\\slash\\", "new\nline", "tab\tcr\r",
        "<script>alert(1)</script>", "a]b[c", "{x}|y", "&amp; & &lt;", "#quot; #35;", "null", "~",
        "n0", "-> n1 [URL=\"javascript:x\"]", "äöü 日本 😀", "\u{1}\u{7F}\u{85}\u{2028}\u{FEFF}x",
        "%%{init}%%", "`md`", "]]>", "--", "a,b;c", " lead", "end", "graph", "\\N \\G \\L", "0x1",
        "- item", "key: value", "'single'", "#comment", "!!tag", "*alias", "&anchor", "''",
    ]

    /// All names, each needing the next in one of the four ways.
    static var services: [Service] {
        names.enumerated().map { number, name in
            let next = ServiceID(names[(number + 1) % names.count])
            let kinds: [Dependency.Kind] = [
                .critical, .partial(share: 0.125), .asynchronous(bufferSeconds: 0.25),
                .redundant(group: name, required: 1, failoverSeconds: 1.5),
            ]
            return Service(
                id: ServiceID(name), name: number.isMultiple(of: 2) ? name : "The " + name,
                summary: number.isMultiple(of: 3) ? name : "",
                dependencies: [Dependency(on: next, kind: kinds[number % 4])],
                kind: Service.Kind.allCases[number % 4],
                placement: Placement(provider: name, region: nil, release: name + name))
        }
    }

    /// A graph with figures of chance.
    static func random(seed: UInt64) -> [Service] {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...30, using: &random)
        return (0..<count).map { number in
            let needed = (0..<count).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
            return Service(
                id: ServiceID("s\(number)"), name: "s\(number)",
                dependencies: needed.map {
                    Dependency(on: ServiceID("s\($0)"), kind: kind(&random))
                },
                operation: operation(&random))
        }
    }

    private static func kind(_ random: inout SeededGenerator) -> Dependency.Kind {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .critical
        case 1: .partial(share: Double.random(in: 0...1, using: &random))
        case 2: .asynchronous(bufferSeconds: milliseconds(&random))
        default:
            .redundant(group: "g", required: 1, failoverSeconds: milliseconds(&random))
        }
    }

    private static func operation(_ random: inout SeededGenerator) -> Operation {
        Operation(
            availability: Double.random(in: 0...1, using: &random),
            repairSeconds: milliseconds(&random) + 0.001,
            ratePerSecond: Double.random(in: 0...1e9, using: &random),
            capacityPerSecond: Double.random(in: 1e-9...1e-3, using: &random),
            workers: Int.random(in: 1...1000, using: &random),
            serviceSeconds: milliseconds(&random) + 0.001,
            attempts: Int.random(in: 1...9, using: &random),
            hasBreaker: Bool.random(using: &random))
    }

    private static func milliseconds(_ random: inout SeededGenerator) -> Double {
        Double(Int.random(in: 0...100_000_000, using: &random)) / 1000
    }
}
