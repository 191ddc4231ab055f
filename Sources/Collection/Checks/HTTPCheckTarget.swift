package import Model

/// One HTTP check of a service: what is asked, how often, and what is expected.
package struct HTTPCheckTarget: ProbeTarget {
    /// The service checked.
    package let service: ServiceID
    /// The check's name, unique within the service.
    package let name: String
    /// An absolute `http` or `https` address.
    package let url: String
    /// The method, in capitals.
    package let method: String
    /// From one check to the next.
    package let every: Duration
    /// How long an answer may take.
    package let timeout: Duration
    /// The statuses that are good; not empty.
    package let expectedStatuses: [ClosedRange<Int>]
    /// A text that the body must contain; `nil` for any body.
    package let bodyContains: String?
    /// Redirects followed before the answer is judged.
    package let redirectLimit: Int

    /// A check.
    package init(
        service: ServiceID, name: String, url: String, method: String = "GET",
        every: Duration = .seconds(30), timeout: Duration = .seconds(5),
        expectedStatuses: [ClosedRange<Int>] = [200...200], bodyContains: String? = nil,
        redirectLimit: Int = 0
    ) {
        self.service = service
        self.name = name
        self.url = url
        self.method = method
        self.every = every
        self.timeout = timeout
        self.expectedStatuses = expectedStatuses
        self.bodyContains = bodyContains
        self.redirectLimit = redirectLimit
    }

    package var scheduleKey: String { "\(service)/\(name)" }
}

extension HTTPCheckTarget {
    /// What is wrong with an answer, in a few words; `nil` when it is as expected.
    ///
    /// - Complexity: O(*n* × *m*) in the lengths of the body and of the text that it must contain.
    package func complaint(status: Int, contentType: String?, body: [UInt8]) -> String? {
        let excerpt = BodyExcerpt.text(of: body, contentType: contentType)
        let ending = excerpt.isEmpty ? "" : ": \(excerpt)"
        guard expectedStatuses.contains(where: { $0.contains(status) }) else {
            return "status \(status) instead of \(Self.either(expectedStatuses))\(ending)"
        }
        guard let bodyContains, !body.contains(Array(bodyContains.utf8)) else { return nil }
        return "status \(status), but the body does not contain '\(bodyContains)'\(ending)"
    }

    private static func either(_ statuses: [ClosedRange<Int>]) -> String {
        let texts = statuses.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        }
        guard texts.count > 1, let last = texts.last else { return texts.joined() }
        return texts.dropLast().joined(separator: ", ") + " or " + last
    }
}
