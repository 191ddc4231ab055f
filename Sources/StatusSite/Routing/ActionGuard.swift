import HTTP

/// Decides who may do something: a person at the machine itself, from our own page.
enum ActionGuard {
    /// Why a request must not act, in one sentence; `nil` when it may.
    static func refusal(
        of request: HTTPRequest, _ texts: Texts = Texts(.english)
    ) -> String? {
        guard isLocal(request) else { return texts.onlyFromThisMachine }
        return isOwnPage(request) ? nil : texts.onlyFromOwnPages
    }

    /// Whether the request comes from this machine, through no proxy, and names this machine.
    ///
    /// The name is looked at because any name can be made to point to 127.0.0.1.
    static func isLocal(_ request: HTTPRequest) -> Bool {
        let traces = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"]
        guard isLoopback(request.peer), traces.allSatisfy({ request.headers[$0] == nil }) else {
            return false
        }
        return request.headers["Host"].map { isLocalName(host(of: $0)) } ?? false
    }

    /// Whether a browser says that the request was made by a page of ours; other programs say
    /// nothing about it.
    private static func isOwnPage(_ request: HTTPRequest) -> Bool {
        if let site = request.headers["Sec-Fetch-Site"], site != "same-origin", site != "none" {
            return false
        }
        guard let origin = request.headers["Origin"] else { return true }
        guard let host = request.headers["Host"] else { return false }
        return origin.lowercased() == "http://\(host.lowercased())"
    }

    private static func isLoopback(_ address: String) -> Bool {
        let plain = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
        return plain == "::1" || isLoopbackIPv4(plain)
    }

    private static func isLoopbackIPv4(_ address: String) -> Bool {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func isLocalName(_ name: String) -> Bool {
        name == "localhost" || name == "[::1]" || isLoopbackIPv4(name)
    }

    /// The host without its port, in lower case.
    private static func host(of field: String) -> String {
        let name = field.lowercased()
        if name.hasPrefix("["), let end = name.firstIndex(of: "]") {
            return String(name[...end])
        }
        return String(name.prefix { $0 != ":" })
    }
}
