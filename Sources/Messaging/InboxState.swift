/// What one subscriber has not read yet, and who waits for it: decisions without waiting.
///
/// Messages are numbered from 0 in the order in which they came. With overflow `wait` a message is
/// kept at once and its publisher waits until it lies within the capacity, so that no order
/// changes; what is kept is bounded by the capacity and the number of waiting publishers.
struct InboxState<Element, Reader, Writer> {
    let capacity: Int
    let overflow: Overflow

    private var buffer: [Element] = []
    private var head = 0
    private var taken = 0
    private var reader: Reader?
    private var writers: [(place: Int, writer: Writer)] = []
    private(set) var isClosed = false

    init(capacity: Int, overflow: Overflow) {
        precondition(capacity > 0, "a buffer without room would stop every publisher")
        self.capacity = capacity
        self.overflow = overflow
    }

    /// How many messages are kept.
    var count: Int { buffer.count - head }

    /// What becomes of a message that arrives.
    enum Arrival {
        /// It is kept, or nobody reads any more.
        case kept
        /// It goes to the reader that waits.
        case given(Reader)
        /// It is kept, and its publisher has to wait for room at this place.
        case crowded(place: Int)
    }

    /// A message arrives.
    mutating func arrives(_ element: Element) -> Arrival {
        guard !isClosed else { return .kept }
        if let waiting = reader {
            reader = nil
            taken += 1
            return .given(waiting)
        }
        if count >= capacity, overflow == .dropOldest { _ = removeFirst() }
        buffer.append(element)
        let place = taken + count - 1
        return hasRoom(for: place) ? .kept : .crowded(place: place)
    }

    /// What a reader gets.
    enum Reading {
        /// The oldest message, and the publishers that have room now.
        case message(Element, resume: [Writer])
        /// Nothing yet: the reader waits.
        case wait
        /// Nothing any more.
        case end
    }

    /// The next message is asked for.
    mutating func asked() -> Reading {
        guard !isClosed else { return .end }
        guard count > 0 else { return .wait }
        return .message(removeFirst(), resume: writersWithRoom())
    }

    /// A reader waits for the next message; whoever waited before it is returned.
    mutating func waits(_ new: Reader) -> Reader? {
        defer { reader = new }
        return reader
    }

    /// The reader waits no more.
    mutating func readerLeaves() -> Reader? {
        defer { reader = nil }
        return reader
    }

    /// A publisher waits until its message lies within the capacity.
    ///
    /// - Returns: Whether it has to wait; otherwise there is room already.
    mutating func waits(_ writer: Writer, at place: Int) -> Bool {
        guard !isClosed, !hasRoom(for: place) else { return false }
        writers.append((place, writer))
        return true
    }

    /// The publisher of the message at `place` waits no more.
    mutating func writerLeaves(_ place: Int) -> Writer? {
        guard let index = writers.firstIndex(where: { $0.place == place }) else { return nil }
        return writers.remove(at: index).writer
    }

    /// Nobody reads any more: what is kept is dropped, and all who wait are returned.
    mutating func close() -> (reader: Reader?, writers: [Writer]) {
        defer {
            reader = nil
            writers = []
        }
        isClosed = true
        buffer = []
        head = 0
        return (reader, writers.map(\.writer))
    }

    private func hasRoom(for place: Int) -> Bool { place < taken + capacity }

    private mutating func removeFirst() -> Element {
        let element = buffer[head]
        head += 1
        taken += 1
        if head > 32, head * 2 > buffer.count {
            buffer.removeFirst(head)
            head = 0
        }
        return element
    }

    private mutating func writersWithRoom() -> [Writer] {
        let ready = writers.filter { hasRoom(for: $0.place) }
        if !ready.isEmpty { writers = writers.filter { !hasRoom(for: $0.place) } }
        return ready.map(\.writer)
    }
}
