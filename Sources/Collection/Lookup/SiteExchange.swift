import HTTP

/// One question to one address, and what came back.
struct SiteExchange {
    let address: LookupAddress
    let result: Result<HTTPClient.Answer, HTTPError>
    /// How long it took, with the questions before it.
    private(set) var spent: Duration

    init(_ address: LookupAddress, _ result: Result<HTTPClient.Answer, HTTPError>) {
        self.address = address
        self.result = result
        spent = Self.timings(of: result).total
    }

    /// The same after another question to the same address.
    func after(_ other: SiteExchange) -> SiteExchange {
        var whole = self
        whole.spent += other.spent
        return whole
    }

    /// Whether the question is worth asking in another way: some sites answer no `HEAD`.
    var isWorthAnother: Bool {
        switch result {
        case .success(let answer): answer.status >= 400
        case .failure(let error): error.code == .protocolViolation
        }
    }

    /// The exchange for who asked.
    var visit: SiteLookup.Visit {
        SiteLookup.Visit(address: address.shown, steps: steps, status: try? result.get().status)
    }

    /// What a failure means.
    func finding(of error: HTTPError) -> SiteLookup.Finding {
        switch error.code {
        case .cannotResolve: .noSuchName
        case .forbidden:
            error.circumstances?.reason == .portNotAsked
                ? .notAnAddress(.otherPort) : .privateAddress
        case .cannotConnect:
            error.circumstances?.reason == .connectionRefused ? .connectionRefused : .noConnection
        case .tls: Self.certificate(error).map { .certificate($0) } ?? .noSecureConnection
        case .timedOut: lateness
        case .protocolViolation:
            error.message.contains("was closed") ? .noAnswer : .notHTTP
        case .tooLarge, .addressInUse, .cannotBind, .other: .notHTTP
        }
    }

    private var lateness: SiteLookup.Finding {
        switch failedStep {
        case .name: .noSuchName
        case .connection: .connectionTimedOut
        case .security: .noSecureConnection
        case .answer, nil: .answerTimedOut
        }
    }

    private static func certificate(_ error: HTTPError) -> SiteLookup.Certificate? {
        switch error.circumstances?.reason {
        case .certificateExpired: .expired
        case .certificateNotYetValid: .notYetValid
        case .certificateOfAnother: .ofAnother
        case .certificateUntrusted: .untrusted
        default: nil
        }
    }

    // MARK: Steps

    private var steps: [SiteLookup.Step] {
        let all = SiteLookup.Step.Kind.allCases.filter(isTaken)
        guard let failed = failedStep, let last = all.firstIndex(of: failed) else {
            return all.map { SiteLookup.Step($0, passed: true, seconds: seconds($0)) }
        }
        // libcurl does not tell how long the connection took when what came after it failed.
        return all[..<last].map { kind in
            let time = seconds(kind)
            return SiteLookup.Step(kind, passed: true, seconds: time > 0 ? time : nil)
        } + [SiteLookup.Step(failed, passed: false, seconds: nil)]
    }

    /// A number needs no look-up, and plain HTTP no security.
    private func isTaken(_ kind: SiteLookup.Step.Kind) -> Bool {
        switch kind {
        case .name: address.literal == nil
        case .security: address.scheme == "https"
        case .connection, .answer: true
        }
    }

    private var failedStep: SiteLookup.Step.Kind? {
        guard case .failure(let error) = result else { return nil }
        let reached = Self.timings(of: result)
        switch error.code {
        case .cannotResolve: return .name
        case .forbidden, .cannotConnect: return .connection
        case .tls: return .security
        case .timedOut:
            if reached.connected == .zero {
                return reached.resolved == .zero && address.literal == nil ? .name : .connection
            }
            return isTaken(.security) && reached.secured == .zero ? .security : .answer
        default: return .answer
        }
    }

    private func seconds(_ kind: SiteLookup.Step.Kind) -> Double {
        let times = Self.timings(of: result)
        let length =
            switch kind {
            case .name: times.resolved
            case .connection: times.connected - times.resolved
            case .security: times.secured - times.connected
            case .answer: times.firstByte - max(times.secured, times.connected)
            }
        return max(0, length / .seconds(1))
    }

    private static func timings(
        of result: Result<HTTPClient.Answer, HTTPError>
    ) -> HTTPClient.Timings {
        switch result {
        case .success(let answer): answer.timings
        case .failure(let error): error.circumstances?.timings ?? .init()
        }
    }
}
