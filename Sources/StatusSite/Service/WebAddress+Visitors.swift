import HTTP
import Model

extension WebAddress {
    /// Names that lead nobody anywhere: those reserved by RFC 6761 and 8375, and of local networks.
    private static let ownNames: Set<String> = [
        "localhost", "test", "invalid", "example", "local", "internal", "lan", "arpa",
    ]

    /// Whether a visitor somewhere on the internet may reach the host.
    var isForVisitors: Bool {
        if let number = InternetAddress(host) {
            return Reach.publicOnly(besides: []).allows(number)
        }
        let labels = host.lowercased().split(separator: ".")
        guard labels.count > 1, let last = labels.last else { return false }
        return !Self.ownNames.contains(String(last))
    }
}
