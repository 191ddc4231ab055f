package import HTTP

/// What visitors may have checked.
package struct LookupPolicy: Hashable, Sendable {
    /// Whether anything is checked for them.
    package var isOn = true
    /// Ranges of addresses that they may ask beside public ones.
    package var networks: [AddressRange] = []
    /// Ports that may be asked; other than those of web sites only in ``networks``.
    package var ports = Reach.webPorts
    /// From the start of a check to its last answer, in real time.
    package var deadline = Duration.seconds(10)
    /// A file of the authorities whose certificates count, in PEM; the system's when `nil`.
    package var authorities: String?
    /// Checks that one visitor may cause in a minute.
    package var visitorLimit = 10
    /// Checks that all visitors together may cause in a minute.
    package var totalLimit = 60

    /// Public addresses only.
    package init() {}

    /// The addresses that may be connected to.
    var reach: Reach { .publicOnly(besides: networks) }
}
