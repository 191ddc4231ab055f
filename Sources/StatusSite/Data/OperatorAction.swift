/// Something an operator can do about an incident with one button.
package struct OperatorAction: Sendable, Hashable, Identifiable, Codable {
    /// Its name in addresses, of lower-case letters, digits, `-`, `_` and `.`.
    package let id: String
    /// What the button says (`Roll back 3.2.1`).
    package let title: String
    /// What it will do, in one sentence; may be empty.
    package let detail: String

    /// An action.
    package init(id: String, title: String, detail: String = "") {
        self.id = id
        self.title = title
        self.detail = detail
    }
}
