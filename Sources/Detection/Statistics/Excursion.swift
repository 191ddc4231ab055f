import Model

/// Tells when a condition has been bad for long enough to speak, and good for long enough to stop.
struct Excursion: Sendable {
    enum Transition: Equatable, Sendable {
        case none, closed
        case opened(since: Timestamp)
    }

    /// How many looks in a row, and how many seconds, a condition must last.
    struct Hold: Sendable {
        var looks = 1
        var seconds: Double = 0
    }

    private let opening: Hold
    private let closing: Hold
    private var since: Timestamp?
    private var looks = 0
    private(set) var isOpen = false

    init(openAfter opening: Hold, closeAfter closing: Hold) {
        self.opening = opening
        self.closing = closing
    }

    /// Whether something is going on: open, or on the way there.
    var isSuspicious: Bool { isOpen || since != nil }

    /// Takes in a look.
    ///
    /// - Parameters:
    ///   - isBad: Whether the condition speaks for opening (while closed) or staying open.
    ///   - isGood: Whether it speaks for closing; what is neither keeps things as they are.
    ///   - moment: When the look was taken.
    /// - Returns: Whether the look opened or closed it.
    mutating func update(isBad: Bool, isGood: Bool, at moment: Timestamp) -> Transition {
        let counts = isOpen ? isGood : isBad
        guard counts else {
            since = nil
            looks = 0
            return .none
        }
        let start = since ?? moment
        since = start
        looks += 1
        let hold = isOpen ? closing : opening
        guard looks >= hold.looks, moment.seconds(since: start) >= hold.seconds else {
            return .none
        }
        isOpen.toggle()
        since = nil
        looks = 0
        return isOpen ? .opened(since: start) : .closed
    }
}
