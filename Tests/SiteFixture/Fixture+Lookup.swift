package import Collection
import StatusSite

// Lookups as a fixture tells them: the name of the address says what is found.

extension Fixture {
    package func lookUp(_ text: String, from visitor: String) async -> SiteLookup {
        let address: LookupAddress
        do throws(LookupAddress.Problem) {
            address = try LookupAddress(typed: text, policy: lookupPolicy)
        } catch {
            return SiteLookup(address: text, at: now(), finding: .notAnAddress(error))
        }
        let word = String(address.host.prefix { $0 != "." })
        let finding = Self.findings[word] ?? .well(status: 200)
        return SiteLookup(
            address: address.shown, at: now(), finding: finding,
            visits: visits(of: address, finding))
    }

    /// What is found at `name.example`.
    package static let findings: [String: SiteLookup.Finding] = [
        "private": .privateAddress, "off": .turnedOff,
        "many": .tooManyQuestions(retryAfterSeconds: 42), "nobody": .noSuchName,
        "closed": .connectionRefused, "unreachable": .noConnection, "far": .connectionTimedOut,
        "expired": .certificate(.expired), "early": .certificate(.notYetValid),
        "other": .certificate(.ofAnother), "strange": .certificate(.untrusted),
        "plain": .noSecureConnection, "late": .answerTimedOut, "silent": .noAnswer,
        "mail": .notHTTP, "broken": .serverError(status: 503), "slow": .slow(status: 200),
        "circle": .tooManyRedirects, "shy": .declined(status: 403),
        "gone": .declined(status: 404), "away": .redirectNotFollowed(status: 302, .otherPort),
    ]

    private func visits(
        of address: LookupAddress, _ finding: SiteLookup.Finding
    ) -> [SiteLookup.Visit] {
        let name = SiteLookup.Step(.name, passed: true, seconds: 0.012)
        switch finding.outcome {
        case .refused: return []
        case .down:
            return [
                SiteLookup.Visit(
                    address: address.shown,
                    steps: [name, SiteLookup.Step(.connection, passed: false, seconds: nil)],
                    status: nil)
            ]
        case .up, .troubled:
            let steps = [
                name, SiteLookup.Step(.connection, passed: true, seconds: 0.031),
                SiteLookup.Step(.security, passed: true, seconds: 0.066),
                SiteLookup.Step(.answer, passed: true, seconds: 0.204),
            ]
            return [
                SiteLookup.Visit(address: address.shown, steps: steps, status: 301),
                SiteLookup.Visit(
                    address: "https://www.\(address.host)/", steps: steps, status: 200),
            ]
        }
    }
}
