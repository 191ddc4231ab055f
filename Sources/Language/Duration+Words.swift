extension Duration {
    /// This duration as people say it: ``Wording/duration(_:)`` without its sign.
    package var words: String { Wording.duration(abs(self / .seconds(1))) }
}
