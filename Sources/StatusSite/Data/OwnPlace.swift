/// The place that this node's own checks are made from.
package enum OwnPlace {
    /// Its name unless the operator gives one; pages tell it in their own language.
    package static let unnamed = "here"
}
