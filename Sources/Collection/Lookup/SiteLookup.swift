package import Model

/// What a live check of an address that a visitor named found, visit by visit.
package struct SiteLookup: Hashable, Codable, Sendable {
    /// What came of it.
    package enum Outcome: Hashable, Codable, Sendable {
        /// It answered, and the answer was none of failure.
        case up
        /// It answered, but with a failure of its own (status 5xx), in circles, or slowly.
        case troubled
        /// It did not answer.
        case down
        /// It was not asked: no address, a private one, or too many questions.
        case refused
    }

    /// What is wrong with a certificate.
    package enum Certificate: String, Hashable, Codable, Sendable, CaseIterable {
        case expired, notYetValid, ofAnother, untrusted
    }

    /// What exactly was found.
    package enum Finding: Hashable, Codable, Sendable {
        case notAnAddress(LookupAddress.Problem)
        case privateAddress
        case turnedOff
        case tooManyQuestions(retryAfterSeconds: Int)

        case noSuchName
        case connectionRefused
        case noConnection
        case connectionTimedOut
        case certificate(Certificate)
        case noSecureConnection
        case answerTimedOut
        case noAnswer
        case notHTTP

        case serverError(status: Int)
        case slow(status: Int)
        case tooManyRedirects

        /// The redirect is as good an answer as any, but leads where nobody is asked.
        case redirectNotFollowed(status: Int, LookupAddress.Problem)
        /// It works, and does not do for this check what it may do for people (status 4xx).
        case declined(status: Int)
        case well(status: Int)

        /// What came of it.
        package var outcome: Outcome {
            switch self {
            case .notAnAddress, .privateAddress, .turnedOff, .tooManyQuestions: .refused
            case .noSuchName, .connectionRefused, .noConnection, .connectionTimedOut,
                .certificate, .noSecureConnection, .answerTimedOut, .noAnswer, .notHTTP:
                .down
            case .serverError, .slow, .tooManyRedirects: .troubled
            case .redirectNotFollowed, .declined, .well: .up
            }
        }
    }

    /// How far one step of a visit got.
    package struct Step: Hashable, Codable, Sendable {
        /// The steps of a visit, in order.
        package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
            case name, connection, security, answer
        }

        /// The step.
        package let kind: Kind
        /// Whether it worked.
        package let passed: Bool
        /// How long it took, in seconds; `nil` when that is not known.
        package let seconds: Double?

        /// A step.
        package init(_ kind: Kind, passed: Bool, seconds: Double?) {
            self.kind = kind
            self.passed = passed
            self.seconds = seconds
        }
    }

    /// One address that was asked: the first, or one that a redirect led to.
    package struct Visit: Hashable, Codable, Sendable {
        /// The address, without what a redirect wrote behind `?`.
        package let address: String
        /// The steps that were taken, in order; the last is the only one that may have failed.
        package let steps: [Step]
        /// The status of its answer; `nil` without an answer.
        package let status: Int?

        /// A visit.
        package init(address: String, steps: [Step], status: Int?) {
            self.address = address
            self.steps = steps
            self.status = status
        }
    }

    /// What was asked, as far as it is an address (`https://example.com/`); else as typed.
    package let address: String
    /// When.
    package let at: Timestamp
    /// What was found.
    package let finding: Finding
    /// The addresses that were asked, in order.
    package let visits: [Visit]

    /// What came of it.
    package var outcome: Outcome { finding.outcome }

    /// A lookup.
    package init(address: String, at: Timestamp, finding: Finding, visits: [Visit] = []) {
        self.address = address
        self.at = at
        self.finding = finding
        self.visits = visits
    }
}
