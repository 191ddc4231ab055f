package import Model

/// A button for the operator: pressing it posts to an address of the user's.
package struct OperatorAction: Hashable, Sendable, Identifiable {
    /// Its short name, unique among the actions.
    package let id: String
    /// What the button says.
    package let title: String
    /// The service on whose incidents it is shown.
    package let service: ServiceID
    /// Where the post goes.
    package let url: WebAddress

    /// An action.
    package init(id: String, title: String, service: ServiceID, url: WebAddress) {
        self.id = id
        self.title = title
        self.service = service
        self.url = url
    }
}
