package import Model

/// An address that notices are posted to.
package struct Webhook: Hashable, Sendable {
    /// A header field to send.
    package struct Header: Hashable, Sendable {
        /// The field's name.
        package let name: String
        /// The field's value; may be a secret, so it is never shown.
        package let value: String

        /// A header field.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Its name, unique among the webhooks.
    package let name: String
    /// Where notices go.
    package let url: WebAddress
    /// What is sent with each, in the order of the file.
    package let headers: [Header]
    /// What is told; not empty.
    package let notify: Set<Notice.Kind>

    /// A webhook.
    package init(name: String, url: WebAddress, headers: [Header], notify: Set<Notice.Kind>) {
        self.name = name
        self.url = url
        self.headers = headers
        self.notify = notify
    }
}
