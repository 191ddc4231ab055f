import Collection
import HTTP
import Testing

@Suite("Single check", .timeLimit(.minutes(1))) struct SingleCheckTests {
    @Test func `reports status and the time of each step`() async throws {
        let report = try await withServer({ _ in .text("hello") }) { address in
            try await SingleCheck.run(url: address, client: HTTPClient())
        }
        #expect(report.passed)
        #expect(report.status == 200)
        #expect(
            report.steps.map(\.name) == ["name lookup", "connect", "first byte", "body", "total"])
        #expect(report.steps.allSatisfy { $0.duration >= .zero })
        let total = try #require(report.steps.last).duration
        let sum = report.steps.dropLast().map(\.duration).reduce(.zero, +)
        #expect(sum == total)
        #expect(report.verdict.hasPrefix(report.url + " answered 200 in "))
        #expect(report.verdict.hasSuffix(" ms, as expected."))
    }

    @Test func `says what was wrong with the answer`() async throws {
        let report = try await withServer({ _ in .text("gone", status: 404) }) { address in
            try await SingleCheck.run(url: address, client: HTTPClient())
        }
        #expect(!report.passed)
        #expect(report.verdict.hasSuffix(": status 404 instead of 200 to 299: gone."))
    }

    @Test func `says that nobody listens`() async throws {
        let address = try await closedAddress()
        let report = try await SingleCheck.run(url: address, client: HTTPClient())
        #expect(!report.passed)
        #expect(report.steps.isEmpty)
        #expect(report.verdict.hasPrefix("Could not reach \(address): connection refused."))
    }

    @Test(
        "says how an address is written", arguments: ["example.org", "ftp://example.org", "", "-v"])
    func address(text: String) async throws {
        let report = try await SingleCheck.run(url: text, client: HTTPClient())
        #expect(
            report.verdict
                == "'\(text)' is no http or https address; write it as https://host/path.")
        #expect(!report.passed)
    }
}
