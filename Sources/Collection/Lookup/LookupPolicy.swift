package import HTTP

/// What visitors may have checked.
package struct LookupPolicy: Hashable, Sendable {
    /// Whether anything is checked for them.
    package var isOn = true
    /// Ranges of addresses that they may ask beside public ones.
    package var networks: [AddressRange] = []
    /// Ports that may be asked.
    package var ports: Set<Int> = [80, 443]
    /// Checks that one visitor may cause in a minute.
    package var visitorLimit = 10
    /// Checks that all visitors together may cause in a minute.
    package var totalLimit = 60

    /// Public addresses only.
    package init() {}

    /// The addresses that may be connected to.
    var reach: Reach { .publicOnly(besides: networks) }
}
