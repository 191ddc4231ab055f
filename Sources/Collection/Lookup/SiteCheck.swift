import HTTP

/// Asks a site once, as a browser would: the address, then where redirects lead to.
struct SiteCheck {
    static let redirectLimit = 5
    /// An answer that takes longer, redirects included, is a slow one.
    static let slowAfter = Duration.seconds(4)
    /// More of a page is not read.
    private static let bodyLimitBytes = 64 << 10

    let client: HTTPClient
    let policy: LookupPolicy

    /// What was found, and the addresses asked for it.
    func look(
        at address: LookupAddress
    ) async -> (finding: SiteLookup.Finding, visits: [SiteLookup.Visit]) {
        var (next, spent) = (address, Duration.zero)
        var visits: [SiteLookup.Visit] = []
        while visits.count <= Self.redirectLimit {
            let exchange = await ask(next, within: policy.deadline - spent)
            visits.append(exchange.visit)
            spent += exchange.spent
            switch exchange.result {
            case .failure(let error):
                let finding = exchange.finding(of: error)
                guard next.isSchemeAssumed, finding == .connectionRefused else {
                    return (finding, visits)
                }
                next = next.plain
            case .success(let answer):
                guard (300...399).contains(answer.status), let place = answer.headers["Location"]
                else { return (finding(of: answer, spent: spent), visits) }
                do throws(LookupAddress.Problem) {
                    next = try LookupAddress(location: place, from: next, policy: policy)
                } catch {
                    return (.redirectNotFollowed(status: answer.status, error), visits)
                }
            }
            guard spent < policy.deadline else { return (.answerTimedOut, visits) }
        }
        return (.tooManyRedirects, visits)
    }

    private func finding(of answer: HTTPClient.Answer, spent: Duration) -> SiteLookup.Finding {
        switch answer.status {
        case 500...: .serverError(status: answer.status)
        case 400...499: .declined(status: answer.status)
        default:
            spent > Self.slowAfter ? .slow(status: answer.status) : .well(status: answer.status)
        }
    }

    /// Asks for the head alone; for the page where a head is not understood.
    private func ask(_ address: LookupAddress, within time: Duration) async -> SiteExchange {
        let head = await send("HEAD", address, within: time)
        guard head.isWorthAnother, head.spent < time else { return head }
        let page = await send("GET", address, within: time - head.spent)
        return page.after(head)
    }

    private func send(
        _ method: String, _ address: LookupAddress, within time: Duration
    ) async -> SiteExchange {
        var request = HTTPClient.Request(
            method, url: address.url,
            headers: ["User-Agent": "Foreshock (is it down?)", "Accept": "text/html, */*;q=0.5"],
            timeout: time, bodyLimit: Self.bodyLimitBytes)
        request.reach = policy.reach
        request.authorities = policy.authorities
        request.cutsBody = true
        do {
            return SiteExchange(address, .success(try await client.send(request)))
        } catch let error as HTTPError {
            return SiteExchange(address, .failure(error))
        } catch {
            // Cancelled: nobody waits for the answer any more.
            return SiteExchange(
                address, .failure(HTTPError(code: .other, message: "The check was given up.")))
        }
    }
}
