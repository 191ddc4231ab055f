/// One piece of work in a trace, as both formats tell it.
struct Span {
    /// Which side of a call it is.
    enum Kind { case inside, server, client, producer, consumer }

    /// The trace and the span within it.
    struct Identity: Hashable {
        let trace: String
        let span: String
    }

    let identity: Identity
    /// What it is part of; `nil` at the beginning of a trace.
    let parent: Identity?
    /// What it follows without being part of it, such as the sending of its message.
    let followed: [Identity]
    /// The name of the service that did it.
    let service: String
    let kind: Kind
    let hasFailed: Bool
    /// Nanoseconds since 1970.
    let start: UInt64
    /// Nanoseconds since 1970, not before `start`.
    let end: UInt64
    /// Whom it calls, where it says so: the name of a service, a database or an address.
    let peer: String?

    /// How long it took, in nanoseconds.
    var length: Double { Double(end - start) }
}
