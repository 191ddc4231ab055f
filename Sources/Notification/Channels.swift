package import HTTP

/// A channel as it is configured.
package struct ChannelConfiguration: Sendable, Hashable {
    /// Its name, to which notices are addressed.
    package let name: String
    /// Its sort, one of ``Channels/kinds``.
    package let kind: String
    /// What the sort needs, such as `url`.
    package let settings: [String: String]
    /// Header fields to send, in order.
    package let headers: [Header]
    /// Where Foreshock's own pages are (`https://status.example.org`), for links; or `nil`.
    package let siteURL: String?

    /// One header field.
    package struct Header: Sendable, Hashable {
        /// The field's name.
        package let name: String
        /// The field's value.
        package let value: String

        /// A field.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A channel.
    package init(
        name: String, kind: String, settings: [String: String], headers: [Header] = [],
        siteURL: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.settings = settings
        self.headers = headers
        self.siteURL = siteURL
    }
}

/// What is wrong with a channel's configuration: one sentence for people.
package struct ChannelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The sentence.
    package let message: String
    /// The sentence.
    package var description: String { message }
}

/// The sorts of channels there are.
package enum Channels {
    /// Makes a notifier from its configuration.
    package typealias Maker =
        @Sendable (ChannelConfiguration, HTTPClient) throws(ChannelError) -> any Notifier

    /// One line for each sort.
    package static let kinds: [String: Maker] = [
        "webhook": { configuration, client throws(ChannelError) in
            try WebhookChannel(configuration, client: client)
        }
    ]

    /// The notifier of a configuration.
    ///
    /// - Throws: ``ChannelError`` when the sort is not known or a setting is missing or wrong.
    package static func make(
        _ configuration: ChannelConfiguration, client: HTTPClient
    ) throws(ChannelError) -> any Notifier {
        guard let maker = kinds[configuration.kind] else {
            let known = kinds.keys.sorted().joined(separator: ", ")
            throw ChannelError(
                message: "Channel '\(configuration.name)' is of kind '\(configuration.kind)', "
                    + "which does not exist; use one of \(known).")
        }
        return try maker(configuration, client)
    }
}
