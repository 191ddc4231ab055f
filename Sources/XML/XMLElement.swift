/// An element with all that is in it.
package struct XMLElement: Sendable {
    /// An attribute of an element.
    package struct Attribute: Hashable, Sendable {
        /// Its name, with the prefix if there is one.
        package let name: String
        /// Its value, with references resolved.
        package let value: String
    }

    /// Its name, with the prefix if there is one.
    package let name: String
    /// Its attributes, in the order of the file.
    package let attributes: [Attribute]
    /// Where its tag begins.
    package let position: XMLPosition
    /// The elements in it, in the order of the file.
    package internal(set) var children: [XMLElement] = []
    /// The text that stands directly in it, without blanks before it.
    package internal(set) var text = ""

    init(name: String, attributes: [Attribute], position: XMLPosition) {
        self.name = name
        self.attributes = attributes
        self.position = position
    }

    /// The value of an attribute; `nil` when it is not given.
    package subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }
}
