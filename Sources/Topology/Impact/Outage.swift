package import Model

/// A time during which a service does none of its work for a reason of its own.
package struct Outage: Hashable, Sendable {
    /// When it starts.
    package let start: Timestamp
    /// When it ends; `nil` when no end is in sight.
    package let end: Timestamp?

    /// An outage; one that ends before it starts is none.
    package init(start: Timestamp, end: Timestamp? = nil) {
        self.start = start
        self.end = end
    }
}
